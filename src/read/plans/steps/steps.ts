import { patternFor } from '../../../base/ascii-pattern.ts';
import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { PlanTask, Stated } from '../../../model/plan.ts';
import { plainText } from '../../inline.ts';
import type { HeadingBlock, MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../../tasks/phase-title.ts';
import { phaseCategory } from '../phases/phase-category.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { FoundTask, PlanPart } from '../plan-part.ts';
import { statusOfTitle } from '../task/heading-status.ts';
import { tagsOfTitle } from '../task/heading-tags.ts';
import { ownBlocks } from '../task/own-blocks.ts';
import { knownTasks, readReferences } from '../task/references.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { withoutTitles } from '../without-titles.ts';
import type { OrderLine } from './order-lines.ts';
import { readOrderLines, wholeOrderLists } from './order-lines.ts';

const number = '(\\d+(?:\\.\\d+)*[a-z]?|N(?:\\s?\\+\\s?1)?)(?![\\p{L}\\d])';
const stepHeading = new RegExp(
  `^(?:[^\\p{L}\\p{N}[]+\\s*)?(?:(?:step|schritt|шаг|步骤|步驟|ステップ|手順|스텝|paso|passo)\\s*#?${number}|第\\s*(\\d+)\\s*步)\\s*[:：.)）—–-]*\\s*(.*)$`,
  'iu',
);
/** Words that elsewhere mean a phase: a step only where it has the fields of one. */
const phaseLike = new RegExp(`^(?:단계|étape|etapa)\\s*#?${number}()\\s*[:：.)—–-]*\\s*(.*)$`, 'iu');
const nothing = /^(?:none|n\/?a|no(?: new)? imports|nothing|keine|нет|ninguna?|无|無|なし|없음|[-–—])?\.?$/i;
const onlySteps =
  /^(?:(?:steps?|schritte?|шаг[аи]?|步骤|步驟|ステップ|手順|스텝|단계|pasos?|passos?|étapes?)\s*#?(?:\d+(?:\.\d+)*|N(?:\+1)?)|[\s,&+/–—-]|\b(?:and|to|y|und|\d+)\b|и|和|と)+$/iu;

/** As many dependencies between two lines of an order are written out. */
const mostPairs = 10_000;

interface Step {
  readonly reference: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly status?: PlanTask['status'];
  readonly heading: HeadingBlock;
  readonly section: Section;
  readonly blocks: readonly MarkdownBlock[];
  readonly details: TaskDetails;
  readonly phase: string | undefined;
}

/** Dialect `steps`: headings `Step 3: …`. Each step waits for the one before it, in the order that the plan gives. */
export function readSteps(outline: PlanOutline): PlanPart<readonly FoundTask[]> {
  const steps = stepsIn(outline);
  if (steps.length === 0) return { value: [], taken: [], diagnostics: [] };
  const lines = readOrderLines(outline, steps);
  const before = predecessors(steps, lines);
  const known = knownTasks(
    steps.map(({ reference, phase }) => ({ reference, phase: phase && readPhaseTitle(phase).number })),
    (one) => `Step ${one}`,
  );
  const titles = new Map(steps.map(({ reference, title }) => [reference, title]));
  const diagnostics: Diagnostic[] = [];
  const taken: MarkdownBlock[] = [...wholeOrderLists(outline, lines)];
  const tasks = steps.map((step): FoundTask => {
    const { dependencies, needs, fields, known: own, diagnostics: complaints, status, ...details } = step.details;
    const among = needs?.items.filter(({ value }) => isSteps(value)) ?? [];
    const stated = dependencies || among.length > 0 ? [...(dependencies?.items ?? []), ...among] : undefined;
    const references = readReferences(stated ?? [], known);
    diagnostics.push(...complaints, ...references.diagnostics);
    const waitsFor = references.value.map(({ value }) => titles.get(value) ?? '');
    for (const field of own) taken.push(...blocksOfField(step.blocks, withoutTitles(field, waitsFor)));
    const title = step.title || plainText(details.action ?? '') || step.section.title;
    const task: PlanTask = {
      reference: step.reference,
      title,
      // The field is kept with more care than the sign in the heading.
      status: status ?? step.status ?? 'todo',
      category: phaseCategory(step.phase, title),
      ...details,
      tags: [...new Set([...step.tags, ...(details.tags ?? [])])],
      imports: details.imports.filter((one) => !isSteps(one) && !nothing.test(plainText(one))),
      dependencies: stated ? references.value : (before.get(step.reference) ?? []),
      notes: '',
      span: spanOfText(step.heading),
    };
    return { task, section: step.section, ownsSection: true };
  });
  return { value: tasks, taken, diagnostics };
}

function stepsIn({ sections, time }: PlanOutline): readonly Step[] {
  const found = sections.flatMap((section) => {
    if (!section.heading) return [];
    const { title: bare, status } = statusOfTitle(section.title);
    const sure = patternFor(bare, stepHeading).exec(bare);
    const match = sure ?? patternFor(bare, phaseLike).exec(bare);
    if (!match) return [];
    const at = (match[1] ?? match[2] ?? '').replace(/\s/g, '').replace(/^n/, 'N');
    // `Step N: [Action Name]` is what the template says of all steps.
    if (isPlaceholder(match[3] ?? '') || (at === 'N' && (match[3] ?? '') === '')) return [];
    const named = tagsOfTitle((match[3] ?? '').trim());
    const state = status ?? named.status;
    return [
      { at, ...named, ...(state ? { status: state } : {}), heading: section.heading, section, sure: sure !== null },
    ];
  });
  const own = new Set(found.map(({ section }) => section));
  return found.flatMap(({ at, sure, ...step }) => {
    const blocks = ownBlocks(step.section, own);
    const details = readTaskDetails(blocks, time, 'imports');
    const { action, files, steps } = details;
    if (!sure && action === undefined && files.length === 0 && steps.length === 0) return [];
    const phase = step.section.path.findLast((one) => isPhaseTitle(one));
    return [{ ...step, reference: `Step ${at}`, blocks, details, phase }];
  });
}

/** Whether words name steps and nothing else. */
function isSteps(text: string): boolean {
  const words = plainText(text);
  return /\d/.test(words) && onlySteps.test(words);
}

/** The steps before each step: by the section "Implementation Order" where it names them all, else by the document. */
function predecessors(steps: readonly Step[], lines: readonly OrderLine[]): ReadonlyMap<string, readonly Stated[]> {
  const known = new Set(steps.map(({ reference }) => reference));
  const listed = lines
    .map(({ references, item }) => ({ group: references.filter((one) => known.has(one)), span: spanOfText(item) }))
    .filter(({ group }) => group.length > 0);
  const complete = new Set(listed.flatMap(({ group }) => group)).size === known.size;
  const sequence = complete
    ? listed
    : steps.map(({ reference, heading }) => ({ group: [reference], span: spanOfText(heading) }));
  const before = new Map<string, readonly Stated[]>();
  sequence.forEach(({ group, span }, index) => {
    const own = new Set(group);
    const last = (sequence[index - 1]?.group ?? []).filter((one) => !own.has(one));
    // Two long lines would make a dependency of each pair: there the end of the one before is waited for.
    const waits = last.length * group.length > mostPairs ? last.slice(-1) : last;
    for (const one of own)
      if (!before.has(one))
        before.set(
          one,
          waits.map((value) => ({ value, span })),
        );
  });
  return before;
}
