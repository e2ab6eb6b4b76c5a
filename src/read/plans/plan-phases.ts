import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlanCriterion, PlanPhase, PlanTask, SectionRole } from '../../model/plan.ts';
import { statedIn } from '../inline.ts';
import type { BlockText, ItemBlock, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Section } from '../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../tasks/phase-title.ts';
import type { Taken } from './left-text.ts';
import { leftText } from './left-text.ts';
import type { PlanOutline } from './plan-outline.ts';
import { sectionsAround } from './plan-outline.ts';
import type { FoundTask } from './plan-part.ts';
import { bareTitle, sectionRole } from './section-role.ts';
import { blocksOfField, readTaskDetails } from './task-details.ts';

const componentTitle =
  /^(?:component|컴포넌트|组件|コンポーネント|компонент|komponente|componente)\s*\d*\s*[:：—–-]\s*(\S.*)$/i;
const acceptanceTitle =
  /acceptance criteria|definition of done|критерии при[её]мки|验收标准|受け入れ基準|인수 기준|criterios de aceptación|abnahmekriterien/i;
const gatesTitle = /quality gates?|контроль качества|质量(?:门|关卡)|品質ゲート|품질 게이트|qualitätstore/i;

/** The name of a component by its heading; undefined for any other heading. */
export function componentName({ heading, title }: Section): string | undefined {
  return heading ? componentTitle.exec(bareTitle(title))?.[1]?.trim() : undefined;
}

/** The phases of a plan, and its tasks with their phase and notes. */
export interface PlanPhases {
  readonly phases: readonly PlanPhase[];
  readonly tasks: readonly PlanTask[];
  /** Sections that went into the model as phases and tasks. */
  readonly parts: ReadonlySet<Section>;
  readonly taken: Taken;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts tasks into the phases and components that they stand in. A heading is a phase when tasks stand below it, or when
 * it calls itself one and says how long it takes.
 */
export function readPhases(outline: PlanOutline, found: readonly FoundTask[], tasksTaken: Taken): PlanPhases {
  const owned = new Set(found.flatMap(({ section, ownsSection }) => (ownsSection ? [section] : [])));
  const holderOf = found.map((one) => phaseAround(outline, one));
  const holders = new Set(holderOf.filter((section) => section !== undefined));
  const taken = new Set(tasksTaken);
  const diagnostics: Diagnostic[] = [];
  const kept = outline.sections.flatMap((section) => {
    if (owned.has(section) || !section.heading) return [];
    const component = componentName(section);
    if (!holders.has(section) && component === undefined && !isPhaseTitle(section.title)) return [];
    if (component !== undefined && isPlaceholder(component)) return [];
    const details = readTaskDetails(section.blocks, outline.time);
    if (!holders.has(section) && !details.estimate) return [];
    return [{ section, component, details }];
  });
  const parts = new Set([...owned, ...kept.map(({ section }) => section)]);
  const boxesOf = (section: Section, title: RegExp): readonly PlanCriterion[] =>
    section.children
      .filter((child) => !parts.has(child) && title.test(child.title))
      .flatMap((child) => child.blocks.flatMap((block) => (block.kind === 'item' ? criterion(block, taken) : [])));
  const drafts = kept.map(({ section, component, details }): Omit<PlanPhase, 'notes'> & { section: Section } => {
    for (const field of details.known) for (const block of blocksOfField(section.blocks, field)) taken.add(block);
    diagnostics.push(...details.diagnostics);
    const { name, number } = readPhaseTitle(section.title);
    const within = sectionsAround(section, outline)
      .slice(1)
      .find((one) => parts.has(one));
    return {
      section,
      kind: component === undefined ? 'phase' : 'component',
      name: component ?? bareTitle(name),
      ...(number === undefined || component !== undefined ? {} : { number }),
      ...(details.assignee === undefined ? {} : { owner: details.assignee }),
      ...(details.estimate ? { estimate: details.estimate } : {}),
      dependencies: details.dependencies?.items ?? [],
      ...(within ? { within: readPhaseTitle(within.title).name } : {}),
      acceptance: [...details.doneWhen, ...boxesOf(section, acceptanceTitle)],
      gates: boxesOf(section, gatesTitle),
      span: spanOfText(section.heading as BlockText),
    };
  });
  const indexOf = new Map(drafts.map(({ section }, index) => [section, index]));
  return {
    phases: drafts.map(({ section, ...phase }) => ({ ...phase, notes: leftText(outline, section, taken, parts) })),
    tasks: found.map(({ task, section, ownsSection }, at) => {
      const phase = holderOf[at] && indexOf.get(holderOf[at]);
      const notes = ownsSection ? leftText(outline, section, taken, parts) : task.notes;
      return { ...task, ...(phase === undefined ? {} : { phase }), notes };
    }),
    parts,
    taken,
    diagnostics,
  };
}

/** The section that is the phase of a task: what calls itself so, or else the heading right above, unless it only says that tasks follow. */
function phaseAround(outline: PlanOutline, { section, ownsSection }: FoundTask): Section | undefined {
  const around = sectionsAround(section, outline).slice(ownsSection ? 1 : 0);
  const named = around.find((one) => componentName(one) !== undefined || (one.heading && isPhaseTitle(one.title)));
  if (named) return named;
  const [nearest] = around;
  return nearest?.heading && nearest.level > 1 && !containers.has(sectionRole(nearest.title)) ? nearest : undefined;
}

/** Headings that only say that tasks follow. */
const containers: ReadonlySet<SectionRole> = new Set(['steps', 'phases', 'order', 'overview', 'notes', 'verification']);

/** A box of a list of criteria; what a template left is passed over and stays text. */
function criterion(item: ItemBlock, taken: Set<MarkdownBlock>): readonly PlanCriterion[] {
  const box = /^\[([ xX])\]\s+/.exec(item.text);
  const stated = statedIn(item, box?.[0].length ?? 0, item.text.length);
  if (stated.value === '' || isPlaceholder(stated.value)) return [];
  taken.add(item);
  return [{ ...stated, done: /[xX]/.test(box?.[1] ?? '') }];
}
