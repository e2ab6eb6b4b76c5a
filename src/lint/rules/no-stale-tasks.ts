import { enumerate } from '../../base/enumerate.ts';
import { fileName } from '../../base/file-name.ts';
import { changedInputs } from '../facts/changed-inputs.ts';
import type { Rule } from '../rule.ts';

/** The file was built from the documents as they are now. */
export const noStaleTasks: Rule = {
  name: 'no-stale-tasks',
  description: 'The design documents have not changed since tasks.md was built.',
  group: 'truth',
  recommended: 'warning',
  *check({ list, inputs }) {
    if (!list.stamp || !inputs) return;
    const { changed, gone, added } = changedInputs(list.stamp, inputs);
    const changes = [
      ...(changed.length > 0 ? [`${enumerate(changed)} changed`] : []),
      ...(gone.length > 0 ? [`${enumerate(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`] : []),
      ...(added.length > 0 ? [`${enumerate(added)} ${added.length === 1 ? 'is' : 'are'} new`] : []),
    ];
    const name = fileName(list.file.path);
    if (changes.length > 0)
      yield {
        span: list.stamp.span,
        message: `${enumerate(changes)} since ${name} was built; run \`tasks-ml build\``,
      };
  },
};
