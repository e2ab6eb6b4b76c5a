import { curveText } from '../../render/schedule/curve.ts';
import type { WorkerCurve } from '../../schedule/sensitivity/worker-curve.ts';
import { workerCurve } from '../../schedule/sensitivity/worker-curve.ts';
import type { Driven } from './drive.ts';
import { drive } from './drive.ts';
import type { Extras } from './format-answer.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlanSettings } from './plan-schedule.ts';
import { budgetOf, infeasible } from './plan-schedule.ts';

/** How many workers are looked at where nobody says; fewer where more could not help. */
const usualMost = 16;

/**
 * The makespan for 1, 2, 3 … equal workers, whoever the team is. Each number gets a budget of its own: a quick one, where
 * nobody says how hard to look.
 */
export async function planCurve(input: PlanInput, settings: PlanSettings): Promise<Driven<WorkerCurve>> {
  const { options, wish, watch } = settings;
  const hasty = { ...settings, options: { ...options, effort: options.effort ?? ('quick' as const) } };
  const steps = workerCurve(input.request, {
    budget: () => budgetOf(hasty, input.dag),
    seed: options.seed,
    most: wish.curve || usualMost,
  });
  if ('message' in steps) throw infeasible(steps, input.dag, '--curve: ');
  return drive(steps, watch);
}

/** The curve as JSON and for people. */
export function curveExtras({ rows, knee }: WorkerCurve, hoursPerDay: number, width: number | undefined): Extras {
  return {
    data: {
      curve: {
        rows: rows.map(({ workers, makespan, lowerBound, isOptimal }) => ({
          workers,
          makespan,
          lowerBound,
          optimal: isOptimal,
        })),
        knee: knee ?? null,
      },
    },
    texts: [curveText({ rows, knee }, { hoursPerDay, ...(width === undefined ? {} : { width }) })],
  };
}
