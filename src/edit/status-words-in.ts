import { statusPatterns } from '../model/status-words.ts';
import type { TaskStatus } from '../model/task.ts';

/** A word, a sign or a box that says a state, and where it stands in a text. */
export interface StatusWord {
  readonly status: TaskStatus;
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(
  `(?:${statusPatterns.map(([, text]) => `(${text})`).join('|')})\\uFE0F?(?![\\p{L}\\p{N}])`,
  'iuy',
);

/** What stands between the words of a mark behind a title: `✅ **(DONE)**`. */
export const apartInMark = '[\\s*()—–:-]*';

/**
 * The words, signs and boxes that a text begins with: two in `**✅ Done** (today)`. `apart` is what may stand around
 * them, by default white space and emphasis.
 */
export function statusWordsIn(text: string, apart = '[\\s*_`]*'): readonly StatusWord[] {
  const found: StatusWord[] = [];
  const between = new RegExp(apart, 'y');
  for (;;) {
    between.lastIndex = found.at(-1)?.end ?? 0;
    between.exec(text);
    pattern.lastIndex = between.lastIndex;
    const match = pattern.exec(text);
    if (!match) return found;
    const place = match.slice(1).findIndex((word) => word !== undefined);
    const [status] = statusPatterns[place] as (typeof statusPatterns)[number];
    found.push({ status, start: match.index, end: match.index + match[0].length });
  }
}
