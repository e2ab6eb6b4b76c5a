import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { writeFilesWhole } from '../write-files.ts';

/** Writes a report to a file, with the folders above it. A file that cannot be written is a UsageError. */
export function writeReport(path: string, report: string, cwd: string): void {
  const target = resolve(cwd, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  writeFilesWhole(dirname(target), new Map([[basename(target), report]]));
}
