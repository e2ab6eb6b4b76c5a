import type { Rule } from '../rule.ts';

/** All that looks like a task, a dependency or an estimate can be read. */
export const noUnreadText: Rule = {
  name: 'no-unread-text',
  description: 'Nothing that looks like a task, a dependency or an estimate is left unread.',
  group: 'form',
  recommended: 'error',
  *check({ reading }) {
    for (const { code, ...complaint } of reading) if (code === 'no-unread-text') yield complaint;
  },
};
