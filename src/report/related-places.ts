import type { Diagnostic, Related } from '../base/diagnostic.ts';

/** The first related places of a diagnostic, and how many there are beside them: a cycle may have a thousand. */
export function relatedPlaces({ related = [] }: Diagnostic): {
  readonly first: readonly Related[];
  readonly more: number;
} {
  const first = related.slice(0, 12);
  return { first, more: related.length - first.length };
}
