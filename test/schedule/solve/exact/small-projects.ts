import { digraph } from '../../../../src/graph/digraph.ts';
import type { Demand, Mode, Problem, Resource } from '../../../../src/schedule/solve/problem.ts';
import { random } from '../../../../src/schedule/solve/random.ts';

/** What random projects are made of: numbers are inclusive upper limits. */
export interface Shape {
  readonly activities: number;
  readonly duration: number;
  readonly resources: number;
  readonly capacity: number;
  readonly modes: number;
  readonly running: number;
}

/** A random project; the same for the same seed. What is running fits together. */
export function smallProject(seed: number, shape: Shape): Problem {
  const { next, below } = random(seed);
  const size = 2 + below(shape.activities - 1);
  const resources: Resource[] = Array.from({ length: 1 + below(shape.resources) }, (_, number) => ({
    kind: 'resource',
    name: `r${number}`,
    capacity: 1 + below(shape.capacity),
  }));
  const running = new Uint8Array(size);
  const modes: Mode[] = [];
  const firstMode = new Int32Array(size + 1);
  const left = resources.map(({ capacity }) => capacity);
  for (let activity = 0; activity < size; activity++) {
    running[activity] = activity < shape.running && next() < 0.5 ? 1 : 0;
    const count = running[activity] ? 1 : 1 + below(shape.modes);
    for (let mode = 0; mode < count; mode++) {
      const demands: Demand[] = [];
      for (const [resource, { capacity }] of resources.entries()) {
        const most = running[activity] ? (left[resource] as number) : capacity;
        if (most === 0 || next() < 0.25) continue;
        const amount = 1 + below(most);
        demands.push({ resource, amount });
        if (running[activity]) left[resource] = most - amount;
      }
      modes.push({ duration: below(shape.duration + 1), demands });
    }
    firstMode[activity + 1] = modes.length;
  }
  const from: number[] = [];
  const to: number[] = [];
  const density = next() * 0.5;
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (!running[other] && next() < density) {
        from.push(one);
        to.push(other);
      }
  return { size, precedences: digraph(size, from, to), modes, firstMode, resources, running };
}

/** The shortest makespan: tries all orders of activities in all modes, each activity as early as it can. */
export function shortestMakespan({ size, precedences, modes, firstMode, resources, running }: Problem): number {
  const finish: (number | undefined)[] = Array.from({ length: size });
  const placed: { start: number; end: number; mode: Mode }[] = [];
  const before = Array.from({ length: size }, (_, activity) =>
    [...precedences.from].filter((_, edge) => precedences.to[edge] === activity),
  );
  const fits = (start: number, mode: Mode): boolean =>
    mode.demands.every(({ resource, amount }) => {
      for (let time = start; time < start + mode.duration; time++) {
        let used = amount;
        for (const other of placed)
          if (other.start <= time && time < other.end)
            used += other.mode.demands.find((demand) => demand.resource === resource)?.amount ?? 0;
        if (used > (resources[resource]?.capacity ?? 0)) return false;
      }
      return true;
    });
  let best = Number.POSITIVE_INFINITY;
  const extend = (makespan: number): void => {
    if (makespan >= best) return;
    const open = Array.from({ length: size }, (_, activity) => activity).filter((each) => finish[each] === undefined);
    if (open.length === 0) best = makespan;
    const first = open.filter((each) => running[each]);
    for (const activity of first.length > 0 ? first.slice(0, 1) : open) {
      if (before[activity]?.some((each) => finish[each] === undefined)) continue;
      for (const mode of modes.slice(firstMode[activity], firstMode[activity + 1])) {
        let start = Math.max(0, ...(before[activity] ?? []).map((each) => finish[each] as number));
        while (!fits(start, mode)) start++;
        finish[activity] = start + mode.duration;
        placed.push({ start, end: start + mode.duration, mode });
        extend(Math.max(makespan, start + mode.duration));
        placed.pop();
        finish[activity] = undefined;
      }
    }
  };
  extend(0);
  return best;
}
