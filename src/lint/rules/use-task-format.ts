import type { Rule } from '../rule.ts';

/** A task is written so that every tool reads it. */
export const useTaskFormat: Rule = {
  name: 'use-task-format',
  description: 'A task is written as `- [ ] T001 [P] [US1] Title (depends on T002)`.',
  group: 'form',
  recommended: 'warning',
  *check({ reading }) {
    for (const { code, ...complaint } of reading) if (code === 'use-task-format') yield complaint;
  },
};
