import { componentsOf, liveTasks } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** Stated resources are checked against the real need. */
export const useResourceValidation: Rule = {
  name: 'use-resource-validation',
  description: 'A task validates the resources that components ask for.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature) return;
    const stated = componentsOf(feature).flatMap(({ resources }) => resources)[0] ?? feature.dataModel?.resources[0];
    if (!stated) return;
    const validated = liveTasks(list).some(
      ({ title, phase }) =>
        /resource/i.test(title) &&
        (list.phases[phase]?.category === 'performance' || /\b(?:validat|verif|test|benchmark|usage)/i.test(title)),
    );
    if (!validated)
      yield {
        span: stated.span,
        message:
          'resources are specified here, but no task validates them; add a resource validation, or run `tasks-ml build`',
      };
  },
};
