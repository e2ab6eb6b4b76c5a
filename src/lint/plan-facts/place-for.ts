import type { SourceSpan } from '../../base/source.ts';
import type { Plan, SectionRole } from '../../model/plan.ts';
import { ownSections } from './own-sections.ts';
import { quotedName } from './quoted-name.ts';

/** Where something that a plan lacks belongs. */
export interface PlaceFor {
  readonly span: SourceSpan;
  /** Title of the section, in quotes; `the plan` where there is none. */
  readonly name: string;
}

/** The outermost section that is about one of these, in this order; the title of the plan where there is none. */
export function placeFor(plan: Plan, roles: readonly SectionRole[]): PlaceFor {
  const sections = ownSections(plan).toSorted((a, b) => a.level - b.level);
  for (const role of roles) {
    const found = sections.find((section) => section.role === role);
    if (found) return { span: found.body.span, name: quotedName(found.title) };
  }
  return { span: plan.title.span, name: 'the plan' };
}
