import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { SourceFile } from '../base/source.ts';

/** Largest file that is read, in bytes: far above any plan, far below what would stall the tool. */
const largestFile: number = 32 * 1024 * 1024;

/** A file, or what is wrong with it. */
export type TextFile =
  | { readonly file: SourceFile; readonly problem?: never }
  | { readonly file?: never; readonly problem: string };

/**
 * Reads a UTF-8 text file. Never throws and never waits: a missing, unreadable, binary or too large file, and one that
 * a link on the way leads out of `root` to, give one clear sentence instead.
 */
export function readTextFile(path: string, shown: string, root?: string): TextFile {
  try {
    if (root !== undefined && leadsOut(root, path))
      return { problem: `${shown} is a link to a file outside the feature folder; copy the file into the folder` };
    const stat = statSync(path);
    if (stat.isDirectory()) return { problem: `${shown} is a folder; a file is expected` };
    if (!stat.isFile()) return { problem: `${shown} is not a regular file; replace it by one` };
    if (stat.size > largestFile)
      return {
        problem: `${shown} has ${megabytes(stat.size)}, more than the ${megabytes(largestFile)} that are read; split it`,
      };
    const bytes = readFileSync(path);
    if (isUtf16(bytes)) return { problem: `${shown} is UTF-16 text; save it as UTF-8` };
    if (bytes.includes(0)) return { problem: `${shown} is a binary file; a text file is expected` };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file: { path: shown, text } };
  } catch (error) {
    return { problem: `${shown} ${reasonOf(error)}` };
  }
}

/** Whether something has this name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether links lead a path that lies in a folder out of it. Throws what the file system throws. */
export function leadsOut(root: string, path: string): boolean {
  const inside = relative(realpathSync.native(root), realpathSync.native(path));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'is not UTF-8 text; save it as UTF-8';
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: no permission';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  return `cannot be read (${code ?? String(error)})`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}
