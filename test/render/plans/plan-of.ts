import type { PlanTask } from '../../../src/model/plan.ts';
import type { WrittenPlan } from '../../../src/render/plans/plan-writer.ts';

const span = { file: { path: 'plan.md', text: '' }, start: 0, end: 0 };

/** A plan that says nothing but what is given. */
export function planOf(given: Partial<WrittenPlan>): WrittenPlan {
  return {
    dialects: [],
    title: { value: 'Churn', span },
    attributes: [],
    phases: [],
    tasks: [],
    milestones: [],
    gates: [],
    risks: [],
    sections: [],
    ...given,
  };
}

/** A task that says nothing but what is given, and that waits for the tasks with these ids. */
export function taskOf(
  reference: string,
  title: string,
  waits: readonly string[] = [],
  given: Partial<PlanTask> = {},
): PlanTask {
  return {
    reference,
    title,
    status: 'todo',
    category: 'other',
    tags: [],
    files: [],
    dependencies: waits.map((value) => ({ value, span })),
    imports: [],
    signatures: [],
    steps: [],
    verification: [],
    doneWhen: [],
    notes: '',
    span,
    ...given,
  };
}

/** A section with a text. */
export function sectionOf(
  role: WrittenPlan['sections'][number]['role'],
  title: string,
  text: string,
): WrittenPlan['sections'][number] {
  return { role, title, text, span };
}

/** A phase that says nothing but what is given. */
export function phaseOf(
  name: string,
  given: Partial<WrittenPlan['phases'][number]> = {},
): WrittenPlan['phases'][number] {
  return { kind: 'phase', name, dependencies: [], acceptance: [], gates: [], notes: '', span, ...given };
}
