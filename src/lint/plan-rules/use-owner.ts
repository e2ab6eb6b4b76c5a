import { isSaid } from '../../model/is-said.ts';
import { componentsWithout } from '../plan-facts/components-without.ts';
import type { PlanRule } from '../plan-rule.ts';

/** Every component has an owner. */
export const useOwner: PlanRule = {
  name: 'use-owner',
  description: 'Every component has an owner.',
  group: 'components',
  recommended: 'warning',
  *check({ plan }) {
    yield* componentsWithout(
      plan,
      ({ owner }) => isSaid(owner),
      'an owner',
      '`**Owner:** …`',
      'who answers for it',
      /\bowner|responsible|владел|ответствен|负责|担当|담당|responsable|verantwort/i,
    );
  },
};
