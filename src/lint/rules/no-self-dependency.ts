import type { TaskId } from '../../model/task.ts';
import { idsWrittenAlone } from '../facts/ids-written-alone.ts';
import type { Rule } from '../rule.ts';

/** No task waits for itself. */
export const noSelfDependency: Rule = {
  name: 'no-self-dependency',
  description: 'No task is named among those that it waits for.',
  group: 'graph',
  recommended: 'error',
  fixable: true,
  *check({ list, graph }) {
    for (const { from, to, span, place } of list.dependencies) {
      const isBefore = membership(from);
      for (const id of to.length > 1 ? new Set(to) : to) {
        const task = graph.indexOf.get(id);
        if (task === undefined || !isBefore(id)) continue;
        yield {
          span,
          message:
            place === 'task'
              ? `${id} waits for itself and can never begin; take ${id} out of its dependencies`
              : `${id} stands on both sides of this dependency and would wait for itself; take it out of one of them`,
          ...(place === 'task' && idsWrittenAlone(span.file.text.slice(span.start, span.end), [id]).has(id)
            ? { fix: { kind: 'independent', task, from: id } }
            : {}),
        };
      }
    }
  },
};

/** Nearly all dependencies name a few tasks: a set of its own for each would cost more than all the rest. */
function membership(ids: readonly TaskId[]): (id: TaskId) => boolean {
  if (ids.length <= 8) return (id) => ids.includes(id);
  const set = new Set(ids);
  return (id) => set.has(id);
}
