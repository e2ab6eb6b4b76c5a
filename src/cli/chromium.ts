import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../base/errors.ts';

/** A browser that can be started. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** What the search looks at: a part of `process`, and whether a file is there. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly getuid?: (() => number) | undefined;
  readonly exists: (path: string) => boolean;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing that a diagram says can make the browser ask the network. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'];

/**
 * Finds a browser: `PUPPETEER_EXECUTABLE_PATH`, an installed Chrome or Chromium, the one that `bundled` names, or
 * the package `@sparticuz/chromium`. Throws a UsageError that says what to install when there is none.
 */
export async function findChromium(
  { env, platform, getuid, exists }: Surroundings = { ...processSurroundings(), exists: existsSync },
  bundled: () => string | undefined = () => undefined,
  packed: () => Promise<Chromium | undefined> = packedChromium,
): Promise<Chromium> {
  const { PUPPETEER_EXECUTABLE_PATH: named } = env;
  if (named && !exists(named)) throw new UsageError(`PUPPETEER_EXECUTABLE_PATH names ${named}, which does not exist`);
  const path = named || installedPlaces(env, platform).find(exists) || bundled();
  if (path) return { executablePath: path, args: [...offline, ...(getuid?.() === 0 ? ['--no-sandbox'] : [])] };
  const found = await packed();
  if (found) return found;
  throw new UsageError(
    'SVG and PNG need a browser: install Chrome or Chromium, or set PUPPETEER_EXECUTABLE_PATH, or run npm install --save-dev @sparticuz/chromium',
  );
}

function processSurroundings(): Omit<Surroundings, 'exists'> {
  return { env: process.env, platform: process.platform, getuid: process.getuid };
}

function installedPlaces(env: Surroundings['env'], platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programs32, LOCALAPPDATA } = env;
    const roots = [PROGRAMFILES, programs32, LOCALAPPDATA].filter((root) => root);
    return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  const { PATH = '', HOME } = env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const roots = ['/Applications', ...(HOME ? [`${HOME}/Applications`] : [])];
  const applications = macApplications.flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
  return platform === 'darwin' ? [...onPath, ...applications] : onPath;
}

// The package unpacks itself to one place, without regard to others that do the same at that moment.
async function packedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const imported = await import('@sparticuz/chromium').catch(() => undefined);
  if (!imported) return undefined;
  const { default: chromium } = imported;
  const lock = join(tmpdir(), 'tasks-ml-chromium.lock');
  while (!take(lock)) await setTimeout(100);
  try {
    return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...offline] };
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Somebody who was stopped leaves the lock behind.
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
