import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How often a lock is asked for, 20 ms apart: who holds one does so for a few milliseconds. */
const mostTries = 100;

/**
 * Runs some work on a file while nobody else does so in this way; the lock is an empty folder beside the file. One that
 * is still there after two seconds was left behind by somebody who was stopped.
 */
export async function alone<Result>(file: string, work: () => Result): Promise<Result> {
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  for (let tries = 0; tries < mostTries && !take(lock); tries++) await setTimeout(20);
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** False where somebody else has the lock. Where none can be made, the work itself will say what is wrong. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST';
  }
}
