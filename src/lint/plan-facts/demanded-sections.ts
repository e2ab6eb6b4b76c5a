import { nameKey } from '../../base/names.ts';
import type { Plan, PlanDialect, PlanHeading, SectionRole } from '../../model/plan.ts';
import { ownSections, saysSomething } from './own-sections.ts';

/** A section that the template of a dialect has. */
export interface DemandedSection {
  /** Its title in the template. */
  readonly title: string;
  readonly roles: readonly SectionRole[];
  /** Words of a title that make it this section whatever else it is about: `Notes and Next Steps`. */
  readonly words: RegExp;
  /** The parts of a plan that it holds are there, whatever they stand under. */
  readonly isHeld?: (plan: Plan) => boolean;
  /** The template has it only where it applies. */
  readonly optional?: true;
}

const overview: DemandedSection = {
  title: 'Overview',
  roles: ['overview'],
  words: /\b(?:overview|summary|goal|purpose|introduction)\b/i,
  isHeld: ({ attributes }) => attributes.length > 0,
};
const hasTasks = ({ tasks }: Plan): boolean => tasks.length > 0;
const hasPhases = ({ phases }: Plan): boolean => phases.some(({ kind }) => kind === 'phase');

/** By dialect; what a rule of its own asks for is left to that rule. */
const demanded: Readonly<Record<PlanDialect, readonly DemandedSection[]>> = {
  steps: [
    overview,
    { title: 'Architecture Context', roles: ['architecture', 'context'], words: /\b(?:architecture|context)\b/i },
    { title: 'Implementation Steps', roles: ['steps'], words: /\bsteps\b/i, isHeld: hasTasks },
    { title: 'Testing Checklist', roles: ['testing'], words: /\btest(?:s|ing)?\b/i },
    { title: 'Partial Update Support', roles: ['partial-updates'], words: /\bpartial\b/i, optional: true },
    { title: 'Dependencies', roles: ['libraries', 'dependencies'], words: /\b(?:dependencies|libraries)\b/i },
    { title: 'Notes', roles: ['notes'], words: /\b(?:notes|reminders)\b/i },
    { title: 'Next Steps After Implementation', roles: ['next-steps'], words: /\bnext steps\b/i },
    { title: 'Implementation Verification', roles: ['verification'], words: /\bverification\b/i },
  ],
  'ml-phases': [
    {
      title: 'ML Architecture & Technical Stack',
      roles: ['architecture'],
      words: /\b(?:architecture|(?:technical|technology|tech) stack)\b/i,
    },
    { title: 'Data Pipeline & Engineering', roles: ['data'], words: /\bdata\b/i },
    { title: 'Model Training Strategy', roles: ['training'], words: /\btraining\b/i },
    { title: 'Model Evaluation & Validation', roles: ['evaluation'], words: /\b(?:evaluation|validation|metrics)\b/i },
    { title: 'Model Deployment & Monitoring', roles: ['deployment'], words: /\b(?:deployment|serving|monitoring)\b/i },
    { title: 'MLOps & Infrastructure', roles: ['mlops'], words: /\b(?:ml ?ops|infrastructure)\b/i },
    { title: 'Implementation Phases', roles: ['phases'], words: /\b(?:phases|roadmap)\b/i, isHeld: hasPhases },
  ],
  components: [
    overview,
    { title: 'Phase Breakdown', roles: ['phases'], words: /\b(?:phases?|roadmap|timeline)\b/i, isHeld: hasPhases },
    { title: 'Detailed Task Breakdown', roles: ['steps'], words: /\b(?:tasks?|components?)\b/i, isHeld: hasTasks },
    {
      title: 'Dependencies',
      roles: ['dependencies', 'libraries'],
      words: /\bdependenc(?:y|ies)\b/i,
      isHeld: ({ order }) => order.drawn.length > 0,
    },
  ],
  'phased-tasks': [
    overview,
    { title: 'Requirements Summary', roles: ['requirements'], words: /\b(?:requirements?|constraints)\b/i },
    {
      title: 'Execution Order',
      roles: ['order', 'dependencies'],
      words: /\border\b|\bdependency graph\b/i,
      isHeld: ({ order }) => order.drawn.length > 0,
    },
  ],
  'spec-kit': [
    { ...overview, title: 'Summary' },
    { title: 'Technical Context', roles: ['context'], words: /\bcontext\b/i },
    { title: 'Constitution Check', roles: ['constitution'], words: /\b(?:constitution|principles)\b/i },
    {
      title: 'Project Structure',
      roles: ['structure'],
      words: /\b(?:structure|source code|layout|files)\b/i,
      isHeld: ({ sourceTree }) => sourceTree.length > 0,
    },
  ],
};

/** How much a plan has of what the template of a dialect has. */
export interface SectionsOfDialect {
  readonly missing: readonly DemandedSection[];
  /** The heading is there, but nothing below it. */
  readonly empty: readonly PlanHeading[];
  /** Part of the sections that is there, 0 to 1. */
  readonly share: number;
}

/** Compares a plan with the template of a dialect. */
export function sectionsOfDialect(plan: Plan, dialect: PlanDialect): SectionsOfDialect {
  const sections = ownSections(plan);
  const keys = new Set(plan.fields.map(({ key }) => nameKey(key)));
  const missing: DemandedSection[] = [];
  const empty: PlanHeading[] = [];
  const all = demanded[dialect];
  for (const section of all) {
    const { title, roles, words, isHeld } = section;
    if (isHeld?.(plan) || keys.has(nameKey(title))) continue;
    const found = sections.filter((one) => roles.includes(one.role) || words.test(one.title));
    if (found.length === 0) missing.push(section);
    else if (!found.some(saysSomething)) empty.push(found[0] as PlanHeading);
  }
  return { missing, empty, share: (all.length - missing.length) / all.length };
}
