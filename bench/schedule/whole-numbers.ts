import { badFile } from './bad-file.ts';

/** The whole numbers of a line, none of them negative. */
export function wholeNumbers(path: string, line: number, text: string): readonly number[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const wrong = words.find((word) => !/^\d{1,9}$/.test(word));
  if (wrong !== undefined) throw badFile(path, line, `${wrong} is no whole number below a thousand million`);
  return words.map(Number);
}
