import type { PlanDialect, SectionRole } from '../../model/plan.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { PlanTasks } from './plan-tasks.ts';
import { sectionRole } from './section-role.ts';

/** What a plan's sections are about by which its dialect is known where it spells out no task. */
interface Mark {
  readonly dialect: PlanDialect;
  readonly roles: readonly SectionRole[];
  /** So many of them must be there. */
  readonly least: number;
  /** One of these must be there in any case. */
  readonly own?: readonly SectionRole[];
  /** Plans of any dialect may have them: they say something only where no task does. */
  readonly common?: true;
}

const marks: readonly Mark[] = [
  { dialect: 'spec-kit', roles: ['context', 'constitution', 'complexity'], least: 1 },
  { dialect: 'ml-phases', roles: ['data', 'training', 'evaluation', 'deployment', 'mlops'], least: 3 },
  {
    dialect: 'steps',
    roles: ['steps', 'order', 'testing', 'edge-cases', 'partial-updates', 'next-steps', 'verification'],
    least: 4,
    own: ['order', 'edge-cases', 'partial-updates'],
  },
  {
    dialect: 'components',
    roles: ['phases', 'steps', 'dependencies', 'milestones', 'gates', 'coverage', 'risks'],
    least: 4,
    own: ['milestones', 'gates'],
    common: true,
  },
];

/** The dialects that a plan is written in: those of its tasks first, then those whose sections it has. */
export function dialectsOf(outline: PlanOutline, { dialects }: PlanTasks): readonly PlanDialect[] {
  const roles = outerRoles(outline);
  const shaped = marks
    .filter(({ roles: some, least, own, common }) => {
      if (common && dialects.length > 0) return false;
      const there = some.filter((role) => roles.has(role));
      return there.length >= least && (!own || own.some((role) => roles.has(role)));
    })
    .map(({ dialect }) => dialect);
  const known = [...new Set([...dialects, ...shaped])];
  return known.length === 0 && namesItsSpecification(outline) ? ['spec-kit'] : known;
}

/** Lean plans of spec-kit's family have sections of their own, and begin with the specification that they belong to. */
function namesItsSpecification({ file: { text } }: PlanOutline): boolean {
  return /(?<![\w-])spec\.md\b/.test(text.slice(0, headLength));
}

/** The head of a plan is no longer than that. */
const headLength = 1000;

/** What the outer sections are about: those below the title, or below the only section there is. */
function outerRoles({ sections }: PlanOutline): ReadonlySet<SectionRole> {
  const headed = sections.filter(({ heading }) => heading);
  const within = (depth: number): typeof headed => headed.filter(({ path }) => path.length <= depth);
  const outer = within(1).length > 3 ? within(1) : within(2);
  return new Set(outer.map(({ title }) => sectionRole(title)));
}
