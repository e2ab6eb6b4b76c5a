import { UsageError } from '../../base/errors.ts';
import type { Dag } from '../../graph/task-graph.ts';
import { idRangeWriter } from '../../model/id-ranges.ts';
import type { TaskId } from '../../model/task.ts';
import { shortTime } from '../../render/schedule/short-time.ts';
import { replan } from '../../schedule/limited/request/replan.ts';
import type { GivenTimes } from '../../schedule/limited/request/schedule-request.ts';
import type { Extras } from './format-answer.ts';
import type { PlanInput } from './plan-input.ts';
import { begunInput } from './plan-input.ts';

/** What is left to plan, and what is said of that. */
export interface Replanned {
  readonly input: PlanInput;
  readonly extras: Extras;
  readonly notes: readonly string[];
}

/** What is left to plan when done and begun tasks stay where an earlier plan has them; `now` is a day. */
export function replanned(
  input: PlanInput,
  earlier: ReadonlyMap<TaskId, GivenTimes>,
  now: string | undefined,
  hoursPerDay: number,
): Replanned {
  const { dag, request, calendar } = input;
  const moment = now === undefined ? undefined : calendar?.minuteOf(now);
  if (moment !== undefined && moment < 0)
    throw new UsageError(`--now ${now} lies before the first day of the work, ${calendar?.firstDay}`);
  const times = new Map<number, GivenTimes>();
  for (const [id, given] of earlier) {
    const task = dag.indexOf.get(id);
    if (task !== undefined) times.set(task, given);
  }
  const { progress, late, unknown, behind } = replan(dag, request, times, moment);
  const idsOf = (tasks: readonly number[]): readonly string[] =>
    tasks.map((task) => (dag.list.tasks[task] as { id: string }).id);
  const done = [...progress.given.keys()].filter((task) => dag.list.tasks[task]?.status === 'done').length;
  const begun = progress.given.size - done;
  const from = shortTime(progress.now, hoursPerDay);
  const text = `Planned anew from ${from} on: ${done} done, ${begun} in progress\n`;
  return {
    input: begunInput(input, progress),
    extras: {
      data: { replan: { now: progress.now, late: idsOf(late), unknown: idsOf(unknown), behind: idsOf(behind) } },
      texts: [text],
    },
    notes: [
      ...notesOf(dag, idsOf(late), idsOf(unknown), progress.given.size),
      ...behindNotes(dag, idsOf(behind), from, now !== undefined),
    ],
  };
}

function notesOf({ list }: Dag, late: readonly string[], unknown: readonly string[], begun: number): readonly string[] {
  const ranges = idRangeWriter(list.tasks.map(({ id }) => id));
  return [
    ...(begun === 0 ? ['no task is done or in progress: this is the plan from the beginning'] : []),
    ...(late.length > 0 ? [`${ranges(late)} should be over by now: the whole time is planned again`] : []),
    ...(unknown.length > 0
      ? [`the earlier plan does not know ${ranges(unknown)}: taken as done or begun just now`]
      : []),
  ];
}

/** That work was done in another order than planned: the time of what was not begun is lost. */
function behindNotes({ list }: Dag, behind: readonly string[], from: string, isToldNow: boolean): readonly string[] {
  if (behind.length === 0) return [];
  const ranges = idRangeWriter(list.tasks.map(({ id }) => id));
  const advice = isToldNow ? '' : '; --start and --now say another day';
  return [
    `${ranges(behind)} should have begun by now and ${behind.length === 1 ? 'has' : 'have'} not: planned from ${from} on${advice}`,
  ];
}
