import type { Diagnostic } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { Plan, PlanDialect } from '../model/plan.ts';
import { readPlan } from '../read/plan.ts';
import { planWriters } from '../render/plans/index.ts';
import type { PlanTimesInput } from './plan-times.ts';
import { planTimes } from './plan-times.ts';

/** A plan in another dialect. Without `text` something is wrong that must be mended first; the diagnostics say what. */
export interface ConvertedPlan {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a plan in a dialect, with what its schedule says filled in where the dialect has a place for it. Pure. What the
 * text would not give back when it is read is an error, and nothing is written.
 */
export function convertPlan(plan: Plan, to: PlanDialect, config: Config, asked: PlanTimesInput): ConvertedPlan {
  const { times, diagnostics } = planTimes(plan, config, asked);
  if (diagnostics.length > 0) return { diagnostics };
  const text = planWriters[to]({ ...plan, ...(times ? { times } : {}) });
  const lost = lostTasks(plan, readPlan({ path: plan.file.path, text }, config.workingTime).value);
  return lost.length > 0 ? { diagnostics: lost } : { text, diagnostics: [] };
}

/** The tasks of a plan that another one, which was written from it, does not have; it may have them in another order. */
function lostTasks(plan: Plan, written: Plan): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const { title } of written.tasks) left.set(title, (left.get(title) ?? 0) + 1);
  return plan.tasks.flatMap(({ reference, title, span }): readonly Diagnostic[] => {
    const count = left.get(title) ?? 0;
    left.set(title, count - 1);
    if (count > 0) return [];
    return [
      {
        code: 'use-task-format',
        severity: 'error',
        span,
        message: `${reference} would be read otherwise when it is written so; reword its title`,
      },
    ];
  });
}
