import { enumerate } from '../../base/enumerate.ts';
import type { SourceSpan } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { Plan } from '../../model/plan.ts';
import type { ListedStep, ListedSteps } from '../plan-facts/listed-steps.ts';
import { listedSteps } from '../plan-facts/listed-steps.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { ownSection } from '../plan-facts/own-sections.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** The implementation order lists every step once, as they wait for one another. */
export const useImplementationOrder: PlanRule = {
  name: 'use-implementation-order',
  description: 'The implementation order lists every step once, as they wait for one another.',
  group: 'steps',
  recommended: 'warning',
  *check({ plan }) {
    if (mainDialect(plan) !== 'steps' || plan.tasks.length < 2) return;
    const listed = plan.order.listed ?? [];
    const section = ownSection(plan, 'order')?.body.span;
    const span = section ?? plan.title.span;
    if (listed.length === 0) {
      const advice = section ? 'list' : 'add a section "Implementation Order" that lists';
      yield { span, message: `the plan does not say in which order its steps are done; ${advice} each step once` };
      return;
    }
    const { places, repeated } = listedSteps(listed);
    for (const { value, span: again } of repeated)
      yield {
        span: again,
        message: `${value} is listed a second time; list each step once`,
        related: [{ message: 'the first time', span: (places.get(value) as ListedStep).step.span }],
      };
    yield* unlisted(plan, places, span);
    yield* conflicts(plan, places);
  },
};

type Places = ListedSteps['places'];

function* unlisted({ tasks }: Plan, places: Places, span: SourceSpan): Iterable<Finding> {
  const missing = tasks.filter(({ reference, status }) => status !== 'dropped' && !places.has(reference));
  if (missing.length > 0)
    yield {
      span,
      message: `the Implementation Order does not list ${enumerate(missing.map(({ reference }) => reference))}; put ${missing.length > 1 ? 'them where they belong' : 'it where it belongs'}`,
    };
  const known = new Set(tasks.map(({ reference }) => reference));
  for (const [reference, { step }] of places)
    if (!known.has(reference))
      yield {
        span: step.span,
        message: `${reference} is listed here, but the plan has no such step; add it, or correct the number`,
      };
}

/** Steps that come before one that they wait for. */
function* conflicts({ tasks }: Plan, places: Places): Iterable<Finding> {
  for (const { reference, dependencies } of tasks) {
    const own = places.get(reference);
    if (!own) continue;
    const late = dependencies.filter(({ value }) => (places.get(value)?.place ?? -1) > own.place);
    const [first] = late;
    if (!first) continue;
    yield {
      span: own.step.span,
      message: `${reference} comes before ${enumerate(late.map(({ value }) => value))}, which it waits for; change the order, or the dependency`,
      related: [{ message: `stated in line ${positionOf(first.span).line}`, span: first.span }],
    };
  }
}
