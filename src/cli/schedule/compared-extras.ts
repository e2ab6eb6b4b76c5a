import { printable } from '../../base/printable.ts';
import { compareData } from '../../render/schedule/compare-data.ts';
import { comparisonText } from '../../render/schedule/comparison.ts';
import { scheduleData } from '../../render/schedule/schedule-data.ts';
import { scheduleText } from '../../render/schedule/text.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import type { Extras } from './format-answer.ts';
import type { EarlierPlan } from './read-earlier-plan.ts';

/** What is different from an earlier plan, which was read from a file. */
export function comparedExtras(
  path: string,
  earlier: EarlierPlan,
  answer: ScheduleAnswer,
  width: number | undefined,
): Extras {
  const comparison = compareData(earlier, scheduleData(answer));
  return { data: { comparison }, texts: [section(`Compared with ${path}`, comparison, answer, width)] };
}

/** The plan with changes, and what is different in it. */
export function whatIfExtras(
  changes: readonly string[],
  answer: ScheduleAnswer,
  changed: ScheduleAnswer,
  width: number | undefined,
): Extras {
  const schedule = scheduleData(changed);
  const comparison = compareData(scheduleData(answer), schedule);
  const words = changes.join(', ');
  return {
    data: { whatIf: { changes, schedule, comparison } },
    texts: [
      `What if ${printable(words)}:\n\n${scheduleText(changed, width === undefined ? {} : { width })}`,
      section(`What is different with ${words}`, comparison, answer, width),
    ],
  };
}

function section(
  title: string,
  comparison: ReturnType<typeof compareData>,
  { workingTime: { hoursPerDay } }: ScheduleAnswer,
  width: number | undefined,
): string {
  const text = comparisonText(comparison, { hoursPerDay, ...(width === undefined ? {} : { width: width - 2 }) });
  return `${printable(title)}\n${text.replace(/^(?=.)/gm, '  ')}`;
}
