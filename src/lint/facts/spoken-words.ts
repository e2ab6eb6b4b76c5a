import { wordsOf } from '../../base/names.ts';

/** What a task says, in two spellings. */
export interface Spoken {
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
}

/** Whether a task speaks of something. */
export type Speaks = (spoken: Spoken) => boolean;

/** What a verb has behind it, and a name has not: `train the model`. */
const object = /^ (?:an?|the|all|each|every|one|our|new)\b/;

/**
 * Speaks of a name: its words stand one behind the other, as in `feature-builder`, `FeatureBuilder`, `feature builder`.
 * A name of one word is often a verb as well, and then says nothing.
 */
export function ofName(name: string): Speaks {
  const words = wordsOf(name);
  const [first] = words;
  if (first === undefined) return () => false;
  return ({ text, lower }) => {
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
      if (!startsWord(text, at)) continue;
      const end = endOfWords(text, lower, words, at);
      if (end >= 0 && (words.length > 1 || !object.test(lower.slice(end, end + 8)))) return true;
    }
    return false;
  };
}

/** Speaks of all these words in any order and form: `scenario packages` and `training` of `ScenarioPackage` and `trained`. */
export function ofWords(words: readonly string[]): Speaks {
  const stems = words.map(stemOf);
  return stems.length === 0 ? () => false : (spoken) => stems.every((stem) => hasWord(spoken, stem));
}

function hasWord({ text, lower }: Spoken, stem: string): boolean {
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1))
    if (startsWord(text, at) && (stem.length > 3 || endsWord(text, at + stem.length))) return true;
  return false;
}

/** The beginning that the forms of an English word share; short words have only one. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ies|ing|ion|ed|es|s|e|y)$/, '');
  if (stem.length > 3) return stem;
  return word.length > 4 ? word.replace(/s$/, '') : word;
}

function endOfWords(text: string, lower: string, words: readonly string[], at: number): number {
  let end = at;
  for (const word of words) {
    if (end > at) while (end < text.length && !isAlphanumeric(text.charCodeAt(end))) end++;
    if (!lower.startsWith(word, end)) return -1;
    end += word.length;
  }
  return endsWord(text, end) ? end : -1;
}

/** Scripts without capitals write no spaces between words either. */
function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    at === 0 ||
    !isCased(before) ||
    (isUpper(text.charCodeAt(at)) && (!isUpper(before) || isLower(text.charCodeAt(at + 1))))
  );
}

function endsWord(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return end >= text.length || !isCased(next) || (isUpper(next) && !isUpper(text.charCodeAt(end - 1)));
}

function isAlphanumeric(code: number): boolean {
  return isCased(code) || code > 0x2fff;
}

/** Letters with capitals, and digits: what runs on makes one word. */
function isCased(code: number): boolean {
  return (code >= 48 && code <= 57) || isUpper(code) || isLower(code);
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f) || (code >= 0x430 && code <= 0x45f);
}
