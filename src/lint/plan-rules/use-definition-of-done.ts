import { isSaid } from '../../model/is-said.ts';
import { openPhasedTasks } from '../plan-facts/open-phased-tasks.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** Every task says when it is done. */
export const useDefinitionOfDone: PlanRule = {
  name: 'use-definition-of-done',
  description: 'Every task has a definition of done.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check({ plan }) {
    for (const { reference, title, span, doneWhen } of openPhasedTasks(plan))
      if (doneWhen.every(({ value }) => !isSaid(value)))
        yield {
          span,
          message: `${reference} ${quotedName(title)} does not say when it is done; list under **Definition of Done** what must hold`,
        };
  },
};
