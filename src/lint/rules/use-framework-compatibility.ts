import { liveTasks } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** Frameworks that no model is made with. */
const others = /\b(?:test|web|front|back|ui|css|api|cli|log)/i;

/** The ML frameworks of the plan are tested together with the rest. */
export const useFrameworkCompatibility: Rule = {
  name: 'use-framework-compatibility',
  description: 'A task tests the compatibility with the ML frameworks that the plan names.',
  severity: 'warning',
  *check({ list, feature }) {
    const field = feature?.plan.fields.find(
      ({ key, value }) =>
        /framework/i.test(key) && !others.test(key) && value !== '' && !/^(?:n\/?a|none)\b/i.test(value),
    );
    if (!field) return;
    const tasks = liveTasks(list).filter(({ title }) => /compatib/i.test(title));
    if (tasks.length === 0)
      yield {
        span: field.span,
        message: `no task tests the compatibility of ${field.value}; add one in tests/compatibility/, or run \`tasks-ml build\``,
      };
  },
};
