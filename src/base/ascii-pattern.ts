const patterns = new WeakMap<RegExp, RegExp>();

/** Whether a text is plain ASCII. */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * A pattern that finds in plain ASCII what the given one finds, and is compiled in a part of the time: without words of
 * other scripts, and letters are those from A to Z.
 */
export function asciiPattern(pattern: RegExp): RegExp {
  const found = patterns.get(pattern) ?? new RegExp(asciiSource(pattern.source), pattern.flags);
  patterns.set(pattern, found);
  return found;
}

/** The pattern to look for in a text: `asciiPattern` where that is enough. */
export function patternFor(text: string, pattern: RegExp): RegExp {
  return isAscii(text) ? asciiPattern(pattern) : pattern;
}

const plain = /[^\\()[\]{}?*+|\u0080-\uffff]+/y;
const opening = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const characters = /\[(?:\\.|[^\]\\])*\]/suy;
const escaped = /\\(?:[pPu]\{[^}]*\}|.)/suy;

interface Piece {
  readonly source: string;
  /** It has something that is not ASCII, and cannot match without. */
  readonly foreign: boolean;
}

/** A pattern without the alternatives that only match what is not ASCII; groups that capture keep theirs. */
function asciiSource(pattern: string): string {
  let at = 0;
  const take = (part: RegExp): string | undefined => {
    part.lastIndex = at;
    const found = part.exec(pattern)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const alternatives = (): Piece => {
    const all: Piece[] = [];
    do {
      if (all.length > 0) at++;
      all.push(sequence());
    } while (pattern[at] === '|');
    const kept = all.filter(({ source, foreign }) => !foreign || /(?<!\\)\((?!\?)|\(\?<\w/.test(source));
    const left = kept.length > 0 ? kept : all;
    return { source: left.map(({ source }) => source).join('|'), foreign: all.every(({ foreign }) => foreign) };
  };
  const sequence = (): Piece => {
    let source = '';
    let foreign = false;
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const run = take(plain);
      if (run !== undefined) {
        source += run;
        continue;
      }
      const open = take(opening);
      let isForeign = false;
      if (open !== undefined) {
        const inner = alternatives();
        at++;
        source += `${open}${inner.source})`;
        isForeign = inner.foreign && !open.endsWith('!');
      } else {
        const set = take(characters);
        const other = set ?? take(escaped);
        if (set !== undefined) source += set.replace(/\\p\{(?:L|N|Ll|Lu)\}/g, (name) => ranges[name] as string);
        else if (other !== undefined) source += ranges[other] === undefined ? other : `[${ranges[other]}]`;
        else {
          const sign = pattern[at++] as string;
          source += sign;
          isForeign = sign > '\x7f';
        }
      }
      const times = take(quantifier) ?? '';
      source += times;
      foreign ||= isForeign && !/^(?:[*?]|\{0)/.test(times);
    }
    return { source, foreign };
  };
  return alternatives().source;
}

/** What letters and digits are in ASCII. */
const ranges: Readonly<Record<string, string>> = {
  '\\p{L}': 'a-zA-Z',
  '\\p{N}': '0-9',
  '\\p{Ll}': 'a-z',
  '\\p{Lu}': 'A-Z',
};
