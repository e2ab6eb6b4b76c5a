import type { ScheduleRequest } from '../request/schedule-request.ts';

/** What of a request is over, what is being worked on, and what is still to be planned. By node of the dag. */
export interface Past {
  /** Where the plan begins, in minutes. */
  readonly now: number;
  /** Whether a node lies before now. */
  readonly isOver: (node: number) => boolean;
  /** Whether a task was begun before now and ends after it. */
  readonly isRunning: (node: number) => boolean;
  /** When it was begun and ended, where it is over or running. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** Given tasks lie where they are given; a milestone behind tasks that are all over is over as well. Linear. */
export function pastOf({ dag, progress }: ScheduleRequest): Past {
  const { size, from, in: into } = dag.digraph;
  const now = progress?.now ?? 0;
  const start = new Int32Array(size);
  const finish = new Int32Array(size);
  const over = new Uint8Array(size);
  if (progress)
    for (const node of dag.order) {
      const given = progress.given.get(node);
      if (given) {
        start[node] = given.start;
        finish[node] = given.finish;
        over[node] = given.finish <= now ? 1 : 0;
        continue;
      }
      const edges = into.edges.subarray(into.offsets[node], into.offsets[node + 1]);
      if (node < dag.list.tasks.length || edges.length === 0) continue;
      if (!edges.every((edge) => over[from[edge] as number] === 1)) continue;
      over[node] = 1;
      start[node] = edges.reduce((last, edge) => Math.max(last, finish[from[edge] as number] as number), 0);
      finish[node] = start[node] as number;
    }
  return {
    now,
    isOver: (node) => over[node] === 1,
    isRunning: (node) => over[node] === 0 && progress?.given.has(node) === true,
    start,
    finish,
  };
}
