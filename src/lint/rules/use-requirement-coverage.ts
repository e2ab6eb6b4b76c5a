import type { Requirement } from '../../model/feature.ts';
import { idList } from '../facts/id-list.ts';
import { namedRequirements, requirementNumber } from '../facts/named-requirements.ts';
import type { Rule } from '../rule.ts';

/** Every requirement of the specification is named by a task. */
export const useRequirementCoverage: Rule = {
  name: 'use-requirement-coverage',
  description: 'Where tasks name the requirements that they serve, every requirement is named.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    const requirements = feature?.specification?.requirements ?? [];
    if (requirements.length === 0 || list.tasks.length === 0) return;
    for (const [start, all] of byStart(requirements)) {
      // Most lists name none.
      if (!list.file.text.includes(start)) continue;
      const named = namedRequirements(list.file.text, start.replace(/-$/, ''));
      const missing = all.filter(({ id }) => !named.has(requirementNumber(id)));
      // A few ids in passing are no promise to name them all.
      if (missing.length * 2 >= all.length) continue;
      if (missing.length <= mostAlone)
        for (const { id, span } of missing)
          yield { span, message: `no task names ${id}; name it in the task that serves it, or add that task` };
      else
        yield {
          span: (missing[0] as Requirement).span,
          message: `no task names ${idList(missing.map(({ id }) => id))}, ${missing.length} of ${all.length}; name each in the task that serves it, or add that task`,
          related: missing.slice(1).map(({ id, span }) => ({ message: id, span })),
        };
    }
  },
};

/** More findings than these would say the same again and again. */
const mostAlone = 3;

/** `FR-`, `NFR-` and `SC-` on their own: success criteria are often named nowhere, where the functional requirements are. */
function byStart(requirements: readonly Requirement[]): ReadonlyMap<string, readonly Requirement[]> {
  const starts = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    const start = requirement.id.slice(0, requirement.id.search(/\d/));
    const known = starts.get(start);
    if (known) known.push(requirement);
    else starts.set(start, [requirement]);
  }
  return starts;
}
