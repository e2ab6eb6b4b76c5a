import type { PlanSection, PlanTask } from '../../model/plan.ts';
import { isFrameReference } from './frame-steps.ts';
import { markdownTable } from './markdown-table.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** The section that says which ids tasks had before a plan was converted. */
const title = 'Former Ids';

/**
 * The sections of a plan, and where tasks were renamed a table of their former ids; it takes the place of an older one.
 * Ids that tasks wait for and that no task has are in it as well.
 */
export function withFormerIds(
  { sections, title: { span } }: WrittenPlan,
  references: readonly string[],
  tasks: readonly PlanTask[],
  named: (reference: string) => string,
): readonly PlanSection[] {
  const rows = tasks.flatMap(({ reference }, at) =>
    reference === references[at] || isFrameReference(reference) ? [] : [[references[at] as string, reference]],
  );
  if (rows.length === 0) return sections;
  const renamed = [...new Set(tasks.flatMap(({ dependencies }) => dependencies.map(({ value }) => value)))];
  const own = new Set(tasks.map(({ reference }) => reference));
  for (const value of renamed) if (!own.has(value) && named(value) !== value) rows.push([named(value), value]);
  const text = markdownTable(['Task', 'Formerly'], rows);
  return [...sections.filter((section) => section.title !== title), { role: 'other', title, text, span }];
}
