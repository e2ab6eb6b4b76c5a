import type { Rule } from '../rule.ts';

/** A phase has something to do. */
export const noEmptyPhase: Rule = {
  name: 'no-empty-phase',
  description: 'A heading that looks like a phase holds tasks.',
  group: 'form',
  recommended: 'warning',
  *check({ list }) {
    for (const { title, span } of list.emptyPhases ?? [])
      yield {
        span,
        message: `"${title}" holds no task; write its tasks, say below it that there are none, or remove the heading`,
      };
  },
};
