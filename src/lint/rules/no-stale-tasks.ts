import type { Rule } from '../rule.ts';

/** The file was built from the documents as they are now. */
export const noStaleTasks: Rule = {
  name: 'no-stale-tasks',
  description: 'The design documents have not changed since tasks.md was built.',
  group: 'truth',
  recommended: 'warning',
  *check({ list, inputs }) {
    if (!list.stamp || !inputs) return;
    for (const [path, hash] of list.stamp.inputs) {
      const now = inputs.get(path);
      if (now === hash) continue;
      yield {
        span: list.stamp.span,
        message: `${path} ${now === undefined ? 'is gone' : 'changed'} since ${list.file.path.replace(/^.*\//, '')} was built; run \`tasks-ml build\``,
      };
    }
    for (const path of inputs.keys())
      if (!list.stamp.inputs.has(path))
        yield {
          span: list.stamp.span,
          message: `${path} is new since ${list.file.path.replace(/^.*\//, '')} was built; run \`tasks-ml build\``,
        };
  },
};
