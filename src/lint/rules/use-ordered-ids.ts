import { taskNumber } from '../../model/task-id.ts';
import { idNumber, numberedTasks } from '../facts/id-number.ts';
import type { Rule } from '../rule.ts';

/** Ids rise with the lines. */
export const useOrderedIds: Rule = {
  name: 'use-ordered-ids',
  description: 'The ids rise in the order of the file.',
  group: 'form',
  recommended: 'info',
  strict: 'info',
  *check({ list }) {
    // `T012a` was put in later, wherever it stands.
    const tasks = numberedTasks(list).filter(({ id }) => taskNumber(id) !== undefined);
    for (const [at, task] of tasks.entries()) {
      const before = tasks[at - 1];
      if (!before || idNumber(task) >= idNumber(before)) continue;
      // Of T010, T050, T011 it is T050 that stands in the wrong place.
      const first = tasks[at - 2];
      const odd = first && idNumber(first) <= idNumber(task) ? before : task;
      const place = odd === task ? `behind ${before.id}` : `between ${first?.id} and ${task.id}`;
      yield {
        span: odd.span,
        message: `${odd.id} stands ${place}; move it, or number the tasks in the order of the file`,
      };
    }
  },
};
