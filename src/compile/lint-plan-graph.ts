import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import { levelOf } from '../lint/level.ts';
import { lint } from '../lint/lint.ts';
import type { Rule, RuleDiagnostic } from '../lint/rule.ts';
import { ruleNames } from '../lint/rules/index.ts';
import { noCycle } from '../lint/rules/no-cycle.ts';
import { noSelfDependency } from '../lint/rules/no-self-dependency.ts';
import { noUnknownTask } from '../lint/rules/no-unknown-task.ts';
import type { Config } from '../model/config.ts';
import type { Plan } from '../model/plan.ts';
import { planList } from './plan-list.ts';

/** The rules about tasks that hold for those of a plan as well: its dependencies can be worked through. */
export const planGraphRules: readonly Rule[] = [noCycle, noUnknownTask, noSelfDependency];

/** Asks of the tasks of a plan what is asked of the graph of a task list. */
export function lintPlanGraph(plan: Plan, config: Config): readonly RuleDiagnostic[] {
  const asked = planGraphRules.filter((rule) => levelOf(rule, config) !== 'off');
  if (asked.length === 0 || plan.tasks.length === 0) return [];
  const list = planList(plan);
  const graph = linkTasks(list, config.derived);
  const { dag, cycles = [] } = toDag(graph);
  const known = {
    list,
    graph,
    cycles,
    config,
    reading: [],
    placeholders: [],
    notes: true,
    suppressions: [],
    ruleNames,
  };
  return lint({ ...known, ...(dag ? { dag } : {}) }, asked).map(({ fix: _, fixable: __, ...finding }) => finding);
}
