import { enumerate } from '../../base/enumerate.ts';
import type { Rule } from '../rule.ts';

/** The validation checklist is ticked where its rules hold, and only there. */
export const noFalseTick: Rule = {
  name: 'no-false-tick',
  description: 'The validation checklist of a built file is ticked where its rules hold, and only there.',
  group: 'truth',
  recommended: 'warning',
  fixable: true,
  *check({ list, dag, feature, answers }) {
    if (!answers) return;
    for (const { rules, ticked, span } of list.checklist ?? []) {
      // Nobody asked a rule that is switched off.
      if (!rules.every((rule) => answers.has(rule))) continue;
      const failed = rules.filter((rule) => answers.get(rule));
      if (ticked && failed.length > 0)
        yield {
          span,
          message: `the box is ticked, but ${enumerate(failed)} ${failed.length > 1 ? 'find' : 'finds'} something; put that right, or untick the box`,
          fix: { kind: 'tick', span, value: false },
        };
      // Without the documents and an order of the tasks not all rules can be asked.
      if (!ticked && failed.length === 0 && feature && dag)
        yield {
          span,
          message: `the box is open, but ${enumerate(rules)} ${rules.length > 1 ? 'find' : 'finds'} nothing; tick it`,
          fix: { kind: 'tick', span, value: true },
        };
    }
  },
};
