import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** The root of this repository. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url));

/** A folder of its own for a test, removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A temporary folder with files in it, by their paths. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, and the folders that they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A temporary folder with a copy of one of our own specs in `specs/`. */
export function folderWithSpec(name: string): string {
  const folder = temporaryFolder();
  cpSync(join(repository, 'specs', name), join(folder, 'specs', name), { recursive: true });
  return folder;
}

/** Copies a folder without what was built, its files made in the reverse of their order by name. */
export function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).filter(({ name }) => !name.startsWith('tasks.'));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? 1 : -1))) {
    if (entry.isDirectory()) copyBackwards(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
  }
}

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as if called in a folder; in a window of so many columns, or into a pipe. */
export async function run(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  columns?: number,
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const stdout = { write: (text: string) => (out += text), columns };
  const stderr = { write: (text: string) => (err += text) };
  const code = await main(argv, { stdout, stderr, env, cwd: () => cwd });
  return { code, out, err };
}

/** A plan from which a few tasks can be derived. */
export const smallPlan = `# Implementation Plan: Churn

**Language/Version**: Python 3.11
**Primary Dependencies**: FastAPI 0.110
**Project Type**: single
**Performance Goals**: answers within 200 ms
`;

/** A contract with one endpoint. */
export const smallContract = `openapi: 3.0.3
info: { title: Scores, version: 1.0.0 }
paths:
  /scores:
    get: { responses: { '200': { description: ok } } }
`;
