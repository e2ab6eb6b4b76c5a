import { formatDuration } from '../../base/duration.ts';
import { enumerate } from '../../base/enumerate.ts';
import type { Config, WorkingTime } from '../../model/config.ts';
import type { Plan, PlanPhase, PlanTask } from '../../model/plan.ts';
import type { Estimate } from '../../model/task.ts';
import { boundsOfTasks, endsOf } from '../plan-facts/bounds-of-tasks.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** Estimates agree: a phase with its tasks, and the ends of a range with their order. */
export const noEstimateMismatch: PlanRule = {
  name: 'no-estimate-mismatch',
  description: 'Estimates agree: a phase with its tasks, and the ends of a range with their order.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan, config }) {
    for (const { estimate, span } of [...plan.phases, ...plan.tasks])
      if (estimate?.range && estimate.range[0] > estimate.range[1])
        yield {
          span,
          message: `the estimate ${quotedName(estimate.text)} ends before it begins; turn its ends around`,
        };
    const tasksOf = plan.phases.map((): PlanTask[] => []);
    for (const task of plan.tasks) if (task.phase !== undefined) tasksOf[task.phase]?.push(task);
    const people = teamSize(plan);
    for (const [at, phase] of plan.phases.entries())
      yield* mismatches(phase, tasksOf[at] as PlanTask[], people, config);
  },
};

function* mismatches(
  phase: PlanPhase,
  tasks: readonly PlanTask[],
  people: number | undefined,
  { workingTime }: Config,
): Iterable<Finding> {
  const { estimate, kind, name, span } = phase;
  if (!estimate || tasks.length === 0) return;
  const [shortest, longest] = endsOf(estimate);
  const { chain, chainTasks, least, most } = boundsOfTasks(tasks);
  const time = (minutes: number): string => formatDuration(minutes, workingTime.hoursPerDay);
  const said = `the ${kind} ${quotedName(name)} is said to take ${estimate.text}`;
  if (longest < chain)
    yield {
      span,
      message:
        chainTasks.length > 1
          ? `${said}, but ${enumerate(chainTasks)}, one after another, take at least ${time(chain)}; correct the one or the other`
          : `${said}, but ${chainTasks[0]} alone takes at least ${time(chain)}; correct the one or the other`,
    };
  else if (people !== undefined && longest * people < least)
    yield {
      span,
      message: `${said}, but its tasks are at least ${time(least)} of work for a team of ${people}; correct the one or the other`,
    };
  else if (most !== undefined && shortest > roundedUp(most, estimate, workingTime))
    yield {
      span,
      message: `${said}, but all its tasks together take at most ${time(most)}; correct the one or the other, or add the task that is missing`,
    };
}

/** The number of people in the table of the overview; of several numbers the largest. */
function teamSize({ attributes }: Plan): number | undefined {
  const stated = attributes.find(({ key }) => /\bteam ?size\b|команд|团队|團隊|チーム|팀|equipo|teamgröße/i.test(key));
  const sizes = stated?.value.match(/\d{1,4}/g)?.map(Number) ?? [];
  const most = Math.max(...sizes);
  return most > 0 ? most : undefined;
}

/** The length of the tasks in the unit of the total: nobody writes seven hours where days are counted. */
function roundedUp(minutes: number, total: Estimate, { hoursPerDay, daysPerWeek, daysPerSprint }: WorkingTime): number {
  const day = hoursPerDay * 60;
  const units = [daysPerSprint * day, daysPerWeek * day, day, 60].sort((a, b) => b - a);
  const unit =
    units.find((one) => endsOf(total).every((end) => Math.abs(end / one - Math.round(end / one)) < 1e-9)) ?? 1;
  return Math.ceil(minutes / unit) * unit;
}
