import type { Rule } from '../rule.ts';

/** The template was filled in. */
export const noPlaceholder: Rule = {
  name: 'no-placeholder',
  description: 'No placeholder of a template is left unfilled.',
  group: 'form',
  recommended: 'warning',
  fixable: true,
  *check({ list, placeholders }) {
    for (const { value, span } of placeholders)
      yield { span, message: `the placeholder ${value} is not filled in; write the real name` };
    for (const [at, { id, span }] of list.tasks.entries())
      if (/^TX+$/.test(id))
        yield {
          span,
          message: `${id} is the placeholder of an id; give the task a number`,
          fix: { kind: 'new-id', task: at },
        };
  },
};
