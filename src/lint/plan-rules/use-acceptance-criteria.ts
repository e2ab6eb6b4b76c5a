import { componentsWithout } from '../plan-facts/components-without.ts';
import type { PlanRule } from '../plan-rule.ts';

/** Every component has acceptance criteria. */
export const useAcceptanceCriteria: PlanRule = {
  name: 'use-acceptance-criteria',
  description: 'Every component has acceptance criteria.',
  group: 'components',
  recommended: 'warning',
  *check({ plan }) {
    const live = plan.tasks.filter(({ status }) => status !== 'dropped');
    const held = new Set(live.map(({ phase }) => phase));
    const open = new Set(live.flatMap(({ phase, doneWhen }) => (doneWhen.length === 0 ? [phase] : [])));
    yield* componentsWithout(
      plan,
      // Tasks that all say when they are done say it of the whole.
      ({ acceptance }, at) => acceptance.length > 0 || (held.has(at) && !open.has(at)),
      'any acceptance criteria',
      '`#### Acceptance Criteria`',
      'what can be checked',
      /accept|criteri|\bdone\b|критери|приёмк|приемк|验收|受け入れ|인수|abnahme/i,
    );
  },
};
