import type { PlanDialect, SectionRole } from '../../model/plan.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { PlanTasks } from './plan-tasks.ts';
import { sectionRole } from './section-role.ts';

/** Sections by which a plan is known where it spells out no task; so many of them must be there. */
const marks: readonly (readonly [PlanDialect, number, ReadonlySet<SectionRole>])[] = [
  ['spec-kit', 2, new Set(['context', 'constitution', 'structure', 'complexity'])],
  ['ml-phases', 3, new Set(['data', 'training', 'evaluation', 'deployment', 'mlops'])],
  ['steps', 4, new Set(['steps', 'order', 'testing', 'edge-cases', 'partial-updates', 'next-steps', 'verification'])],
  ['components', 3, new Set(['phases', 'milestones', 'gates', 'coverage', 'risks'])],
];

/** The dialects that a plan is written in: those of its tasks first, then those whose sections it has. */
export function dialectsOf({ sections }: PlanOutline, { dialects }: PlanTasks): readonly PlanDialect[] {
  const roles = new Set(sections.flatMap(({ heading, title }) => (heading ? [sectionRole(title)] : [])));
  const shaped = marks
    .filter(([, least, own]) => [...own].filter((role) => roles.has(role)).length >= least)
    .map(([dialect]) => dialect);
  return [...new Set([...dialects, ...shaped])];
}
