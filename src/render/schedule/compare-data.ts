import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import type { TaskId } from '../../model/task.ts';

/** What is different in one schedule from another one; see docs/json.md. */
export interface ComparisonData {
  readonly makespan: Change<number>;
  readonly lowerBound: Change<number>;
  /** Tasks that only one of the two has. */
  readonly added: readonly TaskId[];
  readonly removed: readonly TaskId[];
  /**
   * Tasks of both that lie elsewhere, take another time, or are somebody else's where the later schedule has workers with names;
   * in its order.
   */
  readonly changed: readonly TaskChange[];
  /** Tasks that are on the critical chain of one of the two only. */
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
type ComparablePlan = Pick<ScheduleData, 'makespan' | 'lowerBound' | 'planPath'> & {
  readonly tasks: readonly ComparableTask[];
};
type ComparableTask = Pick<ScheduledTaskData, 'id' | 'title' | 'start' | 'finish' | 'duration' | 'worker'>;

/** Compares two schedules of one list, or of a list and what became of it: tasks are known again by their ids. Linear. */
export function compareData(
  before: ComparablePlan,
  after: ComparablePlan & Pick<ScheduleData, 'team'>,
): ComparisonData {
  const [old, now] = [byId(before), byId(after)];
  // Whether it is worker 1 or worker 2 is all the same.
  const hasNames = after.team.kind === 'named';
  const changed = [...now.values()].flatMap((task) => {
    const earlier = old.get(task.id);
    const change = earlier && taskChange(earlier, task, hasNames);
    return change ? [change] : [];
  });
  const critical = ({ planPath }: ComparablePlan): ReadonlySet<TaskId> => new Set(planPath);
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

function taskChange(before: ComparableTask, after: ComparableTask, hasNames: boolean): TaskChange | undefined {
  const compared = ['start', 'finish', 'duration', ...(hasNames ? (['worker'] as const) : [])] as const;
  const keys = compared.filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return undefined;
  const changes = keys.map((key) => [key, { before: before[key], after: after[key] }] as const);
  return { id: after.id, title: after.title, ...Object.fromEntries(changes) };
}
