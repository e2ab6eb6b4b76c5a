import { positionOf } from '../../base/source.ts';
import type { Task, TaskId, TaskList } from '../../model/task.ts';
import type { Rule } from '../rule.ts';

/** An id names one task. */
export const noDuplicateId: Rule = {
  name: 'no-duplicate-id',
  description: 'An id is used by one task only.',
  group: 'graph',
  recommended: 'error',
  fixable: true,
  *check({ list, graph }) {
    if (graph.indexOf.size === list.tasks.length) return;
    const first = new Map<string, number>();
    const waits = waitsInText(list);
    for (const [at, task] of list.tasks.entries()) {
      // `TXXX` is no id as yet: no-placeholder speaks of it.
      if (/^TX+$/.test(task.id)) continue;
      const words = `${task.id} ${task.title}`;
      const again = first.get(words);
      const before = again ?? first.get(task.id);
      if (again === undefined) first.set(words, at);
      if (before === undefined) {
        first.set(task.id, at);
        continue;
      }
      const known = list.tasks[before] as Task;
      const { line } = positionOf(known.span);
      const same = again !== undefined;
      const lost =
        same && (partOf(list.tasks[at + 1]) === task.id || !saysNoMore(task, known, waits(at), waits(before)));
      yield {
        ...(same ? { severity: 'warning' as const } : {}),
        span: task.span,
        message: same
          ? `${task.id} is listed twice with the same text (first in line ${line}); remove one of the two`
          : `${task.id} is used for two tasks (first in line ${line}); give one of them a new id`,
        related: [{ message: `first ${task.id}`, span: known.span }],
        ...(lost ? {} : { fix: { kind: same ? ('remove' as const) : ('new-id' as const), task: at } }),
      };
    }
  },
};

function partOf(task: Task | undefined): TaskId | undefined {
  return task?.parent;
}

/** Whether all that stands at and below a task stands at and below another one as well. */
function saysNoMore(task: Task, other: Task, waits: readonly TaskId[], otherWaits: readonly TaskId[]): boolean {
  const facts = ({ status, parallel, stories, tags, files, fields, notes, noFile }: Task): string =>
    JSON.stringify([status, parallel, stories, tags, files, fields, notes, noFile]);
  return facts(task) === facts(other) && waits.every((id) => otherWaits.includes(id));
}

/** For tasks by their place in the list: the ids that their own lines say they wait for. The lines are gone through once. */
function waitsInText({ tasks, dependencies }: TaskList): (at: number) => readonly TaskId[] {
  let known: Map<number, TaskId[]> | undefined;
  const gather = (): Map<number, TaskId[]> => {
    const waits = new Map<number, TaskId[]>();
    const stated = dependencies.filter(({ place }) => place === 'task').sort((a, b) => a.span.start - b.span.start);
    let at = 0;
    for (const { from, span } of stated) {
      while (at + 1 < tasks.length && (tasks[at + 1] as Task).span.start <= span.start) at++;
      const known = waits.get(at);
      if (known) known.push(...from);
      else waits.set(at, [...from]);
    }
    return waits;
  };
  return (at) => {
    known ??= gather();
    return known.get(at) ?? [];
  };
}
