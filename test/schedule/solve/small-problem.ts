import fc from 'fast-check';
import { digraph } from '../../../src/graph/digraph.ts';
import type { Demand, Mode, Problem, Resource } from '../../../src/schedule/solve/problem.ts';

/** What small problems are made of. */
export interface Make {
  readonly activities: number;
  /** The longest activity. */
  readonly longest: number;
  /** Of resources that are no workers: how many there can be. */
  readonly resources: number;
  /** How many equal workers there can be in a group, and how many groups; nobody is needed where there are none. */
  readonly workers: number;
  readonly groups: number;
  readonly running: boolean;
  readonly absences: boolean;
}

/** Equal workers alone. */
export const equalWorkers: Make = {
  activities: 6,
  longest: 4,
  resources: 0,
  workers: 3,
  groups: 1,
  running: false,
  absences: false,
};
/** Resources with amounts; no workers. */
export const severalResources: Make = { ...equalWorkers, activities: 6, resources: 3, groups: 0 };
/** Workers who differ in speed and in what they may do, and files. */
export const differentWorkers: Make = { ...equalWorkers, activities: 5, resources: 1, workers: 2, groups: 3 };

/** A small problem: activities wait only for those before them. */
export function smallProblem(make: Make): fc.Arbitrary<Problem> {
  return fc
    .record({
      lengths: fc.array(fc.integer({ min: 0, max: make.longest }), { minLength: 2, maxLength: make.activities }),
      pairs: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 8 }),
      groups: fc.array(
        fc.record({
          count: fc.integer({ min: 1, max: make.workers }),
          speed: fc.constantFrom(1, 1, 2, 3),
          away: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 })), { maxLength: 2 }),
        }),
        { minLength: make.groups > 0 ? 1 : 0, maxLength: make.groups },
      ),
      capacities: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: make.resources }),
      needs: fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { minLength: 9, maxLength: 9 }),
      allowed: fc.array(fc.nat(7), { minLength: 9, maxLength: 9 }),
      running: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    })
    .map(({ lengths, pairs, groups, capacities, needs, allowed, running }): Problem => {
      const size = lengths.length;
      const edges = pairs.filter(([from, to]) => from < to && to < size);
      const waits = new Set(edges.map(([, to]) => to));
      const resources: readonly Resource[] = [
        ...groups.map(({ count, away }, at): Resource => {
          const absences = apart(away);
          const isAway = make.absences && count === 1 && absences.length > 0;
          return { kind: 'workers', name: `group ${at}`, capacity: count, ...(isAway ? { absences } : {}) };
        }),
        ...capacities.map((capacity, at): Resource => ({ kind: 'resource', name: `R${at}`, capacity })),
      ];
      const modesOf = lengths.map((length, activity): readonly Mode[] => {
        if (length === 0) return [{ duration: 0, demands: [] }];
        const others = capacities.flatMap((capacity, at): readonly Demand[] => {
          const amount = Math.min(capacity, needs[activity]?.[at] as number);
          return amount > 0 ? [{ resource: groups.length + at, amount }] : [];
        });
        if (groups.length === 0) return [{ duration: length, demands: others }];
        const may = groups.flatMap((group, at) =>
          ((allowed[activity] as number) >> at) & 1 ? [{ ...group, at }] : [],
        );
        const choice = may.length > 0 ? may : [{ ...(groups[0] as (typeof groups)[number]), at: 0 }];
        return choice.map(({ speed, at }) => ({
          duration: groups.length === 1 ? length : Math.ceil((length * 2) / speed),
          demands: [{ resource: at, amount: 1 }, ...others],
        }));
      });
      const begun = new Uint8Array(size);
      const free = resources.map(({ capacity }) => capacity);
      for (const [activity, own] of modesOf.entries()) {
        const [only, ...more] = own;
        if (!make.running || !running[activity] || waits.has(activity) || !only || more.length > 0) continue;
        if (only.duration === 0 || only.demands.some(({ resource, amount }) => (free[resource] as number) < amount))
          continue;
        for (const { resource, amount } of only.demands) free[resource] = (free[resource] as number) - amount;
        begun[activity] = 1;
      }
      const firstMode = new Int32Array(size + 1);
      for (const [activity, { length }] of modesOf.entries())
        firstMode[activity + 1] = (firstMode[activity] as number) + length;
      return {
        size,
        precedences: digraph(
          size,
          edges.map(([from]) => from),
          edges.map(([, to]) => to),
        ),
        modes: modesOf.flat(),
        firstMode,
        resources,
        running: begun,
      };
    });
}

/** Intervals in order that do not touch. */
function apart(
  away: readonly (readonly [number, number])[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [start, length] of [...away].sort((a, b) => a[0] - b[0]))
    if (start > (found.at(-1)?.end ?? -1)) found.push({ start, end: start + length });
  return found;
}
