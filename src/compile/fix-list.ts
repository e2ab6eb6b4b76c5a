import { compareText } from '../base/diagnostic.ts';
import type { Unfixed } from '../edit/fix.ts';
import { applyFixes } from '../edit/fix.ts';
import type { Checked, CheckInput } from './check-list.ts';
import { checkTaskList } from './check-list.ts';

/** A tasks.md after all that could be put right was put right. */
export interface FixedList {
  readonly text: string;
  /** Number of the fixes that were carried out. */
  readonly fixed: number;
  /** What is still to be said about it. */
  readonly checked: Checked;
  /** The fixes among these findings that could not be carried out, and why. */
  readonly left: readonly Unfixed[];
}

/** A fix can make room for others; more rounds than these no file needs that people write. */
const mostRounds = 10;

/**
 * Checks a tasks.md, carries out the fixes of what was found, and checks again, until nothing changes. Doing it again
 * changes nothing: where rules undo each other's fixes, one of the texts that they lead to is chosen, always the same.
 */
export function fixTaskList(input: CheckInput): FixedList {
  const rounds: FixedList[] = [];
  let { text } = input.file;
  let fixed = 0;
  for (;;) {
    const checked = checkTaskList({ ...input, file: { ...input.file, text } });
    const { list, config } = checked.context;
    const fixes = checked.diagnostics.flatMap(({ fix }) => fix ?? []);
    const next = applyFixes(list, fixes, config);
    rounds.push({ text, fixed, checked, left: next.left });
    const before = rounds.findIndex((round) => round.text === next.text);
    if (before >= 0) return shortest(rounds.slice(before));
    if (rounds.length > mostRounds) return rounds.at(-1) as FixedList;
    text = next.text;
    fixed += next.applied;
  }
}

/** Of texts that follow one another in a circle the shortest one, the first in the order of characters. */
function shortest(rounds: readonly FixedList[]): FixedList {
  return rounds.toSorted((a, b) => a.text.length - b.text.length || compareText(a.text, b.text))[0] as FixedList;
}
