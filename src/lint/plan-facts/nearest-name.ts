import { nameKey } from '../../base/names.ts';

/** Names are compared up to this length: longer ones are no names of people. */
const longest = 60;

/** The name that was probably meant by one that is not known: one that has it as a word, or else differs by few letters. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const key = nameKey(name.slice(0, longest));
  const parts = new Set(key.split(' '));
  const sharing = known.filter((one) =>
    nameKey(one)
      .split(' ')
      .some((word) => word.length > 2 && parts.has(word)),
  );
  if (sharing.length === 1) return sharing[0];
  let [best, least]: [string | undefined, number] = [undefined, Math.max(1, Math.floor(key.length / 3)) + 1];
  for (const one of known) {
    const apart = distance(key, nameKey(one).slice(0, longest));
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}

/** Letters to change, add or leave out to make one word of the other (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 0; at < a.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < b.length; to++)
      next.push(
        Math.min(
          (next[to] as number) + 1,
          (row[to + 1] as number) + 1,
          (row[to] as number) + (a[at] === b[to] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
