import type { Plan, PlanHeading, SectionRole } from '../../model/plan.ts';

const known = new WeakMap<Plan, readonly PlanHeading[]>();

/**
 * The sections of a plan that speak of all of it: no title, no phase or task, and nothing that stands within one.
 * Found out once for a plan, linear in the number of headings.
 */
export function ownSections(plan: Plan): readonly PlanHeading[] {
  const found = known.get(plan) ?? search(plan);
  known.set(plan, found);
  return found;
}

function search(plan: Plan): readonly PlanHeading[] {
  const parts = new Set([...plan.phases, ...plan.tasks].map(({ span }) => span.start));
  const found: PlanHeading[] = [];
  let within = Number.POSITIVE_INFINITY;
  for (const heading of plan.headings) {
    const { start } = heading.body.span;
    if (heading.level > within) continue;
    within = parts.has(start) ? heading.level : Number.POSITIVE_INFINITY;
    if (within === Number.POSITIVE_INFINITY && start !== plan.title.span.start) found.push(heading);
  }
  return found;
}

/** The first of a plan's own sections with one of these roles. */
export function ownSection(plan: Plan, ...roles: readonly SectionRole[]): PlanHeading | undefined {
  return ownSections(plan).find(({ role }) => roles.includes(role));
}

/** Whether a section says something, be it that it does not apply; comments and rulers say nothing. */
export function saysSomething({ body }: PlanHeading): boolean {
  return /[\p{L}\p{N}|`-]/u.test(
    body.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,}|#{1,6}.*)[ \t]*\r?$/gm, ''),
  );
}
