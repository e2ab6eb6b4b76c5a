import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { WorkingTime } from '../../../model/config.ts';
import type { PlanTask, Stated } from '../../../model/plan.ts';
import { fieldOf } from '../../fields.ts';
import { plainText } from '../../inline.ts';
import type { HeadingBlock, MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import type { Section } from '../../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../../tasks/phase-title.ts';
import { readMermaidOrder } from '../mermaid/mermaid-order.ts';
import { phaseCategory } from '../phases/phase-category.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { FoundTask, PlanPart } from '../plan-part.ts';
import { tagsOfTitle } from '../task/heading-tags.ts';
import { ownBlocks } from '../task/own-blocks.ts';
import { knownTasks, readReferences } from '../task/references.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { withoutTitles } from '../without-titles.ts';

/** A heading that is a task. */
export interface TaskHeading {
  readonly reference: string;
  readonly title: string;
  readonly status?: PlanTask['status'];
  readonly section: Section;
  readonly heading: HeadingBlock;
}

interface Found extends TaskHeading {
  readonly blocks: readonly MarkdownBlock[];
  readonly details: TaskDetails;
  readonly phase: string | undefined;
}

/** The tasks that headings are, with the fields below them; `named` makes a reference of a number. */
export function readTaskHeadings(
  outline: PlanOutline,
  headings: readonly TaskHeading[],
  named: (number: string) => string,
): PlanPart<readonly FoundTask[]> {
  const found = withDetails(headings, outline.time);
  if (found.length === 0) return { value: [], taken: [], diagnostics: [] };
  const known = knownTasks(
    found.map(({ reference, phase }) => ({ reference, phase: phase && readPhaseTitle(phase).number })),
    named,
  );
  const titles = new Map(found.map(({ reference, title }) => [reference, title]));
  const diagnostics: Diagnostic[] = [];
  const stated = found.some((one) => one.details.dependencies);
  const drawn = stated ? new Map<string, readonly Stated[]>() : readMermaidOrder(outline, known.references);
  const taken: MarkdownBlock[] = [];
  const tasks = found.map((one): FoundTask => {
    const { dependencies, needs, fields, known: own, diagnostics: complaints, status, ...details } = one.details;
    const references = readReferences(dependencies?.items ?? [], known);
    diagnostics.push(...complaints, ...references.diagnostics);
    const waitsFor = references.value.map(({ value }) => titles.get(value) ?? '');
    for (const field of own) taken.push(...blocksOfField(one.blocks, withoutTitles(field, waitsFor)));
    const { title, tags, status: beside } = tagsOfTitle(one.title);
    const task: PlanTask = {
      reference: one.reference,
      title: title.trim() || plainText(one.heading.text),
      // The field is kept with more care than the sign in the heading.
      status: status ?? one.status ?? beside ?? 'todo',
      category: phaseCategory(one.phase, title),
      ...details,
      tags: [...new Set([...tags, ...(details.tags ?? [])])],
      dependencies: dependencies ? references.value : (drawn.get(one.reference) ?? []),
      notes: '',
      span: spanOfText(one.heading),
    };
    return { task, section: one.section, ownsSection: true };
  });
  return { value: tasks, taken, diagnostics };
}

function withDetails(headings: readonly TaskHeading[], time: WorkingTime): readonly Found[] {
  const own = new Set(headings.map(({ section }) => section));
  return headings.flatMap((one) => {
    const blocks = ownBlocks(one.section, own);
    const details = readTaskDetails(blocks, time);
    // A question of the research that was answered here is no work to be done.
    if (fieldOf(details.fields, /^(?:decision|결정|决策|決定)$/i)) return [];
    const phase = one.section.path.findLast((title) => isPhaseTitle(title));
    return [{ ...one, blocks, details, phase }];
  });
}
