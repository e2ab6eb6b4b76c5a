import type { PlanDialect, PlanPhase, PlanTask } from '../../model/plan.ts';
import { withFormerIds } from './former-ids.ts';
import type { PlanRun } from './plan-runs.ts';
import { planRuns } from './plan-runs.ts';
import type { PhaseTimes } from './plan-times.ts';
import type { WrittenPlan } from './plan-writer.ts';
import { missingReference, taskReferences } from './task-references.ts';

/** A plan as a dialect writes it, with its tasks in the order in which they are written. */
export interface AdaptedPlan extends WrittenPlan {
  readonly runs: readonly PlanRun[];
}

/** Dialects in which each task stands in a phase or component. */
const phaseNeeded: ReadonlySet<PlanDialect> = new Set(['ml-phases', 'components']);

/**
 * A plan with the phases and ids of a dialect: phases are made components or the other way round, and are numbered where
 * they are not; tasks get ids of the dialect's form, and those that wait for them name these. Of a plan that is in the
 * dialect already all that fits stays as it is.
 */
export function adaptedPlan(plan: WrittenPlan, dialect: PlanDialect): AdaptedPlan {
  const own = plan.dialects.includes(dialect);
  const runs = planRuns(plan);
  const numbers = own ? undefined : phaseNumbers(runs, dialect);
  const phases: PlanPhase[] = [];
  const tasks: PlanTask[] = [];
  const times = new Map<number, PhaseTimes>();
  for (const run of runs) {
    const { index, tasks: held } = run;
    const known = plan.times?.phases.get(index ?? -1);
    const phase =
      run.phase ?? (phaseNeeded.has(dialect) ? ({ ...unnamed, span: plan.title.span } as PlanPhase) : undefined);
    if (!phase) {
      tasks.push(...held.map(({ phase: _, ...task }) => task));
      continue;
    }
    if (known) times.set(phases.length, known);
    tasks.push(...held.map((task) => ({ ...task, phase: phases.length })));
    phases.push(own && run.phase ? phase : inDialect(phase, dialect, numbers?.get(run), held.length > 0));
  }
  const references = taskReferences({ ...plan, phases, tasks }, dialect);
  // Of two tasks with one id the first is meant.
  const newNames = new Map(tasks.map(({ reference }, at) => [reference, references[at] as string] as const).reverse());
  const named = (reference: string): string =>
    newNames.get(reference) ?? (own ? reference : missingReference(reference, dialect));
  const adapted: WrittenPlan = {
    ...plan,
    phases,
    tasks: tasks.map((task, at) => ({
      ...task,
      reference: references[at] as string,
      dependencies: task.dependencies.map((one) => ({ ...one, value: named(one.value) })),
    })),
    sections: withFormerIds(plan, references, tasks, named),
    ...(plan.times ? { times: { ...plan.times, phases: times, critical: plan.times.critical.map(named) } } : {}),
  };
  return { ...adapted, runs: planRuns(adapted) };
}

const unnamed: Omit<PlanPhase, 'span'> = {
  kind: 'phase',
  name: 'Implementation',
  dependencies: [],
  acceptance: [],
  gates: [],
  notes: '',
};

function inDialect(phase: PlanPhase, dialect: PlanDialect, number: string | undefined, holdsTasks: boolean): PlanPhase {
  const { number: _, ...rest } = phase;
  if (dialect === 'components' && (holdsTasks || phase.kind === 'component')) return { ...rest, kind: 'component' };
  return { ...rest, kind: 'phase', ...(number === undefined ? {} : { number }) };
}

/** Their own numbers where each phase has one of its own that the dialect can count on, else their places. */
function phaseNumbers(runs: readonly PlanRun[], dialect: PlanDialect): ReadonlyMap<PlanRun, string> {
  const held = runs.filter(({ phase }) => phase || phaseNeeded.has(dialect));
  const own = held.map(({ phase }) => phase?.number ?? '');
  const form = dialect === 'ml-phases' ? /^\d+$/ : /^\d+(?:\.\d+)*$/;
  const stay = new Set(own).size === own.length && own.every((number) => form.test(number));
  return new Map(held.map((run, place) => [run, stay ? (own[place] as string) : `${place + 1}`]));
}
