import { nameKey } from '../../../base/names.ts';
import { resourceNeeds } from '../../../model/resource-needs.ts';
import type { Task } from '../../../model/task.ts';
import { touchedFiles } from '../../../model/touched-files.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { TaskSchedule } from '../task-schedule.ts';

/** What tasks share, with those that hold some of it. */
interface Shared {
  readonly name: string;
  readonly capacity: number;
  readonly holders: { readonly node: number; readonly amount: number }[];
}

/**
 * Laws of what is shared: at no moment is more of a resource held than there is, and two open tasks never change one
 * file at once. Tasks that overlap because they are being worked on already are let pass. O(n log n).
 */
export function* verifyCapacities(request: ScheduleRequest, schedule: TaskSchedule): Iterable<string> {
  const { dag, resources } = request;
  const named = new Map(
    Object.entries(resources).map(([name, capacity]): [string, Shared] => [
      nameKey(name),
      { name, capacity, holders: [] },
    ]),
  );
  const files = new Map<string, Shared>();
  for (const [node, task] of dag.list.tasks.entries()) {
    if (!isHolding(task, node, request, schedule)) continue;
    for (const { name, amount } of resourceNeeds(task.fields.resources ?? ''))
      named.get(nameKey(name))?.holders.push({ node, amount });
    for (const path of new Set(touchedFiles(task))) {
      const file = files.get(path) ?? { name: path, capacity: 1, holders: [] };
      files.set(path, file);
      file.holders.push({ node, amount: 1 });
    }
  }
  for (const shared of [...named.values(), ...files.values()]) yield* verifyShared(request, schedule, shared);
}

/** Whether a task takes time that is not over: only then it needs anything. */
function isHolding(
  { status }: Task,
  node: number,
  { progress }: ScheduleRequest,
  { start, finish }: TaskSchedule,
): boolean {
  if (status === 'done' || status === 'dropped') return false;
  const isOver = progress?.given.has(node) && (finish[node] as number) <= progress.now;
  return !isOver && (start[node] as number) < (finish[node] as number);
}

function* verifyShared(request: ScheduleRequest, { start, finish }: TaskSchedule, shared: Shared): Iterable<string> {
  const { dag, progress } = request;
  const moments = shared.holders.flatMap((holder) => [
    { ...holder, at: start[holder.node] as number, isStart: true },
    { ...holder, at: finish[holder.node] as number, isStart: false },
  ]);
  // What ends at a moment makes room for what begins.
  moments.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart) || a.node - b.node);
  const holding = new Set<number>();
  let held = 0;
  let planned = 0;
  for (const { node, amount, at, isStart } of moments) {
    held += isStart ? amount : -amount;
    if (!progress?.given.has(node)) planned += isStart ? 1 : -1;
    if (isStart) holding.add(node);
    else holding.delete(node);
    if (isStart && held > shared.capacity && planned > 0) {
      const ids = [...holding].map((each) => dag.list.tasks[each]?.id).join(', ');
      yield `at ${at}, ${ids} hold ${held} of ${shared.name}, and there is ${shared.capacity}`;
    }
  }
}
