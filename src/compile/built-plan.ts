import type { Config } from '../model/config.ts';
import type { Plan, PlanDialect } from '../model/plan.ts';
import { planWriters } from '../render/plans/index.ts';
import type { CompiledOutput } from './compile.ts';
import { listPlan } from './list-plan.ts';
import { planTimes } from './plan-times.ts';

/** What `build` made, written as a plan in a dialect: the compiled tasks with all that the plan says beside them. */
export function builtPlan({ dag }: Pick<CompiledOutput, 'dag'>, plan: Plan, to: PlanDialect, config: Config): string {
  const content = listPlan(dag, plan);
  const { times } = planTimes({ ...content, file: plan.file }, config, {});
  return planWriters[to]({ ...content, dialects: to === 'spec-kit' ? [to] : [], ...(times ? { times } : {}) });
}
