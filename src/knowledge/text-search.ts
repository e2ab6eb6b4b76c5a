import { alternativesOf } from './needed-words.ts';

/** A text that many patterns are looked for in. */
export interface TextSearch {
  /**
   * A pattern of the knowledge base, for the flags `giu`, ready for this text; undefined where it cannot match. It does
   * not have those alternatives whose words the text does not have: to compile and try all takes longer than the rest of
   * a check.
   */
  matcher(pattern: string): RegExp | undefined;
}

/** Prepares a text. Texts that were made of it by blanking words may be searched with it too. Linear in its length. */
export function textSearch(text: string): TextSearch {
  const lower = text.toLowerCase();
  const triples = new Uint8Array(tableSize);
  for (let at = 2; at < lower.length; at++) triples[tripleAt(lower, at)] = 1;
  const has = (word: string): boolean => {
    for (let at = 2; at < word.length; at++) if (triples[tripleAt(word, at)] === 0) return false;
    return lower.includes(word);
  };
  return {
    matcher: (pattern) => {
      const all = alternativesOf(pattern);
      const possible = all.filter(({ needs }) => needs.every((words) => words.some(has)));
      if (possible.length === 0) return undefined;
      return new RegExp(possible.map(({ source }) => source).join('|'), 'giu');
    },
  };
}

const tableSize = 1 << 16;

/** A number for the three characters that end at a place; a few others have the same. */
function tripleAt(text: string, at: number): number {
  return ((text.charCodeAt(at - 2) * 31 + text.charCodeAt(at - 1)) * 31 + text.charCodeAt(at)) & (tableSize - 1);
}
