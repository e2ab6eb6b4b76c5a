import { positionOf } from '../../base/source.ts';
import type { PlanArrow, PlanTask } from '../../model/plan.ts';
import type { Pair } from '../plan-facts/implied-pairs.ts';
import { impliedPairs } from '../plan-facts/implied-pairs.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** What the drawing of the execution order shows is what the tasks say, and the other way round. */
export const noOrderMismatch: PlanRule = {
  name: 'no-order-mismatch',
  description: 'The drawn execution order agrees with the stated dependencies.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check({ plan: { tasks, order } }) {
    const places = new Map(tasks.map(({ reference }, at) => [reference, at]));
    const pairOf = (from: string, to: string): Pair | undefined => {
      const [before, behind] = [places.get(from), places.get(to)];
      return before === undefined || behind === undefined ? undefined : { from: before, to: behind };
    };
    const drawn = order.drawn.flatMap((arrow) => {
      const pair = pairOf(arrow.from, arrow.to);
      return pair ? [{ ...pair, arrow }] : [];
    });
    if (drawn.length === 0) return;
    const stated = tasks.flatMap(({ reference, dependencies }) =>
      dependencies.flatMap(({ value, span }) => {
        const pair = pairOf(value, reference);
        return pair ? [{ ...pair, span }] : [];
      }),
    );
    yield* unknownNodes(order.drawn, places);
    const name = (at: number): string => (tasks[at] as PlanTask).reference;
    const lineOf = (at: number): number => positionOf((tasks[at] as PlanTask).span).line;

    const says = impliedPairs(tasks.length, stated, drawn);
    const contradicted = impliedPairs(tasks.length, stated, drawn.map(turned));
    const shown = new Set<string>();
    for (const [at, { from, to, arrow }] of drawn.entries()) {
      if ((says[at] && from !== to) || shown.has(keyOf({ from, to }))) continue;
      shown.add(keyOf({ from, to }));
      yield {
        span: arrow.span,
        message:
          from === to
            ? `the drawing lets ${name(to)} wait for itself; remove the arrow`
            : contradicted[at]
              ? `the drawing puts ${name(from)} before ${name(to)}, but ${name(from)} waits for ${name(to)} by its dependencies in line ${lineOf(from)}; turn the arrow, or correct the dependencies`
              : `the drawing lets ${name(to)} wait for ${name(from)}, but its dependencies in line ${lineOf(to)} do not; add the dependency, or remove the arrow`,
      };
    }

    const draws = impliedPairs(tasks.length, drawn, stated);
    for (const [at, { from, to, span }] of stated.entries()) {
      // An arrow that is drawn the other way round was reported itself.
      if (draws[at] || from === to || shown.has(keyOf({ from: to, to: from }))) continue;
      yield {
        span,
        message: `${name(to)} waits for ${name(from)}, and the drawing does not show it; draw an arrow from ${name(from)} to ${name(to)}, or remove the dependency`,
      };
    }
  },
};

/** Nodes beside a task that are no task themselves, each once. */
function* unknownNodes(drawn: readonly PlanArrow[], places: ReadonlyMap<string, number>): Iterable<Finding> {
  const shown = new Set<string>();
  for (const { from, to, span } of drawn) {
    if (places.has(from) === places.has(to)) continue;
    const unknown = places.has(from) ? to : from;
    if (shown.has(unknown)) continue;
    shown.add(unknown);
    yield {
      span,
      message: `the drawing shows ${unknown}, which is no task of the plan; correct the number, or add the task`,
    };
  }
}

function turned({ from, to }: Pair): Pair {
  return { from: to, to: from };
}

function keyOf({ from, to }: Pair): string {
  return `${from} ${to}`;
}
