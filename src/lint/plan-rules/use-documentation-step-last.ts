import type { Plan, PlanTask } from '../../model/plan.ts';
import { updatesDocumentation } from '../../model/updates-documentation.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** The last step updates the documentation. */
export const useDocumentationStepLast: PlanRule = {
  name: 'use-documentation-step-last',
  description: 'The last step updates the documentation.',
  group: 'steps',
  recommended: 'warning',
  *check({ plan }) {
    const last = lastStep(plan);
    if (mainDialect(plan) !== 'steps' || !last || updatesDocumentation(last)) return;
    const earlier = plan.tasks.findLast(updatesDocumentation);
    const end = `${last.reference} ${quotedName(last.title)}`;
    yield earlier
      ? {
          span: earlier.span,
          message: `${earlier.reference} updates the documentation, but ${end} comes after it; move ${earlier.reference} to the end`,
        }
      : {
          span: last.span,
          message: `${end} is the last step and does not update the documentation; add a step "Update Technical Documentation" behind it`,
        };
  },
};

/** The last of the Implementation Order, which goes before the order of the document. */
function lastStep({ tasks, order }: Plan): PlanTask | undefined {
  const live = tasks.filter(({ status }) => status !== 'dropped');
  const byReference = new Map(live.map((task) => [task.reference, task]));
  return order.listed?.map(({ value }) => byReference.get(value)).findLast((task) => task !== undefined) ?? live.at(-1);
}
