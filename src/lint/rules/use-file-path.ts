import type { Rule } from '../rule.ts';

/** A task says where its work is done. */
export const useFilePath: Rule = {
  name: 'use-file-path',
  description: 'Every task names an exact path, or says why it has none.',
  group: 'form',
  recommended: 'warning',
  *check({ list }) {
    for (const { id, files, noFile, span, status } of list.tasks)
      if (files.length === 0 && noFile === undefined && status !== 'dropped' && status !== 'done')
        yield { span, message: `${id} names no file; add the path it works on, or the reason: \`(no file: …)\`` };
  },
};
