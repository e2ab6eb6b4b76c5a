import { lazily } from '../base/lazily.ts';

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const halves: Readonly<Record<string, string>> = {
  '½': '5',
  '¼': '25',
  '¾': '75',
  '1/2': '5',
  '1/4': '25',
  '3/4': '75',
};
const numberWord = `${numbers.join('|')}|an?`;
/** What a number in words begins or holds; most texts have none of it. */
const hint = new RegExp(`[½¼¾]|\\d\\s*/|\\bhalf\\b|\\b(?:${numberWord})\\b`, 'i');

/**
 * A text with the numbers that people write in words or as fractions in digits: `half a day` is `0.5 day`, `1½ h` and
 * `one and a half h` are `1.5 h`, `an hour` is `1 hour`, `a day and a half` is `1.5 day`.
 */
export function numbersInDigits(text: string): string {
  if (text.length > 200 || !hint.test(text)) return text;
  return text
    .replace(patterns.fraction, (_, whole: string | undefined, part: string) => `${whole ?? 0}.${halves[part]}`)
    .replace(patterns.oneAndHalf, (_, count: string, unit: string | undefined) =>
      `${digits(count)}.5 ${unit ?? ''}`.trimEnd(),
    )
    .replace(patterns.half, '0.5 ')
    .replace(patterns.words, (_, count: string) => `${digits(count)} `);
}

function digits(count: string): string {
  const place = numbers.indexOf(count.toLowerCase());
  return /\d/.test(count) ? count : `${Math.max(0, place) + 1}`;
}

/** Each made when the first such number is met: most files have none. */
const patterns = lazily(
  {},
  {
    fraction: () => /(?<![\d/.,])(?:(\d{1,4})\s*(?:\s|and\s|[-+]\s?)?)?([½¼¾]|(?<!\d)(?:1\/2|1\/4|3\/4)(?![\d/]))/g,
    oneAndHalf: () =>
      new RegExp(
        `(?<![\\p{L}\\d.,])(\\d{1,4}|${numberWord})(?:\\s+(\\p{L}{1,12}))?\\s+and\\s+a\\s+half(?!\\p{L})`,
        'giu',
      ),
    half: () => /(?<!\p{L})(?:an?\s+)?half(?:\s+an?\s+|[\s-]+)(?=\p{L})/giu,
    words: () => new RegExp(`(?<![\\p{L}\\d])(${numberWord})[\\s-]+(?=\\p{L}{2})`, 'giu'),
  },
);
