import type { Plan, PlanDialect } from '../../model/plan.ts';
import { sectionsOfDialect } from './demanded-sections.ts';

const known = new WeakMap<Plan, PlanDialect | undefined>();

/**
 * The dialect that a plan as a whole is to be measured by: of those that it is written in the one whose template it
 * follows most. A plan of spec-kit that calls its tasks steps need not have all that a plan of steps has.
 */
export function mainDialect(plan: Plan): PlanDialect | undefined {
  if (!known.has(plan)) known.set(plan, search(plan));
  return known.get(plan);
}

function search(plan: Plan): PlanDialect | undefined {
  const [first, ...others] = plan.dialects;
  if (first === undefined || others.length === 0) return first;
  const shares = plan.dialects.map((dialect) => [dialect, sectionsOfDialect(plan, dialect).share] as const);
  return shares.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
