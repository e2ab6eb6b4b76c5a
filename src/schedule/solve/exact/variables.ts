import type { Neighbours, Project } from '../project.ts';

/**
 * What the search decides: for each activity its start, counted from its head; for the end of the project (one more
 * activity, which follows all others and takes no time) the same; for each mode of an activity with several of them
 * whether it is chosen: 1 or 0.
 */
export interface Variables {
  /** No schedule is longer. */
  readonly horizon: number;
  /** Number of the end of the project among the activities. */
  readonly end: number;
  /** By activity: the time at which its variable is 0. */
  readonly origin: Int32Array;
  /** By variable: its largest value. */
  readonly range: Int32Array;
  /** By mode: the variable that says whether it is chosen, or −1 where there is no choice. */
  readonly chosen: Int32Array;
  /** By mode: its activity. */
  readonly activity: Int32Array;
  /** By variable of a mode, counted from `end + 1`: the mode. */
  readonly mode: Int32Array;
  /** Of activities, the end of the project included. */
  readonly successors: Neighbours;
  readonly predecessors: Neighbours;
  /** Smallest number of bits that hold every value of every variable, and one more on each side. */
  readonly shift: number;
}

/** The variables of schedules that are at most as long as the horizon; undefined where there is none. */
export function toVariables(project: Project, horizon: number): Variables | undefined {
  const { size, head, tail, firstMode, criticalPath, problem } = project;
  const origin = new Int32Array(size + 1);
  for (let each = 0; each < size; each++) origin[each] = problem.running[each] ? 0 : (head[each] as number);
  origin[size] = criticalPath;
  const activity = new Int32Array(problem.modes.length);
  const chosen = new Int32Array(problem.modes.length).fill(-1);
  const mode: number[] = [];
  for (let each = 0; each < size; each++) {
    const [first, next] = [firstMode[each] as number, firstMode[each + 1] as number];
    activity.fill(each, first, next);
    for (let at = first; at < next && next - first > 1; at++) chosen[at] = size + mode.push(at);
  }
  const range = new Int32Array(size + 1 + mode.length).fill(1);
  let most = 1;
  for (let each = 0; each <= size; each++) {
    const own = each === size ? horizon - criticalPath : horizon - (head[each] as number) - (tail[each] as number);
    if (own < 0) return undefined;
    range[each] = problem.running[each] ? 0 : own;
    most = Math.max(most, own);
  }
  return {
    horizon,
    end: size,
    origin,
    range,
    chosen,
    activity,
    mode: Int32Array.from(mode),
    ...withEnd(project),
    shift: 32 - Math.clz32(most + 2),
  };
}

/** The neighbours of all activities, and the end of the project behind those that nothing follows. */
function withEnd({ size, successors, predecessors }: Project): { successors: Neighbours; predecessors: Neighbours } {
  const last = Array.from({ length: size }, (_, activity) => activity).filter(
    (activity) => successors.offsets[activity] === successors.offsets[activity + 1],
  );
  const offsets = new Int32Array(size + 2);
  const nodes = new Int32Array(successors.nodes.length + last.length);
  let count = 0;
  for (let activity = 0; activity < size; activity++) {
    const own = successors.nodes.subarray(successors.offsets[activity], successors.offsets[activity + 1]);
    nodes.set(own, count);
    count += own.length;
    if (own.length === 0) nodes[count++] = size;
    offsets[activity + 1] = count;
  }
  offsets[size + 1] = count;
  return {
    successors: { offsets, nodes },
    predecessors: {
      offsets: Int32Array.from([...predecessors.offsets, count]),
      nodes: Int32Array.from([...predecessors.nodes, ...last]),
    },
  };
}
