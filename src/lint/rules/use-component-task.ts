import { componentsOf, coverage } from '../coverage.ts';
import type { Rule } from '../rule.ts';

/** Every component is made. */
export const useComponentTask: Rule = {
  name: 'use-component-task',
  description: 'Every component has an implementation task.',
  severity: 'warning',
  *check({ list, feature }) {
    if (!feature) return;
    const covered = coverage(list);
    for (const { name, span } of componentsOf(feature))
      if (!covered.made(name)) yield { span, message: `no task implements the component ${name}; add one, or run \`tasks-ml build\`` };
  },
};
