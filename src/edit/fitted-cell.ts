import { columns } from '../render/text-columns.ts';
import type { TaskCell } from './table-cells.ts';

/** Counts the columns that a text takes. */
export type Measure = (text: string) => number;

/** Columns of a text: signs that are drawn as pictures take two, and the character that asks for that takes none. */
const columnsDrawn: Measure = (text) => {
  let sum = 0;
  for (const char of text) sum += char === '\uFE0F' ? 0 : /\p{Emoji_Presentation}/u.test(char) ? 2 : columns([char]);
  return sum;
};
const characters: Measure = (text) => [...text].length;

/** The measure by which a cell is as wide as the line below the header; none where columns are not aligned. */
export function measureOf({ ruler }: TaskCell, raw: string): Measure | undefined {
  return [columnsDrawn, characters].find((measure) => measure(raw) === ruler.length);
}

/** A text in the place of what a cell holds, with the spaces around it, and as wide as before where it is measured. */
export function fitted(raw: string, text: string, measure: Measure | undefined): string {
  const trimmed = raw.trim();
  const before = trimmed === '' ? ' ' : raw.slice(0, raw.indexOf(trimmed));
  const behind = trimmed === '' ? ' ' : raw.slice(before.length + trimmed.length);
  if (!measure) return before + text + behind;
  const left = measure(raw) - measure(before + text);
  return before + text + (left > 0 ? ' '.repeat(left) : behind.slice(0, 1));
}
