import type { Stamp } from '../../model/task.ts';

/** Paths of design documents that are not as they were when tasks.md was built. */
export interface ChangedInputs {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Compares the inputs of a stamp with the documents as they are now. */
export function changedInputs(
  { inputs: then }: Pick<Stamp, 'inputs'>,
  now: ReadonlyMap<string, string | undefined>,
): ChangedInputs {
  const paths = [...then.keys()];
  return {
    changed: paths.filter((path) => now.get(path) !== undefined && now.get(path) !== then.get(path)),
    gone: paths.filter((path) => now.get(path) === undefined),
    added: [...now.keys()].filter((path) => !then.has(path)),
  };
}

/** Whether all documents are those of which tasks.md was built. */
export function isFresh(stamp: Pick<Stamp, 'inputs'>, now: ReadonlyMap<string, string | undefined>): boolean {
  return Object.values(changedInputs(stamp, now)).every(({ length }) => length === 0);
}
