import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import type { TaskId } from '../../model/task.ts';

/** What is different in one schedule from another one; see docs/json.md. */
export interface ComparisonData {
  readonly makespan: Change<number>;
  readonly lowerBound: Change<number>;
  /** Tasks that only one of the two has. */
  readonly added: readonly TaskId[];
  readonly removed: readonly TaskId[];
  /** Tasks of both that lie elsewhere, take another time, or are somebody else's; in the order of the later schedule. */
  readonly changed: readonly TaskChange[];
  /** Tasks that are on the critical path of one of the two only. */
  readonly becameCritical: readonly TaskId[];
  readonly noLongerCritical: readonly TaskId[];
}

/** A value in both schedules. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** What is different about a task; what is the same is left out. */
export interface TaskChange {
  readonly id: TaskId;
  readonly title: string;
  readonly start?: Change<number>;
  readonly finish?: Change<number>;
  readonly duration?: Change<number>;
  readonly worker?: Change<string | null>;
}

/** What is compared of a schedule. */
type ComparablePlan = Pick<ScheduleData, 'makespan' | 'lowerBound' | 'criticalPath'> & {
  readonly tasks: readonly ComparableTask[];
};
type ComparableTask = Pick<ScheduledTaskData, 'id' | 'title' | 'start' | 'finish' | 'duration' | 'worker'>;

/** Compares two schedules of one list, or of a list and what became of it: tasks are known again by their ids. Linear. */
export function compareData(before: ComparablePlan, after: ComparablePlan): ComparisonData {
  const [old, now] = [byId(before), byId(after)];
  const changed = [...now.values()].flatMap((task) => {
    const earlier = old.get(task.id);
    const change = earlier && taskChange(earlier, task);
    return change ? [change] : [];
  });
  const critical = ({ criticalPath }: ComparablePlan): ReadonlySet<TaskId> => new Set(criticalPath.tasks);
  const [oldPath, newPath] = [critical(before), critical(after)];
  return {
    makespan: { before: before.makespan, after: after.makespan },
    lowerBound: { before: before.lowerBound, after: after.lowerBound },
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    becameCritical: [...newPath].filter((id) => !oldPath.has(id) && old.has(id)),
    noLongerCritical: [...oldPath].filter((id) => !newPath.has(id) && now.has(id)),
  };
}

/** Of several tasks with one id the first. */
function byId({ tasks }: ComparablePlan): ReadonlyMap<TaskId, ComparableTask> {
  const found = new Map<TaskId, ComparableTask>();
  for (const task of tasks) if (!found.has(task.id)) found.set(task.id, task);
  return found;
}

function taskChange(before: ComparableTask, after: ComparableTask): TaskChange | undefined {
  const keys = (['start', 'finish', 'duration', 'worker'] as const).filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return undefined;
  const changes = keys.map((key) => [key, { before: before[key], after: after[key] }] as const);
  return { id: after.id, title: after.title, ...Object.fromEntries(changes) };
}
