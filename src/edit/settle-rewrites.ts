import type { TaskList } from '../model/task.ts';
import type { FileLines } from './file-lines.ts';
import type { Rewrite } from './rewrite.ts';
import { rewriteLines } from './rewrite.ts';
import { differingTasks, lastAtMost } from './same-list.ts';

/** A list after some rewrites were made. */
export interface Settled {
  readonly list: TaskList;
  readonly made: readonly Rewrite[];
}

/** How often a text is read back to find out which rewrites are good: a short one often, a long one a few times. */
function readingsOf(length: number): number {
  return Math.max(4, Math.min(60, Math.floor(2_000_000 / (length + 1))));
}

/**
 * Makes as many of the rewrites as leave what the list says. All are tried at once and the text is read back; only
 * where it says something else, those of the tasks that differ are left out, and then taken in again by halves.
 */
export function settleRewrites(
  list: TaskList,
  lines: FileLines,
  rewrites: readonly Rewrite[],
  taskLines: readonly number[],
  read: (text: string) => TaskList,
): Settled {
  let left = readingsOf(list.file.text.length);
  let settled: Settled = { list, made: [] };
  /** The tasks that make a difference; none where there is no difference and the rewrites are settled. */
  const attempt = (chosen: readonly Rewrite[]): ReturnType<typeof differingTasks> => {
    left--;
    const { text, taskLines: newLines } = rewriteLines(lines, chosen, taskLines);
    const after = read(text);
    const differing = differingTasks(list, after, newLines);
    if (differing.length === 0) settled = { list: after, made: chosen };
    return differing;
  };
  let chosen = rewrites;
  while (chosen.length > 0 && left > 0) {
    const differing = attempt(chosen);
    if (differing.length === 0) break;
    chosen = differing === 'elsewhere' ? [] : without(chosen, differing);
  }
  // Some were left out for what others did.
  const takeHalves = (some: readonly Rewrite[]): void => {
    const half = some.length >> 1;
    for (const part of half === 0 ? [] : [some.slice(0, half), some.slice(half)]) {
      if (left <= 0) return;
      const made = new Set([...settled.made, ...part]);
      if (attempt(rewrites.filter((rewrite) => made.has(rewrite))).length > 0) takeHalves(part);
    }
  };
  const made = new Set(settled.made);
  takeHalves(rewrites.filter((rewrite) => !made.has(rewrite)));
  return settled;
}

/** The rewrites without those that made tasks differ: their own, or the nearest one before them. */
function without(rewrites: readonly Rewrite[], differing: readonly number[]): readonly Rewrite[] {
  const owner = new Map(rewrites.flatMap((rewrite) => rewrite.tasks.map((task) => [task, rewrite] as const)));
  const owned = [...owner.keys()].sort((a, b) => a - b);
  const bad = new Set<Rewrite>();
  for (const task of differing) {
    const rewrite = owner.get(owned[Math.max(0, lastAtMost(owned, task))] as number);
    if (rewrite) bad.add(rewrite);
  }
  return rewrites.filter((rewrite) => !bad.has(rewrite));
}
