import { frameworksOf } from '../../model/frameworks.ts';
import { liveTasks } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** The ML frameworks of the plan are tested together with the rest. */
export const useFrameworkCompatibility: Rule = {
  name: 'use-framework-compatibility',
  description: 'A task tests the compatibility with the ML frameworks that the plan names.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    const [framework] = feature ? frameworksOf(feature.plan) : [];
    if (!framework || liveTasks(list).some(({ title }) => /compatib/i.test(title))) return;
    yield {
      span: framework.span,
      message: `no task tests the compatibility of ${framework.value}; add one in tests/compatibility/, or run \`tasks-ml build\``,
    };
  },
};
