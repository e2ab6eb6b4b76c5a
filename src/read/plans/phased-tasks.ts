import { patternFor } from '../../base/ascii-pattern.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlanTask, Stated } from '../../model/plan.ts';
import { fieldOf } from '../fields.ts';
import { plainText } from '../inline.ts';
import type { HeadingBlock, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Section } from '../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../tasks/phase-title.ts';
import { statusOfTitle } from './heading-status.ts';
import { readMermaidOrder } from './mermaid-order.ts';
import { ownBlocks } from './own-blocks.ts';
import { phaseCategory } from './phase-category.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart } from './plan-part.ts';
import { knownTasks, readReferences } from './references.ts';
import type { TaskDetails } from './task-details.ts';
import { blocksOfField, readTaskDetails } from './task-details.ts';
import { withoutTitles } from './without-titles.ts';

const taskHeading =
  /^(?:[^\p{L}\p{N}[]+\s*)?(?:task|задача|任务|任務|タスク|작업|태스크|tarea|tarefa|aufgabe|tâche)\s*#?(\d+(?:\.\d+)*[a-z]?)(?![\p{L}\p{N}])\s*[:：.)）—–-]*\s*(.*)$/iu;

interface Found {
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  readonly status?: PlanTask['status'];
  readonly heading: HeadingBlock;
  readonly section: Section;
  readonly blocks: readonly MarkdownBlock[];
  readonly details: TaskDetails;
  readonly phase: string | undefined;
}

/** Dialect `phased-tasks`: headings `Task 1.1: …` with fields below them. */
export function readPhasedTasks(outline: PlanOutline): PlanPart<readonly FoundTask[]> {
  const found = tasksIn(outline);
  if (found.length === 0) return { value: [], taken: [], diagnostics: [] };
  const known = knownTasks(
    found.map(({ reference, phase }) => ({ reference, phase: phase && readPhaseTitle(phase).number })),
    (number) => `Task ${number}`,
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
    const task: PlanTask = {
      reference: one.reference,
      title: one.title.trim() || plainText(one.heading.text),
      // The field is kept with more care than the sign in the heading.
      status: status ?? one.status ?? 'todo',
      category: phaseCategory(one.phase, one.title),
      tags: [],
      ...details,
      dependencies: dependencies ? references.value : (drawn.get(one.reference) ?? []),
      notes: '',
      span: spanOfText(one.heading),
    };
    return { task, section: one.section, ownsSection: true };
  });
  return { value: tasks, taken, diagnostics };
}

function tasksIn({ sections, time }: PlanOutline): readonly Found[] {
  const headings = sections.flatMap((section) => {
    if (!section.heading) return [];
    const { title: words, status } = statusOfTitle(section.title);
    const match = patternFor(words, taskHeading).exec(words);
    if (!match) return [];
    const [, number = '', title = ''] = match;
    if (isPlaceholder(title)) return [];
    return [{ number, title, section, heading: section.heading, ...(status ? { status } : {}) }];
  });
  const own = new Set(headings.map(({ section }) => section));
  return headings.flatMap((one) => {
    const blocks = ownBlocks(one.section, own);
    const details = readTaskDetails(blocks, time);
    // A question of the research that was answered here is no work to be done.
    if (fieldOf(details.fields, /^(?:decision|결정|决策|決定)$/i)) return [];
    const phase = one.section.path.findLast((title) => isPhaseTitle(title));
    return [{ ...one, reference: `Task ${one.number}`, blocks, details, phase }];
  });
}
