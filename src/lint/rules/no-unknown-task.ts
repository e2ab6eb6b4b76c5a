import type { Rule } from '../rule.ts';

/** Stated dependencies name tasks that exist. */
export const noUnknownTask: Rule = {
  name: 'no-unknown-task',
  description: 'Every id in a stated dependency is the id of a task.',
  group: 'graph',
  recommended: 'error',
  *check({ list, graph }) {
    for (const { from, to, span, place } of list.dependencies) {
      const unknown = [...new Set([...from, ...to])].filter((id) => !graph.indexOf.has(id));
      for (const id of unknown) {
        const subject =
          place === 'task' && to[0] !== undefined
            ? `${to[0]} waits for ${id}, which does not exist`
            : `this dependency names ${id}, which does not exist`;
        yield { span, message: `${subject}; correct the id or add the task` };
      }
    }
  },
};
