import { rename, rm, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { UsageError } from '../base/errors.ts';
import { findChromium } from './chromium.ts';

/** What a diagram can be drawn as. */
export type DrawingFormat = 'svg' | 'png';

/** A diagram and the file that it becomes. */
export interface Drawing {
  readonly mermaid: string;
  readonly file: string;
  readonly format: DrawingFormat;
}

/** The parts of mermaid-cli and Puppeteer that draw; tests put their own in their place. */
export interface Draughtsman {
  readonly launch: () => Promise<Browser>;
  readonly render: typeof import('@mermaid-js/mermaid-cli').renderMermaid;
}

const patience = 60_000;
const scale = 2;
/** Pixels: without a graphics card Chromium paints no larger surface, and repeats the picture below. */
const largestSide = 8_192;

/**
 * Draws diagrams to SVG or PNG files with mermaid-cli, in one browser and without a network. Each file is replaced as
 * a whole or left alone. Throws a UsageError that says what to install when mermaid-cli or a browser is missing.
 */
export async function drawDiagrams(
  drawings: readonly Drawing[],
  draughtsman?: Draughtsman,
  timeout: number = patience,
): Promise<void> {
  if (drawings.length === 0) return;
  const { launch, render } = draughtsman ?? (await loadDraughtsman());
  const browser = await launch();
  try {
    for (const drawing of drawings) {
      await replaceFile(drawing.file, await inTime(drawImage(browser, render, drawing), drawing.file, timeout));
    }
  } finally {
    await close(browser);
  }
}

async function loadDraughtsman(): Promise<Draughtsman> {
  const [cli, puppeteer] = await Promise.all([import('@mermaid-js/mermaid-cli'), import('puppeteer')]).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      throw new UsageError('SVG and PNG need mermaid-cli: npm install --save-dev @mermaid-js/mermaid-cli');
    },
  );
  const { executablePath, args } = await findChromium(undefined, () => bundledBrowser(puppeteer.default));
  const launch = (): Promise<Browser> =>
    puppeteer.default.launch({ executablePath, args: [...args], headless: 'shell', timeout: patience });
  return { launch, render: cli.renderMermaid };
}

// The full Puppeteer, which mermaid-cli usually comes with, has a browser of its own; puppeteer-core has none.
function bundledBrowser(puppeteer: { readonly executablePath: () => string }): string | undefined {
  try {
    return puppeteer.executablePath();
  } catch {
    return undefined;
  }
}

async function drawImage(
  browser: Browser,
  render: Draughtsman['render'],
  { mermaid, format }: Drawing,
): Promise<Uint8Array> {
  const draw = async (deviceScaleFactor: number): Promise<Uint8Array> => {
    const { data } = await render(browser, mermaid, format, {
      backgroundColor: 'white',
      viewport: { width: 1200, height: 800, deviceScaleFactor },
      // Beyond its limits for text Mermaid draws an error and calls it a success.
      mermaidConfig: { maxTextSize: mermaid.length + 1, maxEdges: mermaid.length, flowchart: { useMaxWidth: false } },
    });
    return data;
  };
  const image = await draw(scale);
  if (format === 'svg') return image;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const side = Math.max(view.getUint32(16), view.getUint32(20));
  return side > largestSide ? draw((scale * largestSide) / (side + scale)) : image;
}

async function inTime<T>(work: Promise<T>, file: string, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UsageError(`${file} could not be drawn within ${timeout / 1000} s`)), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What was too late may still fail when its browser closes.
    work.catch(() => {});
  }
}

async function replaceFile(file: string, data: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, data);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

// A browser that hangs does not hear that it should close.
async function close(browser: Browser): Promise<void> {
  const kill = setTimeout(() => browser.process()?.kill('SIGKILL'), 5_000);
  try {
    await browser.close();
  } finally {
    clearTimeout(kill);
  }
}
