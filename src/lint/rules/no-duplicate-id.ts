import { positionOf } from '../../base/source.ts';
import type { Task } from '../../model/task.ts';
import type { Rule } from '../rule.ts';

/** An id names one task. */
export const noDuplicateId: Rule = {
  name: 'no-duplicate-id',
  description: 'An id is used by one task only.',
  group: 'graph',
  recommended: 'error',
  *check({ list }) {
    const first = new Map<string, Task>();
    for (const task of list.tasks) {
      // `TXXX` is no id as yet: no-placeholder speaks of it.
      if (/^TX+$/.test(task.id)) continue;
      const known = first.get(task.id);
      if (!known) {
        first.set(task.id, task);
        continue;
      }
      const same = known.title === task.title;
      yield {
        ...(same ? { severity: 'warning' as const } : {}),
        span: task.span,
        message: same
          ? `${task.id} is listed twice with the same text (first in line ${positionOf(known.span).line}); remove one of the two`
          : `${task.id} is used for two tasks (first in line ${positionOf(known.span).line}); give one of them a new id`,
        related: [{ message: `first ${task.id}`, span: known.span }],
      };
    }
  },
};
