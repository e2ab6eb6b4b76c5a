import type { SourceSpan } from '../../base/source.ts';
import type { Plan, PlanHeading } from '../../model/plan.ts';

/** Where something that a plan lacks belongs, and how to begin the advice: below the heading that is there already, else in a section of its own. */
export function missingSection(
  plan: Plan,
  found: PlanHeading | undefined,
  title: string,
): { readonly span: SourceSpan; readonly add: string } {
  return found
    ? { span: found.body.span, add: 'fill this section with' }
    : { span: plan.title.span, add: `add a section "${title}" with` };
}
