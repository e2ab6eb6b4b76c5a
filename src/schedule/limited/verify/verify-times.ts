import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { TaskSchedule } from '../task-schedule.ts';

/** Laws of time: what waits begins after what it waits for, and what has happened stays where it is. Linear. */
export function* verifyTimes(request: ScheduleRequest, { start, finish }: TaskSchedule): Iterable<string> {
  const { dag, progress } = request;
  const tasks = dag.list.tasks.length;
  const idOf = (node: number): string => dag.list.tasks[node]?.id ?? dag.milestones[node - tasks]?.id ?? `node ${node}`;
  const from = (node: number): number => start[node] as number;
  const until = (node: number): number => finish[node] as number;

  for (const { from: before, to: after } of dag.dependencies)
    if (!progress?.given.has(after) && from(after) < until(before))
      yield `${idOf(after)} begins at ${from(after)}, before ${idOf(before)}, which it waits for, ends at ${until(before)}`;
  for (let node = 0; node < start.length; node++) {
    const given = progress?.given.get(node);
    if (given && (given.start !== from(node) || given.finish !== until(node)))
      yield `${idOf(node)} lies at ${from(node)}–${until(node)}, and it was or is worked on at ${given.start}–${given.finish}`;
    if (from(node) < 0) yield `${idOf(node)} begins at ${from(node)}, before the start of the project`;
    else if (progress && !given && node < tasks && from(node) < progress.now)
      yield `${idOf(node)} begins at ${from(node)}, and now it is ${progress.now}`;
    if (node >= tasks && from(node) !== until(node))
      yield `the milestone ${idOf(node)} takes time, from ${from(node)} to ${until(node)}`;
  }
}
