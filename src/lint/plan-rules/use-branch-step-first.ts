import { mainDialect } from '../plan-facts/main-dialect.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import { makesBranch, ticketBranch } from '../plan-facts/ticket-branch.ts';
import type { PlanRule } from '../plan-rule.ts';

/** The first step creates the branch feature/<ticket>-mlops. */
export const useBranchStepFirst: PlanRule = {
  name: 'use-branch-step-first',
  description: 'The first step creates the branch feature/<ticket>-mlops.',
  group: 'steps',
  recommended: 'warning',
  *check({ plan }) {
    const [first] = plan.tasks;
    if (mainDialect(plan) !== 'steps' || !first) return;
    const step = plan.tasks.find(makesBranch);
    if (!step) {
      const { right } = ticketBranch(plan, first);
      yield {
        span: first.span,
        message: `${first.reference} ${quotedName(first.title)} comes first, and no step creates a branch; add "Step 0: Create Feature Branch" that creates \`${right}\``,
      };
      return;
    }
    if (step !== first)
      yield {
        span: step.span,
        message: `${step.reference} creates the branch, but ${first.reference} ${quotedName(first.title)} comes before it; make it the first step`,
      };
    const { name, right, isApart } = ticketBranch(plan, step);
    // What a template left to fill in is said by another rule.
    if (name?.toLowerCase() === right.toLowerCase() || /[[<{]/.test(name ?? '')) return;
    if (name !== undefined && right.includes('<') && /^feature\/[^/]+-mlops$/.test(name)) return;
    yield {
      span: step.span,
      message:
        name === undefined
          ? `${step.reference} does not name the branch; write \`git checkout -b ${right}\``
          : `the branch is called \`${name}\`; call it \`${right}\`${/-mlops$/i.test(name) ? '' : ', so that this part of the ticket has a branch of its own'}`,
      ...(isApart ? { severity: 'info' as const } : {}),
    };
  },
};
