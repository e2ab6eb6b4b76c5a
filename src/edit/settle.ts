import { lastAtMost } from './same-list.ts';

/** What came of trying some changes: a value, and the tasks that read otherwise than they should; none where all is well. */
export interface Attempt<Result> {
  readonly result: Result;
  readonly differing: readonly number[] | 'elsewhere';
}

/** The value that the changes that could be made led to. */
export interface Settled<Change, Result> {
  readonly result: Result;
  readonly made: readonly Change[];
}

/** How often a text is read back to find out which changes are good: a short one often, a long one a few times. */
export function readingsOf(length: number): number {
  return Math.max(4, Math.min(60, Math.floor(2_000_000 / (length + 1))));
}

/**
 * Makes as many of some changes as can be made. All are tried at once; only where tasks read otherwise than they
 * should, the changes of these tasks are left out, and then taken in again by halves. `start` is the value without any.
 */
export function settle<Change extends { readonly tasks: readonly number[] }, Result>(
  changes: readonly Change[],
  start: Result,
  attempts: number,
  attempt: (chosen: readonly Change[]) => Attempt<Result>,
): Settled<Change, Result> {
  let left = attempts;
  let settled: Settled<Change, Result> = { result: start, made: [] };
  const differingAt = (chosen: readonly Change[]): Attempt<Result>['differing'] => {
    left--;
    const { result, differing } = attempt(chosen);
    if (differing.length === 0) settled = { result, made: chosen };
    return differing;
  };
  let chosen = changes;
  while (chosen.length > 0 && left > 0) {
    const differing = differingAt(chosen);
    if (differing.length === 0) break;
    const fewer = differing === 'elsewhere' ? [] : without(chosen, differing);
    if (fewer.length === chosen.length) break;
    chosen = fewer;
  }
  // Some were left out for what others did.
  const takeHalves = (some: readonly Change[]): void => {
    const half = some.length >> 1;
    for (const part of half === 0 ? [] : [some.slice(0, half), some.slice(half)]) {
      if (left <= 0) return;
      const made = new Set([...settled.made, ...part]);
      if (differingAt(changes.filter((change) => made.has(change))).length > 0) takeHalves(part);
    }
  };
  const made = new Set(settled.made);
  takeHalves(changes.filter((change) => !made.has(change)));
  return settled;
}

/** The changes without those that made tasks differ: their own, or those of the nearest one before them. */
function without<Change extends { readonly tasks: readonly number[] }>(
  changes: readonly Change[],
  differing: readonly number[],
): readonly Change[] {
  const owners = new Map<number, Change[]>();
  for (const change of changes)
    for (const task of change.tasks) {
      const known = owners.get(task);
      if (known) known.push(change);
      else owners.set(task, [change]);
    }
  const owned = [...owners.keys()].sort((a, b) => a - b);
  const bad = new Set<Change>();
  for (const task of differing)
    for (const change of owners.get(owned[Math.max(0, lastAtMost(owned, task))] as number) ?? []) bad.add(change);
  return changes.filter((change) => !bad.has(change));
}
