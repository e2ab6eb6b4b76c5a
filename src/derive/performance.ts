import { nameKey } from '../base/names.ts';
import type { PlanField } from '../model/plan.ts';
import type { Design } from './design.ts';
import { planField } from './design.ts';
import type { TaskDraft } from './draft.ts';
import { draft, draftKey } from './draft.ts';
import { excerpt, nameText, sentenceName } from './naming.ts';
import { resourceText } from './resources.ts';

/** Performance and validation: one task for each goal, constraint, scale and resource specification, with its number. */
export function derivePerformance(design: Design): readonly TaskDraft[] {
  const { feature, layout, components, kubeflow } = design;
  const of = (kind: string, field: PlanField | undefined, lead: string, numbersOnly = false): TaskDraft[] =>
    (field?.items ?? [])
      .filter(
        ({ value }) =>
          excerpt(value) !== '' &&
          !/NEEDS CLARIFICATION/.test(value) &&
          !/^(?:n\/?a|none)\b|\b(?:not in|out of|beyond the) scope\b/i.test(value) &&
          (!numbersOnly || load.test(value)),
      )
      .map(({ value, span }, at) =>
        draft({
          kind,
          subject: goalKey(value),
          category: 'performance',
          text: `${lead}: ${excerpt(value)}`,
          paths: [layout.path('performance-test', sentenceName(value, `${kind} ${at + 1}`))],
          cause: span,
        }),
      );
  const resources = kubeflow
    ? components
        .filter(({ resources: own }) => own.length > 0)
        .map(({ name, resources: own, span }) =>
          draft({
            kind: 'resource-validation',
            subject: nameKey(name),
            category: 'performance',
            text: `Validate the resources of component ${nameText(name)} (${own
              .slice(0, 4)
              .map(({ value }) => resourceText(name, value))
              .join(', ')})`,
            paths: [layout.path('performance-test', `${name} resources`)],
            cause: own[0]?.span ?? span,
            needs: [{ key: draftKey('component', nameKey(name)), reason: 'order' }],
          }),
        )
    : [];
  return [
    ...of('performance-goal', planField(feature, /^performance/i), 'Benchmark'),
    ...of('constraint', planField(feature, /^constraints?/i), 'Validate the constraint'),
    ...of('scale', planField(feature, /^scale/i), 'Scalability test', true),
    ...resources,
  ];
}

/** A number of things that load a system; the size of the work itself (`3 scripts, 5 endpoints`) is none. */
const load =
  /\d[\d.,]*\s*(?:k|m|bn|million|billion|thousand)?\+?\s*(?:concurrent|simultaneous|daily|monthly|active|\w+ per\b|users?|customers?|requests?|rows?|records?|samples?|events?|messages?|predictions?|queries|transactions?|images?|articles?|documents?|jobs?|clients?|connections?|tenants?|replicas?|nodes?|[kmgt]i?b\b|rps|qps|tps|runs?)|\b(?:per|an?) (?:second|minute|hour|day|week|month|year)\b|\/(?:s|sec|min|h|day)\b/i;

/** Identity of a goal: its words without the numbers, so that a new number keeps the task. */
function goalKey(text: string): string {
  return nameKey(text.replace(/[\d.,]+\s*%?/g, ' ')) || nameKey(text);
}
