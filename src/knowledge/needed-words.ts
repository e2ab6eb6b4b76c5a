/** One of the alternatives that a pattern consists of. */
export interface Alternative {
  readonly source: string;
  /** In lower case: of each of these lists one word stands in every text that matches. Empty where no words can be told. */
  readonly needs: readonly (readonly string[])[];
}

const known = new Map<string, readonly Alternative[]>();

/** The outer alternatives of a regular expression without case, each with the words of which a text must have one. */
export function alternativesOf(pattern: string): readonly Alternative[] {
  const found = known.get(pattern) ?? parse(pattern);
  known.set(pattern, found);
  return found;
}

const opening = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
/** Letters up to one that may be missing or stand there more often. */
const letters = /[^\\()[\]{}?*+|.^$\s]+(?![?*+{])/y;
const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
/** What is no letter that stands for itself; a blank is none either, for words are looked for. */
const piece = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|[a-z\d])|[.^$\s]/isuy;

function parse(pattern: string): readonly Alternative[] {
  let at = 0;
  const take = (part: RegExp): RegExpExecArray | null => {
    part.lastIndex = at;
    const found = part.exec(pattern);
    if (found) at = part.lastIndex;
    return found;
  };
  /** How often what was just read stands there at least, and whether it may stand there more often. */
  const times = (): { readonly least: number; readonly once: boolean } => {
    const found = take(quantifier);
    if (!found) return { least: 1, once: true };
    return { least: found[0].startsWith('+') ? 1 : Number(found[1] ?? 0), once: false };
  };
  const alternatives = (): readonly Alternative[] => {
    const found: Alternative[] = [];
    for (;;) {
      const from = at;
      const needs = sequence();
      found.push({ source: pattern.slice(from, at), needs });
      if (pattern[at] !== '|') return found;
      at++;
    }
  };
  const sequence = (): readonly (readonly string[])[] => {
    const needs: (readonly string[])[] = [];
    let word = '';
    const endWord = (): void => {
      if (word !== '') needs.push([word.toLowerCase()]);
      word = '';
    };
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const run = take(letters);
      if (run) {
        word += run[0];
        continue;
      }
      const open = take(opening)?.[0];
      if (open !== undefined) {
        endWord();
        const inner = alternatives();
        at++;
        const { least } = times();
        const isConsumed = !/[=!]$/.test(open) && least > 0;
        const best = inner.map((one) => one.needs.toSorted((a, b) => worth(b) - worth(a))[0]);
        if (isConsumed && best.every((words) => words !== undefined)) needs.push(best.flat());
        continue;
      }
      if (take(piece)) {
        times();
        endWord();
        continue;
      }
      if (pattern[at] === '\\') at++;
      const letter = pattern[at++] as string;
      const { least, once } = times();
      if (least > 0) word += letter;
      if (!once) endWord();
    }
    endWord();
    return needs;
  };
  return alternatives();
}

/** Long words are rarer than short ones, few than many, and a sign of another script is worth two letters. */
function worth(words: readonly string[]): number {
  const shortest = words.reduce((least, word) => Math.min(least, word.length * (/[^ -~]/.test(word) ? 2 : 1)), 100);
  return shortest + 1 / (words.length + 1);
}
