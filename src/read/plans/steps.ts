import { categoryOf } from '../../model/category.ts';
import type { PlanTask, Stated } from '../../model/plan.ts';
import { plainText } from '../inline.ts';
import type { HeadingBlock, ItemBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Section } from '../sections.ts';
import { allBlocks, allSections } from '../sections.ts';
import { isPhaseTitle } from '../tasks/phase-title.ts';
import { phaseCategory } from './phase-category.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart } from './plan-part.ts';
import { blocksOfField, readTaskDetails } from './task-details.ts';

const stepHeading =
  /^(?:[^\p{L}\p{N}]+\s*)?(?:step|schritt|шаг|步骤|ステップ|paso|étape)\s*#?(\d+(?:\.\d+)*|N(?:\+1)?)\s*[:：.)—–-]*\s*(.*)$/iu;
const orderTitle =
  /implementation order|execution order|order of (?:implementation|steps)|구현 순서|实施顺序|実装順序|порядок реализации|orden de implementación/i;
const stepMention = /\bstep\s*#?(\d+(?:\.\d+)*)\b/gi;

/** Dialect `steps`: headings `Step 3: …`. Each step waits for the one before it, in the order that the plan gives. */
export function readSteps({ root, sections, time }: PlanOutline): PlanPart<readonly FoundTask[]> {
  const steps = sections.flatMap((section) => {
    const match = section.heading && stepHeading.exec(section.title);
    return match && section.heading && !/^N/.test(match[1] as string) && !isPlaceholder(match[2] as string)
      ? [{ number: match[1] as string, title: match[2] as string, heading: section.heading as HeadingBlock, section }]
      : [];
  });
  const before = predecessors(
    root,
    steps.map((step) => ({ number: step.number, heading: step.heading })),
  );
  const tasks = steps.map((step) => {
    const blocks = allBlocks(step.section);
    const {
      dependencies,
      needs,
      fields,
      known,
      diagnostics,
      status = 'todo',
      ...details
    } = readTaskDetails(blocks, time, 'imports');
    const title = plainText(step.title) || details.action || plainText(step.heading.text);
    const phase = step.section.path.findLast((one) => isPhaseTitle(one));
    const said = dependencies ?? needs;
    const named = [...(said?.value ?? '').matchAll(stepMention)].map((match) => `Step ${match[1]}`);
    return {
      diagnostics,
      taken: known.flatMap((field) => blocksOfField(blocks, field)),
      section: step.section,
      task: {
        reference: `Step ${step.number}`,
        title,
        status: /(?:✅|\[[xX]\]|\bDONE\b)\s*$/u.test(step.title) ? 'done' : status,
        category: /\bbranch\b/i.test(title) && categoryOf(title) === 'other' ? 'setup' : phaseCategory(phase, title),
        tags: [],
        ...details,
        dependencies:
          said && (named.length > 0 || dependencies)
            ? named.map((value) => ({ value, span: said.span }))
            : (before.get(step.number) ?? []),
        notes: '',
        span: spanOfText(step.heading),
      } satisfies PlanTask as PlanTask,
    };
  });
  return {
    value: tasks.map(({ task, section }) => ({ task, section, ownsSection: true })),
    taken: tasks.flatMap(({ taken }) => taken),
    diagnostics: tasks.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The step before each step: by the section "Implementation Order" where it names them all, else by the document. */
function predecessors(
  root: Section,
  steps: readonly { readonly number: string; readonly heading: HeadingBlock }[],
): ReadonlyMap<string, readonly Stated[]> {
  const numbers = new Set(steps.map((step) => step.number));
  const listed = allSections(root)
    .filter((section) => orderTitle.test(section.title))
    .flatMap((section) => section.blocks.filter((block) => block.kind === 'item'))
    .map((item: ItemBlock) => ({
      group: [...item.text.matchAll(stepMention)]
        .map((match) => match[1] as string)
        .filter((number) => numbers.has(number)),
      span: spanOfText(item),
    }))
    .filter(({ group }) => group.length > 0);
  const complete = new Set(listed.flatMap(({ group }) => group)).size === numbers.size;
  const sequence = complete ? listed : steps.map((step) => ({ group: [step.number], span: spanOfText(step.heading) }));
  const before = new Map<string, readonly Stated[]>();
  sequence.forEach(({ group, span }, index) => {
    const last = sequence[index - 1]?.group ?? [];
    for (const number of group) {
      if (!before.has(number))
        before.set(
          number,
          last.filter((one) => one !== number).map((one) => ({ value: `Step ${one}`, span })),
        );
    }
  });
  return before;
}
