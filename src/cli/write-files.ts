import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { leadsOut } from '../read/text-file.ts';

/**
 * Replaces files of a folder, each as a whole: all are written beside the old ones under temporary names, then renamed.
 * A failure leaves the old files and no temporary one, and is a UsageError.
 */
export function writeFilesWhole(folder: string, files: ReadonlyMap<string, string>): void {
  const temporaries: { readonly temporary: string; readonly target: string }[] = [];
  let path = folder;
  try {
    for (const [name, text] of files) {
      path = join(folder, name);
      const target = targetOf(folder, path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
      temporaries.push({ temporary, target });
      writeFileSync(temporary, text, { flag: 'wx', mode: existsSync(target) ? statSync(target).mode : 0o666 });
    }
    for (const { temporary, target } of temporaries) {
      path = target;
      renameSync(temporary, target);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be written: ${reasonOf(error)}`);
  } finally {
    for (const { temporary } of temporaries) remove(temporary);
  }
}

/** Whether a file holds exactly this text. */
export function holdsText(path: string, text: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size === Buffer.byteLength(text) && readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

/** The file behind a name: a link within the folder stays a link. */
function targetOf(folder: string, path: string): string {
  if (!existsSync(path)) return path;
  if (statSync(path).isDirectory())
    throw new UsageError(`${path} cannot be written: a folder of this name is in the way`);
  // As root one could replace even a device.
  if (!statSync(path).isFile()) throw new UsageError(`${path} cannot be written: it is not a regular file`);
  if (!lstatSync(path).isSymbolicLink()) return path;
  if (leadsOut(folder, path))
    throw new UsageError(`${path} is a link to a file outside the folder; replace it by a file`);
  return realpathSync(path);
}

// Where the folder itself is none, there is nothing to remove.
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  if (code === 'EROFS') return 'the file system is read-only';
  if (code === 'ENOSPC') return 'the disk is full';
  return code ?? String(error);
}
