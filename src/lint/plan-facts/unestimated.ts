import type { Plan, PlanPhase, PlanTask } from '../../model/plan.ts';
import { openValues } from './open-values.ts';

/** A phase without an estimate, with those of its tasks that have none either. */
export interface UnestimatedPhase {
  readonly phase: PlanPhase;
  readonly tasks: readonly PlanTask[];
  /** None of the tasks that are left to do has an estimate, or there is none. */
  readonly isWhole: boolean;
}

/** The work of a plan of which nobody knows how long it takes. */
export interface Unestimated {
  /** Phases without tasks, and phases with tasks that have no estimate. */
  readonly phases: readonly UnestimatedPhase[];
  /** Tasks in no phase. */
  readonly tasks: readonly PlanTask[];
  /** Tasks that are left to do, and those of them with an estimate of their own. */
  readonly open: number;
  readonly estimated: number;
  /** No phase and no task of the plan has an estimate. */
  readonly nothing: boolean;
}

/**
 * Finds the phases and tasks that say nothing of their length. The estimate of a phase holds for its tasks, those of the
 * tasks for the phase; a phase that is made of components says nothing itself, and free tasks need no
 * estimate. Linear.
 */
export function unestimated(plan: Plan, isFree: (task: PlanTask) => boolean = () => false): Unestimated {
  const isOpenTask = openValues(plan, [...plan.phases, ...plan.tasks]);
  const isKnown = (one: PlanTask): boolean => one.estimate !== undefined || isOpenTask(one);
  const isOpenPhase = openValues(plan, [...plan.phases], time);
  const isSaid = plan.phases.map((phase) => phase.estimate !== undefined || isOpenPhase(phase));
  const open = plan.tasks.filter(
    (task) => (task.status === 'todo' || task.status === 'in-progress') && (task.estimate || !isFree(task)),
  );
  const tasksOf = plan.phases.map((): PlanTask[] => []);
  const openOf = plan.phases.map(() => 0);
  const loose: PlanTask[] = [];
  let estimated = 0;
  for (const task of open) {
    if (task.phase !== undefined) openOf[task.phase] = (openOf[task.phase] as number) + 1;
    if (isKnown(task)) estimated++;
    else if (task.phase === undefined) loose.push(task);
    else if (!isSaid[task.phase]) tasksOf[task.phase]?.push(task);
  }
  const holding = new Set(plan.tasks.map(({ phase }) => phase));
  const around = new Set(plan.phases.map(({ within }) => within));
  const phases = plan.phases.flatMap((phase, at) => {
    const tasks = tasksOf[at] as PlanTask[];
    const isEmpty = !isSaid[at] && !holding.has(at) && !around.has(phase.name);
    return tasks.length > 0 || isEmpty ? [{ phase, tasks, isWhole: tasks.length === openOf[at] }] : [];
  });
  return { phases, tasks: loose, open: open.length, estimated, nothing: estimated === 0 && !isSaid.includes(true) };
}

/** What a question about the length of a phase speaks of: it may stand below the tasks of the phase. */
const time =
  /scheduled|estimat|duration|effort|\btime\b|how long|deadline|schätz|dauer|длительн|срок|оценк|工期|时长|期間|기간|duración/i;
