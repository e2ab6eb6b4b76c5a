import { dataKinds } from './data-kinds.ts';
import type { DataKind } from './task-type.ts';
import type { TextSearch } from './text-search.ts';

/** A kind that is spoken of everywhere is no surer than one that is spoken of this often. */
const often = 8;

/** The kind of data that a text speaks of most, if it speaks of any. */
export function dataKindOf(text: string, search: TextSearch): DataKind | undefined {
  const scores = (Object.keys(dataKinds) as DataKind[]).map((kind) => {
    const parts = dataKinds[kind].map(({ pattern, weight }) => {
      const matcher = search.matcher(pattern);
      return matcher ? weight * Math.min(often, [...text.matchAll(matcher)].length) : 0;
    });
    return [kind, parts.reduce((sum, part) => sum + part, 0)] as const;
  });
  const [kind, score] = scores.reduce((best, next) => (next[1] > best[1] ? next : best));
  return score >= 1 ? kind : undefined;
}
