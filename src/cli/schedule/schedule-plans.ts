import type { TaskId } from '../../model/task.ts';
import type { GivenTimes } from '../../schedule/limited/request/schedule-request.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import type { Extras } from './format-answer.ts';
import { parseChange } from './parse-change.ts';
import type { PlanInput } from './plan-input.ts';
import { begunInput, changedInput } from './plan-input.ts';
import { doneNotes, enoughNotes } from './plan-notes.ts';
import type { PlanSettings } from './plan-schedule.ts';
import { planAnew, planSchedule } from './plan-schedule.ts';
import type { EarlierPlan } from './read-earlier-plan.ts';
import { readEarlierPlan } from './read-earlier-plan.ts';
import { replanned } from './replanned.ts';

/** All that was asked for, as far as it was found before a stop. */
export interface SchedulePlans {
  readonly answer: ScheduleAnswer;
  readonly extras: readonly Extras[];
  /** What is told beside the answer, a line each. */
  readonly notes: readonly string[];
  readonly isInterrupted: boolean;
}

/**
 * Plans what is asked for: the list, or what is left of it, then the same with changes, and what is different from
 * another plan. Undefined where it was stopped before there was a plan; later the best plan so far is given.
 */
export async function schedulePlans(
  whole: PlanInput,
  settings: PlanSettings,
  cwd: string,
  width: number | undefined,
): Promise<SchedulePlans | undefined> {
  const { config, options, wish, watch } = settings;
  const { whatIf, compare } = options;
  // What is wrong with the request is said before any work is done.
  const changed =
    whatIf &&
    changedInput(
      whole,
      whatIf.map((text) => parseChange(text, whole.dag, config)),
      whatIf,
      config,
    );
  const compared = compare === undefined ? undefined : readEarlierPlan(compare, '--compare', cwd);
  const earlier = wish.replan ? readEarlierPlan(wish.replan, '--replan', cwd) : undefined;
  if (await watch.turn()) return undefined;

  const before = wish.replan === undefined ? undefined : earlier ? timesIn(earlier) : await planAnew(whole, settings);
  if (wish.replan !== undefined && !before) return undefined;
  const begun = before && replanned(whole, before, options.now, config.workingTime.hoursPerDay);
  const { value: answer, ...planned } = await planSchedule(begun?.input ?? whole, settings, { costs: true });
  const extras: Extras[] = begun ? [begun.extras] : [];
  if (compared) {
    const { comparedExtras } = await import('./compared-extras.ts');
    extras.push(comparedExtras(compare as string, compared, answer, width));
  }
  let { isInterrupted } = planned;
  if (wish.curve !== undefined && !isInterrupted) {
    const { curveExtras, planCurve } = await import('./plan-curve.ts');
    const { value: curve, ...driven } = await planCurve(begun?.input ?? whole, settings);
    if (curve.rows.length > 0) extras.push(curveExtras(curve, config.workingTime.hoursPerDay, width));
    isInterrupted = driven.isInterrupted;
  }
  if (changed && whatIf && !isInterrupted) {
    const progress = begun?.input.request.progress;
    const input = progress ? begunInput(changed, progress) : changed;
    const other = await planSchedule(input, settings, { costs: false, context: `--what-if ${whatIf.join(', ')}: ` });
    const { whatIfExtras } = await import('./compared-extras.ts');
    extras.push(whatIfExtras(whatIf, answer, other.value, width));
    isInterrupted = other.isInterrupted;
  }
  const notes = [
    ...enoughNotes((changed ?? whole).enough),
    ...(begun?.notes ?? (wish.replan === undefined ? doneNotes(whole.dag) : [])),
    ...(isInterrupted ? ['interrupted: this is what was found by then'] : []),
  ];
  return { answer, extras, notes, isInterrupted };
}

/** Where an earlier plan has its tasks; of several tasks with one id the first counts. */
function timesIn({ tasks }: EarlierPlan): ReadonlyMap<TaskId, GivenTimes> {
  return new Map(
    tasks
      .toReversed()
      .map(({ id, start, finish, worker }) => [id, { start, finish, ...(worker === null ? {} : { worker }) }]),
  );
}
