import { digraph } from '../../src/graph/digraph.ts';
import type { Demand, Problem } from '../../src/schedule/solve/problem.ts';
import { random } from '../../src/schedule/solve/random.ts';

/**
 * What the tasks of a feature look like to the solver: half hours up to a day, each waits for up to three of the forty
 * before it, and one in four changes a file that two of its neighbours may change too.
 */
export function featureProblem(seed: number, tasks: number, workers: number): Problem {
  const { below } = random(seed);
  const files = Math.ceil(tasks / 10);
  const duration: number[] = [];
  const demands: (readonly Demand[])[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  for (let task = 0; task < tasks; task++) {
    duration.push(30 * (1 + below(16)));
    for (let count = task === 0 ? 0 : below(4); count > 0; count--) {
      from.push(task - 1 - below(Math.min(task, 40)));
      to.push(task);
    }
    const file = below(4) === 0 ? [{ resource: 1 + Math.floor(task / 10), amount: 1 }] : [];
    demands.push([{ resource: 0, amount: 1 }, ...file]);
  }
  return {
    size: tasks,
    precedences: digraph(tasks, from, to),
    modes: duration.map((length, task) => ({ duration: length, demands: demands[task] as readonly Demand[] })),
    firstMode: Int32Array.from({ length: tasks + 1 }, (_, task) => task),
    resources: [
      { kind: 'workers', name: 'worker', capacity: workers },
      ...Array.from({ length: files }, (_, at) => ({ kind: 'file', name: `file ${at}`, capacity: 1 }) as const),
    ],
    running: new Uint8Array(tasks),
  };
}
