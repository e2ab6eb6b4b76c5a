import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { type DatedNode, datedPlan } from './dated-nodes.ts';
import { tjProject, tjReports, tjWorkers } from './taskjuggler/project.ts';
import { timeStep } from './taskjuggler/time-step.ts';
import { tjIds, tjText, tjTime } from './taskjuggler/tj-text.ts';
import type { WholeSteps } from './taskjuggler/whole-steps.ts';
import { wholeSteps } from './taskjuggler/whole-steps.ts';

/**
 * A schedule as a project of TaskJuggler 3. Its scenario `plan` states what the critical path method needs, tasks that take
 * a length of working time and wait for each other, and TaskJuggler finds the early dates itself. Where workers are limited,
 * the scenario `limited` below it has the dates and the workers of the schedule. TaskJuggler knows no step of time below
 * five minutes: durations that need a finer one are rounded up, and the file says so; where the working day itself needs
 * one, only the first scenario can be had.
 */
export function scheduleTaskjuggler(answer: ScheduleAnswer): string {
  const plan = datedPlan(answer);
  const { durations, team, criticalPath } = answer;
  const step = timeStep(plan, durations.minutes);
  const limited = team.kind === 'unlimited' || !step.hasWholeDays ? undefined : wholeSteps(plan.nodes, step.minutes);
  const phaseIds = plan.phases.map((_, at) => `phase_${at + 1}`);
  const ids = tjIds([...phaseIds, ...plan.nodes.map(({ id }) => id)]).slice(phaseIds.length);
  const workerIds = plan.workers.map((_, at) => `worker_${at + 1}`);
  const paths = [...ids];
  for (const [at, { nodes }] of plan.phases.entries())
    for (const { node } of nodes) paths[node] = `${phaseIds[at]}.${ids[node]}`;

  const lengthOf = ({ node }: DatedNode): number =>
    Math.ceil((durations.minutes[node] ?? 0) / step.minutes) * step.minutes;
  const lengthIn = ({ start, finish }: WholeSteps, { worker }: DatedNode): string[] => [
    `  limited:length ${finish - start}min`,
    ...(worker === undefined ? [] : [`  limited:allocate ${workerIds[worker]}`]),
  ];
  const task = (one: DatedNode): string[] => {
    const length = lengthOf(one);
    const times = length > 0 ? limited?.[one.node] : undefined;
    return [
      `task ${ids[one.node]} ${tjText(one.name)} {`,
      length === 0 ? '  milestone' : `  length ${length}min`,
      ...(one.predecessors.length === 0 ? [] : [`  depends ${one.predecessors.map((at) => paths[at]).join(', ')}`]),
      ...(times
        ? [
            `  limited:start ${tjTime(plan.calendar.timeOf(times.start))}`,
            // What was done before anybody planned to begin with it took no time.
            ...(times.finish > times.start ? lengthIn(times, one) : ['  limited:milestone']),
          ]
        : []),
      '}',
    ];
  };
  // Rounding makes no chain of tasks longer than a step for each.
  const latest = [criticalPath.makespan, ...(limited ?? []).map(({ finish }) => finish)].reduce((a, b) =>
    Math.max(a, b),
  );
  const lastDay = plan.calendar.dayOf(latest + (step.isExact ? 0 : plan.nodes.length * step.minutes), true);
  return [
    ...tjProject(plan, step, lastDay, limited !== undefined),
    ...tjWorkers(plan, workerIds, team.kind === 'named' ? team.workers : [], lastDay),
    '',
    ...plan.phases.flatMap(({ title, nodes }, at) => [
      `task ${phaseIds[at]} ${tjText(title)} {`,
      ...nodes.flatMap(task).map((line) => `  ${line}`),
      '}',
    ]),
    ...plan.milestones.flatMap(task),
    '',
    ...tjReports(limited !== undefined),
    '',
  ].join('\n');
}
