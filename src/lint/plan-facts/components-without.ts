import { enumerate } from '../../base/enumerate.ts';
import type { Plan, PlanPhase } from '../../model/plan.ts';
import type { Finding } from '../rule.ts';
import { openValues } from './open-values.ts';
import { quotedName } from './quoted-name.ts';

/**
 * Findings for the components of a plan that lack something: one for each, or a single one on the first where all of
 * several do. `what` has its article: `an owner`, `any gates`.
 * A question of the component that is `about` it is enough.
 */
export function* componentsWithout(
  plan: Plan,
  has: (component: PlanPhase, index: number) => boolean,
  what: string,
  add: string,
  content: string,
  about: RegExp,
): Iterable<Finding> {
  const isAsked = openValues(plan, plan.phases, about);
  const components = plan.phases.flatMap((phase, index) => (phase.kind === 'component' ? [{ phase, index }] : []));
  const lacking = components
    .filter(({ phase, index }) => !has(phase, index) && !isAsked(phase))
    .map(({ phase }) => phase);
  const [first, second] = lacking;
  if (first && second && lacking.length === components.length) {
    const names = enumerate(lacking.map(({ name }) => quotedName(name)));
    yield { span: first.span, message: `no component has ${what}: ${names}; add ${add} to each` };
    return;
  }
  for (const { name, span } of lacking)
    yield {
      span,
      message: `the component ${quotedName(name)} has ${what.replace(/^an? |^any /, 'no ')}; add ${add} with ${content}`,
    };
}
