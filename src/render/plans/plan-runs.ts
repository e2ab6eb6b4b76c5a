import type { PlanPhase, PlanTask } from '../../model/plan.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** Tasks that follow each other in a plan: those of a phase, or some that stand in none. */
export interface PlanRun {
  readonly phase?: PlanPhase;
  /** Index of the phase in the plan. */
  readonly index?: number;
  /** How many phases stand around this one. */
  readonly depth: number;
  readonly tasks: readonly PlanTask[];
}

type Growing = Omit<PlanRun, 'tasks'> & { readonly tasks: PlanTask[] };

/** Phases with their tasks in the order of the document; phases that hold nothing stand at their place among the others. */
export function planRuns({ phases, tasks }: Pick<WrittenPlan, 'phases' | 'tasks'>): readonly PlanRun[] {
  const runs: Growing[] = [];
  const runOf = new Map<number, Growing>();
  let around: Growing[] = [];
  let next = 0;
  const open = (index: number): Growing => {
    const phase = phases[index] as PlanPhase;
    while (around.length > 0 && around.at(-1)?.phase?.name !== phase.within) around.pop();
    const run: Growing = { phase, index, depth: around.length, tasks: [] };
    runs.push(run);
    runOf.set(index, run);
    around.push(run);
    return run;
  };
  const openBefore = (end: number): void => {
    for (; next < end; next++) if (!runOf.has(next)) open(next);
  };
  for (const task of tasks) {
    if (task.phase === undefined || !phases[task.phase]) {
      const last = runs.at(-1);
      if (last && last.index === undefined) last.tasks.push(task);
      else runs.push({ depth: 0, tasks: [task] });
      around = [];
      continue;
    }
    const known = runOf.get(task.phase);
    if (known) {
      known.tasks.push(task);
      continue;
    }
    openBefore(task.phase);
    open(task.phase).tasks.push(task);
  }
  openBefore(phases.length);
  return runs;
}
