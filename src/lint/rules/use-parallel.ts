import { formatDuration } from '../../base/duration.ts';
import { toDag } from '../../graph/dag.ts';
import { linkTasks } from '../../graph/link.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { Config } from '../../model/config.ts';
import type { Task } from '../../model/task.ts';
import { batches } from '../../schedule/batches.ts';
import { criticalPath } from '../../schedule/critical-path.ts';
import { durations } from '../../schedule/estimates.ts';
import { forgottenParallel } from '../facts/forgotten-parallel.ts';
import type { Finding, Rule } from '../rule.ts';

/** What can run at the same time says so. */
export const useParallel: Rule = {
  name: 'use-parallel',
  description: 'A task that could run beside its neighbours is marked [P].',
  group: 'parallel',
  recommended: 'warning',
  fixable: true,
  *check({ list, dag, config, notes, rebuilt }) {
    if (!dag) return;
    if (list.stamp) yield* sharedBatches(dag, rebuilt);
    else if (notes) yield* forgotten(dag, config);
  },
};

/** In a built file `[P]` says that a task shares its batch. */
function* sharedBatches(dag: Dag, rebuilt: string | undefined): Generator<Finding> {
  const { tasks } = dag.list;
  if (tasks.every(({ parallel }) => parallel)) return;
  // A task written by hand gets its batch from the next build: until then it seems to share another one.
  const marked = rebuilt === undefined ? undefined : markedIds(rebuilt);
  for (const batch of batches(dag)) {
    if (batch.length < 2) continue;
    for (const at of batch) {
      const task = tasks[at] as Task;
      if (task.parallel || marked?.has(task.id) === false) continue;
      const other = tasks[batch[0] === at ? (batch[1] as number) : (batch[0] as number)] as Task;
      yield {
        span: task.span,
        message: `${task.id} shares its batch with ${marked ? 'others' : other.id} and is not marked [P]; mark it`,
        fix: { kind: 'parallel', task: at, value: true },
      };
    }
  }
}

/** The ids that a build marks with `[P]`. */
function markedIds(built: string): ReadonlySet<string> {
  return new Set(Array.from(built.matchAll(/^- \[.\] (\S+) \[P\]/gm), ([, id]) => id as string));
}

/** Tasks that all schedules of one file may hold together: a larger file is not asked. */
const budget = 5_000;

/**
 * In a file that people wrote: a critical task, what its missing `[P]` costs, and only where it costs something. That the
 * task need not wait is a guess, so nothing is put right here.
 */
function* forgotten(dag: Dag, config: Config): Generator<Finding> {
  const { list } = dag;
  let left = Math.floor(budget / list.tasks.length);
  const candidates = left > 0 && list.tasks.some(({ parallel }) => parallel) ? forgottenParallel(dag) : [];
  if (candidates.length === 0) return;
  const { minutes } = durations(list, config);
  const { makespan, times } = criticalPath(dag, minutes);
  for (const { task: at, beside } of candidates) {
    if (times[at]?.totalFloat !== 0) continue;
    if (left-- === 0) return;
    const marked = list.tasks.with(at, { ...(list.tasks[at] as Task), parallel: true });
    const { dag: other } = toDag(linkTasks({ ...list, tasks: marked }, config.derived));
    const saved = other ? makespan - criticalPath(other, minutes).makespan : 0;
    if (saved <= 0) continue;
    const { id, span } = list.tasks[at] as Task;
    const near = list.tasks[beside[0] as number] as Task;
    yield {
      severity: 'info',
      span,
      message: `${id} touches other files than ${near.id} and neither waits for the other, but ${id} is not marked [P]; marking it takes ${formatDuration(saved, config.workingTime.hoursPerDay)} off the critical path`,
      related: [{ message: `${near.id} is marked [P]`, span: near.span }],
    };
  }
}
