import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlanTask, Stated } from '../../model/plan.ts';
import { fieldOf } from '../fields.ts';
import { plainText } from '../inline.ts';
import type { HeadingBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allBlocks } from '../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../tasks/phase-title.ts';
import { readMermaidOrder } from './mermaid-order.ts';
import { phaseCategory } from './phase-category.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart } from './plan-part.ts';
import { knownTasks, readReferences } from './references.ts';
import type { TaskDetails } from './task-details.ts';
import { blocksOfField, readTaskDetails } from './task-details.ts';

const taskHeading =
  /^(?:[^\p{L}\p{N}[]+\s*)?(?:\[([ xX~-])\]\s*)?(?:task|задача|任务|タスク|작업|태스크|tarea|aufgabe)\s*#?(\d+(?:\.\d+)*[a-z]?)\s*[:：.)—–-]*\s*(.*)$/iu;

interface Found {
  readonly number: string;
  readonly title: string;
  readonly heading: HeadingBlock;
  readonly section: Section;
  readonly details: TaskDetails;
  readonly phase: string | undefined;
}

/** Dialect `phased-tasks`: headings `Task 1.1: …` with fields below them. */
export function readPhasedTasks({ root, sections, time }: PlanOutline): PlanPart<readonly FoundTask[]> {
  const found = sections.flatMap((section): Found[] => {
    const match = section.heading && taskHeading.exec(section.title);
    if (!match || !section.heading) return [];
    const details = readTaskDetails(allBlocks(section), time);
    // A question of the research that was answered here is no work to be done.
    if (fieldOf(details.fields, /^(?:decision|결정|决策|決定)$/i)) return [];
    const [, box = '', number = '', title = ''] = match;
    const phase = section.path.findLast((one) => isPhaseTitle(one));
    const status = details.status ?? statusIn(box, section.title);
    return [
      {
        number,
        title: title.replace(/\s*(?:✅|☑️?|\[[xX]\])\s*$/u, ''),
        heading: section.heading,
        section,
        details: { ...details, status },
        phase,
      },
    ];
  });
  const known = knownTasks(
    found.map((one) => ({ reference: `Task ${one.number}`, phase: one.phase && readPhaseTitle(one.phase).number })),
    (number) => `Task ${number}`,
  );
  const diagnostics: Diagnostic[] = [];
  const stated = found.some((one) => one.details.dependencies);
  const drawn = stated ? new Map<string, readonly Stated[]>() : readMermaidOrder(root);
  const tasks = found.map((one): FoundTask => {
    const { dependencies, needs, fields, known: _, diagnostics: complaints, status = 'todo', ...details } = one.details;
    const references = readReferences(dependencies?.items ?? [], known);
    for (const complaint of complaints.concat(references.diagnostics)) diagnostics.push(complaint);
    const task: PlanTask = {
      reference: `Task ${one.number}`,
      title: plainText(one.title) || plainText(one.heading.text),
      status,
      category: phaseCategory(one.phase, one.title),
      tags: [],
      ...details,
      dependencies: dependencies ? references.value : (drawn.get(one.number) ?? []),
      notes: '',
      span: spanOfText(one.heading),
    };
    return { task, section: one.section, ownsSection: true };
  });
  const taken = found.flatMap(({ section, details }) =>
    details.known.flatMap((field) => blocksOfField(allBlocks(section), field)),
  );
  return { value: tasks, taken, diagnostics };
}

function statusIn(box: string, title: string): PlanTask['status'] {
  if (/[xX]/.test(box) || /(?:✅|☑️?|\[[xX]\]|\bDONE\b|\bCOMPLETED?\b)\s*$/u.test(title)) return 'done';
  return box === '~' ? 'in-progress' : box === '-' ? 'dropped' : 'todo';
}
