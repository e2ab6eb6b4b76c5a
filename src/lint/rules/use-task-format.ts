import type { Task, TaskId, TaskList } from '../../model/task.ts';
import type { OddForm } from '../facts/odd-form.ts';
import { oddForm } from '../facts/odd-form.ts';
import type { Rule } from '../rule.ts';

/** A task is written so that every tool reads it. */
export const useTaskFormat: Rule = {
  name: 'use-task-format',
  description: 'A task is written as `- [ ] T001 [P] [US1] Title (depends on T002)`.',
  group: 'form',
  recommended: 'warning',
  fixable: true,
  *check({ reading, list, notes }) {
    const { tasks, dialect } = list;
    const complaints = reading.filter(({ code }) => code === 'use-task-format');
    const taskAt = new Map(complaints.length > 0 ? tasks.map(({ span }, at) => [span.start, at]) : []);
    const told = new Set<number>();
    for (const { code, ...complaint } of complaints) {
      const task = taskAt.get(complaint.span.start);
      if (task !== undefined) told.add(task);
      yield { ...complaint, ...(task === undefined ? {} : { fix: { kind: 'canonical', task } as const }) };
    }
    if (dialect !== 'spec-kit') return;
    const odd: (OddForm & { readonly task: Task; readonly at: number })[] = [];
    // Where boxes are the exception, a task without one is no slip.
    const boxed = tasks.filter(({ form }) => form === undefined).length * 2 > tasks.length;
    for (const [at, task] of tasks.entries()) {
      const listed = task.form === undefined || (boxed && task.form === 'bare');
      const form = listed && !told.has(at) ? oddForm(task) : undefined;
      if (form !== undefined) odd.push({ task, at, ...form });
      // A habit is only a note.
      if (!notes && odd.length * 2 > tasks.length) return;
    }
    const [first] = odd;
    if (!first) return;
    // A habit is one thing to say, a slip among many good lines is one each.
    if (odd.length * 2 > tasks.length || (odd.length > mostSlips && odd.length * 4 > tasks.length))
      yield {
        span: first.task.span,
        severity: 'info',
        message: `${odd.length} of ${tasks.length} tasks are not in the form that all tools know (${first.task.id} ${first.what}); \`tasks-ml fmt\` rewrites them`,
      };
    else {
      const waits = waitsOf(list);
      for (const { task, at, what, onlyWaits } of odd)
        yield {
          span: task.span,
          message: `${task.id} ${what}; write \`${onlyWaits ? `(depends on ${[...(waits.get(task.id) ?? [])].join(', ')})\` at its end` : `${canonicalHead(task)} …\``}`,
          ...(onlyWaits ? { severity: 'info' as const } : {}),
          fix: { kind: 'canonical', task: at },
        };
    }
  },
};

/** What each task says itself that it waits for. */
function waitsOf({ dependencies }: TaskList): ReadonlyMap<TaskId, ReadonlySet<TaskId>> {
  const waits = new Map<TaskId, Set<TaskId>>();
  for (const { from, to, place } of dependencies)
    if (place === 'task') for (const id of to) waits.set(id, new Set([...(waits.get(id) ?? []), ...from]));
  return waits;
}

/** Of so many lines each is told, whatever their share. */
const mostSlips = 2;

const boxes = { todo: ' ', done: 'x', 'in-progress': '~', dropped: '-' } as const;

function canonicalHead({ id, status, parallel, stories }: Task): string {
  const marks = [...(parallel ? ['P'] : []), ...stories].map((mark) => ` [${mark}]`);
  return `- [${boxes[status]}] ${id}${marks.join('')}`;
}
