import { UsageError } from '../../base/errors.ts';
import type { TaskGraph } from '../../graph/task-graph.ts';
import { storiesOf } from '../../model/stories-of.ts';
import type { Phase, Task, TaskStatus } from '../../model/task.ts';

/** Which tasks are asked for; all that is given must hold. */
export interface TaskFilter {
  readonly ready?: boolean;
  readonly status?: TaskStatus;
  /** Number of a phase, or how its name or title begins. */
  readonly phase?: string;
  readonly story?: string;
}

/** The numbers of the tasks that are asked for. A phase or story that the file does not have is a UsageError. */
export function filterTasks({ list }: TaskGraph, ready: readonly boolean[], filter: TaskFilter): readonly number[] {
  const { phases, tasks, file } = list;
  const phaseOf = ({ phase }: Task): Phase => phases[phase] as Phase;
  const wantedPhases = filter.phase === undefined ? undefined : new Set(phasesCalled(phases, filter.phase));
  if (wantedPhases?.size === 0)
    throw new UsageError(
      `${file.path} has no phase ${filter.phase}; there are: ${phases.flatMap(({ title }) => title || []).join(', ')}`,
    );
  const story = filter.story?.toUpperCase();
  const stories = new Set(tasks.flatMap((task) => storiesOf(task, phaseOf(task))));
  if (story !== undefined && !stories.has(story))
    throw new UsageError(
      `${file.path} has no story ${filter.story}; ${stories.size === 0 ? 'it has none at all' : `there are: ${[...stories].join(', ')}`}`,
    );
  return [...tasks.keys()].filter((node) => {
    const task = tasks[node] as Task;
    return (
      (!filter.ready || ready[node]) &&
      (filter.status === undefined || task.status === filter.status) &&
      (wantedPhases === undefined || wantedPhases.has(phaseOf(task))) &&
      (story === undefined || storiesOf(task, phaseOf(task)).includes(story))
    );
  });
}

/** The phases with exactly this number, name or title; else those that begin with these words: `3` is also `3.1`. */
function phasesCalled(phases: readonly Phase[], words: string): readonly Phase[] {
  const wanted = words.trim().toLowerCase();
  const names = ({ number = '', name, title }: Phase): readonly string[] =>
    [number, name, title].map((text) => text.toLowerCase());
  const exact = phases.filter((phase) => names(phase).includes(wanted));
  if (exact.length > 0) return exact;
  return phases.filter((phase) =>
    names(phase).some((text) => text.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(text.slice(wanted.length))),
  );
}
