import { liveTasks } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** The ML frameworks of the plan are tested together with the rest. */
export const useFrameworkCompatibility: Rule = {
  name: 'use-framework-compatibility',
  description: 'A task tests the compatibility of each ML framework that the plan names.',
  severity: 'warning',
  *check({ list, feature }) {
    const field = feature?.plan.fields.find(({ key, value }) => /framework/i.test(key) && value !== '' && !/^(?:n\/?a|none)\b/i.test(value));
    if (!field) return;
    const tasks = liveTasks(list).filter(({ title }) => /compatib/i.test(title));
    if (tasks.length === 0)
      yield { span: field.span, message: `no task tests the compatibility of ${field.value}; add one in tests/compatibility/, or run \`tasks-ml build\`` };
  },
};
