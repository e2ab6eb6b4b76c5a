import { enumerate } from '../../base/enumerate.ts';
import type { PlanDialect, PlanTask } from '../../model/plan.ts';
import { updatesDocumentation } from '../../model/updates-documentation.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import { makesBranch } from '../plan-facts/ticket-branch.ts';
import type { UnestimatedPhase } from '../plan-facts/unestimated.ts';
import { unestimated } from '../plan-facts/unestimated.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** Every phase or task of a plan says how long it takes. */
export const useTimeEstimates: PlanRule = {
  name: 'use-time-estimates',
  description: 'Every phase or task of a plan says how long it takes.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan }) {
    const dialect = mainDialect(plan);
    if (dialect === undefined) return;
    const { phases, tasks, open, estimated, nothing } = unestimated(plan, dialect === 'steps' ? isFrame : undefined);
    const [example, isOptional] = examples[dialect];
    if (isOptional && estimated * 2 <= open) return;
    if (nothing && phases.length + tasks.length > 1) {
      yield {
        span: plan.title.span,
        message: `nothing in the plan says how long it takes; add ${example} to ${phases.length > 0 ? 'its phases or their tasks' : 'its tasks'}`,
      };
      return;
    }
    for (const phase of phases)
      yield finding(phase, phase.phase.kind === 'phase' && dialect === 'components' ? 'its duration' : example);
    for (const { reference, title, span } of tasks)
      yield { span, message: `${reference} ${quotedName(title)} does not say how long it takes; add ${example}` };
  },
};

/** The steps that every plan of steps has around its own. */
function isFrame(task: PlanTask): boolean {
  return makesBranch(task) || updatesDocumentation(task);
}

/** How each dialect writes an estimate. Templates without a place for one miss it only where most tasks have one. */
const examples: Readonly<Record<PlanDialect, readonly [string, isOptional: boolean]>> = {
  steps: ['`- **Estimated Time**: 2 hours`', true],
  'ml-phases': ['`- Estimated time: 2-3 days`', false],
  components: ['`**Estimated Effort:** 3 days`', false],
  'phased-tasks': ['`- **Estimated Time**: 2 hours`', false],
  'spec-kit': ['`- **Estimated Time**: 2 hours`', true],
};

function finding({ phase, tasks, isWhole }: UnestimatedPhase, example: string): Finding {
  const { kind, span } = phase;
  const name = quotedName(phase.name);
  if (isWhole) {
    const nor = tasks.length > 1 ? ', nor do its tasks' : tasks.length > 0 ? ', nor does its task' : '';
    return { span, message: `the ${kind} ${name} does not say how long it takes${nor}; add ${example}` };
  }
  const [first, second] = tasks;
  const [who, whose] = second ? ['do not say how long they take', 'their'] : ['does not say how long it takes', 'its'];
  return {
    span: first && !second ? first.span : span,
    message: `${enumerate(tasks.map(({ reference }) => reference))} ${who}, nor does ${whose} ${kind} ${name}; add ${example}`,
  };
}
