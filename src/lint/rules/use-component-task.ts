import { coverage } from '../facts/coverage.ts';
import { componentsOf } from '../facts/declared-parts.ts';
import { ofName } from '../facts/spoken-words.ts';
import type { Rule } from '../rule.ts';

/** Every component is made. */
export const useComponentTask: Rule = {
  name: 'use-component-task',
  description: 'Every component has an implementation task.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || list.tasks.length === 0) return;
    const components = componentsOf(feature);
    if (components.length === 0) return;
    const covered = coverage(list);
    for (const { name, span } of components)
      if (!covered.made(ofName(name)))
        yield { span, message: `no task implements the component ${name}; add one, or run \`tasks-ml build\`` };
  },
};
