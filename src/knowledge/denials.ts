import type { Range } from './range.ts';
import type { TextSearch } from './text-search.ts';

/** A few words behind a negation, up to the next stop. */
const denial =
  '(?:\\b(?:not(?! only\\b| just\\b| yet\\b)|no(?! longer\\b)|without|instead of|rather than|never|kein(?:e[mnrs]?)?|nicht|statt|sin|en lugar de)|(?<!\\p{L})(?:не|без)) (?:[^\\s.,;:!?]{1,30}[ \\n]){0,4}[^\\s.,;:!?]{1,30}|(?:不是|并非|而非|无需)[^\\s。，、；,;]{1,12}';

/** Where a text says what is not so. What begins with the negation itself, as `no labels`, does not lie in it. */
export function denialsIn(text: string, search: TextSearch): readonly Range[] {
  const matcher = search.matcher(denial);
  return [...(matcher ? text.matchAll(matcher) : [])].map((found) => [found.index + 1, found.index + found[0].length]);
}
