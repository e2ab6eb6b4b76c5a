import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { writeFilesWhole } from './write-files.ts';

/**
 * Writes what a command made to the file that was named for it, with the folders above it; into a pipe or a device, such
 * as `/dev/stdout`, where one stands there. A file that cannot be written is a UsageError.
 */
export function writeOutput(path: string, text: string, cwd: string): void {
  const target = resolve(cwd, path);
  const streams = takesText(target);
  try {
    if (streams) writeFileSync(target, text);
    else mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  if (!streams) writeFilesWhole(dirname(target), new Map([[basename(target), text]]));
}

/** Whether something stands there that is no file, and that text can be written into. */
function takesText(path: string): boolean {
  const stat = existsSync(path) ? statSync(path) : undefined;
  return stat !== undefined && (stat.isFIFO() || stat.isCharacterDevice());
}
