import type { Digraph, Rows } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/order.ts';
import type { Packing } from './packing.ts';
import { packDemands } from './packing.ts';
import type { Problem } from './problem.ts';

/** A problem as the solvers work on it: times in units, neighbours and demands in typed arrays. */
export interface Project {
  readonly problem: Problem;
  readonly size: number;
  /** Minutes in one unit of time: the greatest common divisor of all durations and absences. */
  readonly unit: number;
  /** All activities, each after its predecessors. */
  readonly order: Int32Array;
  readonly successors: Neighbours;
  readonly predecessors: Neighbours;
  /** See `Problem.firstMode`. */
  readonly firstMode: Int32Array;
  /** By mode, in units. */
  readonly duration: Int32Array;
  /** By activity: the duration of its shortest mode, in units. */
  readonly shortest: Int32Array;
  /** By activity: the longest way to its start, in units. */
  readonly head: Int32Array;
  /** By activity: the longest way from its start to the end of the project, its own duration included, in units. */
  readonly tail: Int32Array;
  /** The longest way through the project, in units. */
  readonly criticalPath: number;
  readonly packing: Packing;
  /** By resource: when it is away, in units; undefined where no resource ever is. */
  readonly absences?: readonly (readonly { readonly start: number; readonly end: number }[])[];
  /** Whether each activity has one mode, and nothing is ever away. */
  readonly isPlain: boolean;
  /** Activities one after the other, each in its longest mode, and all absences, in units: no schedule needs longer. */
  readonly horizon: number;
}

/** Activities next to activity `a`: `nodes[offsets[a]] … nodes[offsets[a + 1] − 1]`, each once. */
export interface Neighbours {
  readonly offsets: Int32Array;
  readonly nodes: Int32Array;
}

/** Prepares a problem for the solvers. Linear in activities, precedences and demands. */
export function toProject(problem: Problem): Project {
  const { size, precedences, modes, firstMode, resources } = problem;
  const unit = commonUnit(problem);
  const order = topologicalOrder(precedences, size);
  const successors = neighbours(precedences, precedences.out, precedences.to);
  const predecessors = neighbours(precedences, precedences.in, precedences.from);
  const duration = Int32Array.from(modes, (mode) => mode.duration / unit);
  const shortest = new Int32Array(size);
  let horizon = 1;
  for (let activity = 0; activity < size; activity++) {
    const own = duration.subarray(firstMode[activity], firstMode[activity + 1]);
    shortest[activity] = own.reduce((least, each) => Math.min(least, each));
    horizon += own.reduce((most, each) => Math.max(most, each));
  }
  const { head, tail, length } = headsAndTails(order, successors, shortest);
  const away = resources.some(({ absences = [] }) => absences.length > 0);
  const absences = resources.map(({ absences: own = [] }) =>
    own.map(({ start, end }) => ({ start: start / unit, end: end / unit })),
  );
  for (const { start, end } of absences.flat()) horizon += end - start;
  return {
    problem,
    size,
    unit,
    order,
    successors,
    predecessors,
    firstMode,
    duration,
    shortest,
    head,
    tail,
    criticalPath: length,
    packing: packDemands(modes, resources),
    ...(away ? { absences } : {}),
    isPlain: !away && modes.length === size,
    horizon,
  };
}

function headsAndTails(
  order: Int32Array,
  { offsets, nodes }: Neighbours,
  duration: Int32Array,
): { head: Int32Array; tail: Int32Array; length: number } {
  const size = order.length;
  const head = new Int32Array(size);
  const tail = new Int32Array(size);
  for (const activity of order) {
    const finish = (head[activity] as number) + (duration[activity] as number);
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
      const next = nodes[at] as number;
      if ((head[next] as number) < finish) head[next] = finish;
    }
  }
  let length = 0;
  for (let place = size - 1; place >= 0; place--) {
    const activity = order[place] as number;
    let longest = 0;
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++)
      longest = Math.max(longest, tail[nodes[at] as number] as number);
    tail[activity] = longest + (duration[activity] as number);
    length = Math.max(length, tail[activity] as number);
  }
  return { head, tail, length };
}

function neighbours({ size }: Digraph, { offsets, edges }: Rows, ends: Int32Array): Neighbours {
  const first = new Int32Array(size + 1);
  const nodes = new Int32Array(edges.length);
  const seen = new Int32Array(size).fill(-1);
  let count = 0;
  for (let activity = 0; activity < size; activity++) {
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
      const next = ends[edges[at] as number] as number;
      if (seen[next] === activity) continue;
      seen[next] = activity;
      nodes[count++] = next;
    }
    first[activity + 1] = count;
  }
  return { offsets: first, nodes: nodes.slice(0, count) };
}

function commonUnit({ modes, resources }: Problem): number {
  let unit = 0;
  for (const { duration } of modes) unit = divisor(unit, duration);
  for (const { absences = [] } of resources)
    for (const { start, end } of absences) unit = divisor(divisor(unit, start), end);
  return Math.max(1, unit);
}

/** The greatest common divisor (Euclid). */
function divisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
