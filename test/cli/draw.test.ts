import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from '../../src/base/errors.ts';
import { findChromium } from '../../src/cli/chromium.ts';
import type { Draughtsman } from '../../src/cli/draw.ts';
import { drawDiagrams } from '../../src/cli/draw.ts';

const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packed = async () => ({ executablePath: '/packed', args: ['--packed'] });
const search = (
  env: Record<string, string>,
  files: readonly string[],
  platform: NodeJS.Platform = 'linux',
  uid = 1000,
) =>
  findChromium({ env, platform, getuid: () => uid, exists: (path) => files.includes(path) }, () => undefined, packed);

test('a browser is taken from the variable, then from the machine, then from the package', async () => {
  const PATH = '/opt/bin:/usr/bin';
  const files = ['/mine', '/usr/bin/chromium', '/opt/bin/google-chrome'];
  expect((await search({ PATH, PUPPETEER_EXECUTABLE_PATH: '/mine' }, files)).executablePath).toBe('/mine');
  expect((await search({ PATH }, files)).executablePath).toBe('/usr/bin/chromium');
  expect(await search({ PATH }, [])).toEqual({ executablePath: '/packed', args: ['--packed'] });
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect((await search({}, [chrome], 'darwin')).executablePath).toBe(chrome);
  const edge = 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe';
  expect((await search({ 'PROGRAMFILES(X86)': 'C:\\P' }, [edge], 'win32')).executablePath).toBe(edge);
});

test('only root starts an installed browser without its sandbox', async () => {
  const PATH = '/usr/bin';
  expect((await search({ PATH }, ['/usr/bin/chromium'])).args).not.toContain('--no-sandbox');
  expect((await search({ PATH }, ['/usr/bin/chromium'], 'linux', 0)).args).toContain('--no-sandbox');
});

test('without a browser the caller learns what to install', async () => {
  await expect(search({ PUPPETEER_EXECUTABLE_PATH: '/gone' }, [])).rejects.toThrow(/\/gone, which does not exist/);
  const none = findChromium({ env: {}, platform: 'linux', exists: () => false }, undefined, async () => undefined);
  await expect(none).rejects.toThrow(UsageError);
  await expect(none).rejects.toThrow(/install Chrome or Chromium/);
});

function fake(render: () => Promise<{ data: Uint8Array }>): { closed: () => number; draughtsman: Draughtsman } {
  let closed = 0;
  const browser = { close: async () => ++closed, process: () => null };
  const draughtsman = { launch: async () => browser, render } as unknown as Draughtsman;
  return { closed: () => closed, draughtsman };
}

test('a drawing that fails or hangs leaves the old file whole and no browser behind', async () => {
  const file = join(folder, 'old.svg');
  writeFileSync(file, 'old');
  const failing = fake(() => Promise.reject(new Error('Parse error')));
  const drawings = [{ mermaid: 'x', file, format: 'svg' }] as const;
  await expect(drawDiagrams(drawings, failing.draughtsman)).rejects.toThrow('Parse error');
  const hanging = fake(() => new Promise(() => {}));
  await expect(drawDiagrams(drawings, hanging.draughtsman, 20)).rejects.toThrow(/could not be drawn within/);
  const lost = [{ mermaid: 'x', file: join(folder, 'none', 'a.svg'), format: 'svg' }] as const;
  const good = fake(async () => ({ data: new Uint8Array(1) }));
  await expect(drawDiagrams(lost, good.draughtsman)).rejects.toThrow(/ENOENT/);
  expect([failing.closed(), hanging.closed(), good.closed()]).toEqual([1, 1, 1]);
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['old.svg']);
});

test('a browser draws SVG and PNG, also of a text beyond the limit of Mermaid', async () => {
  const long = '  class a plain\n'.repeat(4_000);
  const mermaid = `flowchart TB\n  a["first label"] --> b["second label"]\n${long}`;
  const [svg, png] = [join(folder, 'a.svg'), join(folder, 'a.png')];
  await drawDiagrams([
    { mermaid, file: svg, format: 'svg' },
    { mermaid, file: png, format: 'png' },
  ]);
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg .*first label.*second label.*<\/svg>$/s);
  const image = readFileSync(png);
  expect(image.subarray(1, 4).toString()).toBe('PNG');
  expect(image.readUInt32BE(16)).toBeGreaterThan(200);
  expect(readdirSync(folder).sort()).toEqual(['a.png', 'a.svg', 'old.svg']);
}, 60_000);
