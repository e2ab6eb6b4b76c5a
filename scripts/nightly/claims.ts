import { digraph } from '../../src/graph/digraph.ts';
import { countedBudget } from '../../src/schedule/solve/budget.ts';
import type { Demand, Mode, Problem, Resource, Solution } from '../../src/schedule/solve/problem.ts';
import type { Random } from '../../src/schedule/solve/random.ts';
import { random } from '../../src/schedule/solve/random.ts';
import { solve } from '../../src/schedule/solve/solve.ts';
import { finish } from '../../src/schedule/solve/steps.ts';

/** A problem, and what the solver says of it. */
export interface Claim {
  readonly kind: string;
  readonly problem: Problem;
  readonly solution: Solution;
}

interface Kind {
  readonly name: string;
  /** Groups of equal workers; where there are several, activities can be done by some of them, each at its own speed. */
  readonly groups: number;
  readonly resources: number;
  readonly running: boolean;
}

const kinds: readonly Kind[] = [
  { name: 'equal workers', groups: 1, resources: 0, running: false },
  { name: 'several resources', groups: 0, resources: 4, running: false },
  { name: 'equal workers and resources, some at work', groups: 1, resources: 3, running: true },
  { name: 'different workers and resources', groups: 3, resources: 2, running: false },
];

/** The claim for the so manieth random problem of a seed. */
export function claim(seed: number, number: number): Claim {
  const chance = random(Math.imul(seed, 7919) + number);
  const kind = kinds[number % kinds.length] as Kind;
  const problem = randomProblem(chance, kind);
  return { kind: kind.name, problem, solution: finish(solve(problem, { budget: countedBudget(20_000), seed: 1 })) };
}

function randomProblem({ below, next }: Random, kind: Kind): Problem {
  const size = (kind.groups > 1 ? 10 : 15) + below(15);
  const groups: readonly Resource[] = Array.from({ length: kind.groups }, (_, at) => {
    return { kind: 'workers', name: `group ${at}`, capacity: 1 + below(kind.groups > 1 ? 2 : 4) };
  });
  const others: readonly Resource[] = Array.from({ length: kind.resources }, (_, at) => {
    return { kind: 'resource', name: `R${at}`, capacity: 1 + below(6) };
  });
  const speeds = groups.map(() => 1 + below(3));
  const [from, to]: [number[], number[]] = [[], []];
  const modes: Mode[] = [];
  const firstMode = new Int32Array(size + 1);
  const running = new Uint8Array(size);
  const free = [...groups, ...others].map(({ capacity }) => capacity);
  for (let activity = 0; activity < size; activity++) {
    const before = activity === 0 ? 0 : below(4);
    for (let count = 0; count < before; count++) {
      from.push(below(activity));
      to.push(activity);
    }
    const length = 1 + below(9);
    const shared = others.flatMap(({ capacity }, at): readonly Demand[] => {
      return next() < 0.5 ? [{ resource: groups.length + at, amount: 1 + below(capacity) }] : [];
    });
    const may = groups.flatMap((_, at) => (next() < 0.6 ? [at] : []));
    const choice = kind.groups > 1 && may.length > 0 ? may : groups.length > 0 ? [0] : [-1];
    for (const at of choice)
      modes.push({
        duration: kind.groups > 1 ? Math.ceil((length * 2) / (speeds[at] as number)) : length,
        demands: at < 0 ? shared : [{ resource: at, amount: 1 }, ...shared],
      });
    firstMode[activity + 1] = modes.length;
    const needs = modes.at(-1)?.demands ?? [];
    if (!kind.running || before > 0 || next() < 0.5) continue;
    if (needs.some(({ resource, amount }) => (free[resource] as number) < amount)) continue;
    for (const { resource, amount } of needs) free[resource] = (free[resource] as number) - amount;
    running[activity] = 1;
  }
  return { size, precedences: digraph(size, from, to), modes, firstMode, resources: [...groups, ...others], running };
}
