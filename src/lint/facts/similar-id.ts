import type { TaskId } from '../../model/task.ts';

/** Longer ids are not compared: an id is a word that people type. */
const longest = 24;

/**
 * Finds the id that was meant by one that does not exist: the same but for zeros in front of a number and capitals, or
 * else the only one that differs by one character, but not by a digit in the place of another one. Linear in the ids,
 * once; a look-up costs the length of an id.
 */
export function similarId(ids: Iterable<TaskId>): (id: TaskId) => TaskId | undefined {
  const bySense = new Map<string, TaskId>();
  const byPattern = new Map<string, TaskId | null>();
  for (const id of ids) {
    if (!bySense.has(senseOf(id))) bySense.set(senseOf(id), id);
    for (const pattern of patternsOf(id, '=', '-')) {
      const known = byPattern.get(pattern);
      byPattern.set(pattern, known === undefined || known === id ? id : null);
    }
  }
  return (id) => {
    const same = bySense.get(senseOf(id));
    if (same !== undefined) return same;
    const found = new Set(patternsOf(id, '-', '=').map((pattern) => byPattern.get(pattern)));
    found.delete(undefined);
    const [only] = found;
    return found.size === 1 ? (only ?? undefined) : undefined;
  };
}

/** `t1`, `T01` and `T001` have one sense. */
function senseOf(id: TaskId): string {
  return id.toUpperCase().replace(/(?<!\d)0+(?=\d)/g, '');
}

/** What an id has in common with those that differ from it by one character: another letter, one more, or one less. */
function patternsOf(id: TaskId, whole: string, shorter: string): readonly string[] {
  if (id.length > longest) return [];
  return [
    whole + id,
    ...[...id].flatMap((character, at) => {
      const [before, behind] = [id.slice(0, at), id.slice(at + 1)];
      // With another digit it is another number: any other one could be meant.
      return [shorter + before + behind, ...(/\d/.test(character) ? [] : [`${before}?${behind}`])];
    }),
  ];
}
