import type { Unfixed } from '../edit/fix.ts';
import { applyFixes } from '../edit/fix.ts';
import type { Checked, CheckInput } from './check-list.ts';
import { checkTaskList } from './check-list.ts';
import { fixedPoint } from './fixed-point.ts';

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
 * changes nothing, also where rules undo each other's fixes.
 */
export function fixTaskList(input: CheckInput): FixedList {
  const round = (text: string) => {
    const checked = checkTaskList({ ...input, file: { ...input.file, text } });
    const { list, config } = checked.context;
    const fixes = checked.diagnostics.flatMap(({ fix }) => fix ?? []);
    const { text: next, applied, left } = applyFixes(list, fixes, config);
    return { text, next, checked, applied, left };
  };
  const rounds = fixedPoint(input.file.text, round, mostRounds);
  const { text, checked, left } = rounds.at(-1) as ReturnType<typeof round>;
  return { text, checked, left, fixed: rounds.slice(0, -1).reduce((sum, { applied }) => sum + applied, 0) };
}
