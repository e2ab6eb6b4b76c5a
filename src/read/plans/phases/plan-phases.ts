import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { PlanPhase, PlanTask, SectionRole } from '../../../model/plan.ts';
import { plainText } from '../../inline.ts';
import type { BlockText, MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { isPhaseTitle, readPhaseTitle } from '../../tasks/phase-title.ts';
import { noCell } from '../components/component-rows.ts';
import { componentName } from '../components/component-title.ts';
import type { Taken } from '../left-text.ts';
import { leftText, takenOf } from '../left-text.ts';
import type { PlanOutline } from '../plan-outline.ts';
import { sectionsAround } from '../plan-outline.ts';
import type { FoundTask } from '../plan-part.ts';
import { bareTitle, sectionRole } from '../section-role.ts';
import { componentDetails, phaseDetails } from '../task/detail-keys.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { criteriaBelow } from './phase-criteria.ts';
import { estimateOfTitle } from './phase-estimate.ts';

/** The sections of a plan that are phases and tasks, with what the fields of the phases say. */
export interface PhaseSections {
  readonly kept: readonly KeptSection[];
  /** The section of the phase of each task. */
  readonly holderOf: readonly (Section | undefined)[];
  /** Sections that went into the model as phases and tasks. */
  readonly parts: ReadonlySet<Section>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The phases of a plan, and its tasks with their phase and notes. */
export interface PlanPhases {
  readonly phases: readonly PlanPhase[];
  readonly tasks: readonly PlanTask[];
  readonly taken: Taken;
}

interface KeptSection {
  readonly section: Section;
  readonly component: string | undefined;
  readonly title: ReturnType<typeof estimateOfTitle>;
  readonly details: TaskDetails;
}

/**
 * The sections that tasks are put into. A heading is a phase when tasks stand below it, or when it calls itself one and
 * says how long it takes.
 */
export function phaseSections(outline: PlanOutline, found: readonly FoundTask[]): PhaseSections {
  const owned = new Set(found.flatMap(({ section, ownsSection }) => (ownsSection ? [section] : [])));
  for (const { apart } of found) if (apart) owned.add(apart);
  const holderOf = found.map((one) => phaseAround(outline, one));
  const kept = keptSections(outline, owned, new Set(holderOf.filter((section) => section !== undefined)));
  const parts = new Set([...owned, ...kept.map(({ section }) => section)]);
  return { kept, holderOf, parts, diagnostics: kept.flatMap(({ details }) => details.diagnostics) };
}

/** Puts tasks into the phases and components that they stand in. */
export function readPhases(
  outline: PlanOutline,
  found: readonly FoundTask[],
  { kept, holderOf, parts }: PhaseSections,
  tasksTaken: Iterable<MarkdownBlock>,
): PlanPhases {
  const blocks: MarkdownBlock[] = [...tasksTaken];
  const drafts = kept.map(({ section, component, title, details }): Omit<PlanPhase, 'notes'> => {
    for (const field of details.known) blocks.push(...blocksOfField(section.blocks, field));
    const { acceptance, gates, taken } = criteriaBelow(section, parts);
    blocks.push(...taken);
    const { name, number } = readPhaseTitle(title.title);
    const within = sectionsAround(section, outline)
      .slice(1)
      .find((one) => parts.has(one));
    const outer = details.within ?? (within && bareTitle(readPhaseTitle(estimateOfTitle(within, outline).title).name));
    const estimate = details.estimate ?? title.estimate;
    return {
      kind: component === undefined ? 'phase' : 'component',
      name: component ?? bareTitle(name),
      ...(number === undefined || component !== undefined ? {} : { number }),
      ...(details.assignee === undefined ? {} : { owner: details.assignee }),
      ...(estimate ? { estimate } : {}),
      dependencies: details.dependencies?.items.filter(({ value }) => !isNone(value)) ?? [],
      ...(outer === undefined ? {} : { within: outer }),
      acceptance: [...details.doneWhen, ...acceptance],
      gates,
      span: spanOfText(section.heading as BlockText),
    };
  });
  const taken = takenOf(blocks);
  const indexOf = new Map(kept.map(({ section }, index) => [section, index]));
  const left = (section: Section): string => leftText(outline, section, taken, parts);
  return {
    phases: drafts.map((phase, at) => ({ ...phase, notes: left((kept[at] as KeptSection).section) })),
    tasks: found.map(({ task, section, ownsSection, apart }, at) => {
      const phase = holderOf[at] && indexOf.get(holderOf[at]);
      const more = ownsSection ? left(section) : apart ? left(apart) : '';
      const notes = [task.notes, more].filter((text) => text !== '').join('\n\n');
      return { ...task, ...(phase === undefined ? {} : { phase }), notes };
    }),
    taken,
  };
}

/** Whether words about dependencies say that there are none; what is still to be found out is not nothing. */
function isNone(words: string): boolean {
  const text = plainText(words).replace(/\.$/, '');
  return noCell.test(text) && !/^tbd$/i.test(text);
}

/** The sections that are phases or components. */
function keptSections(
  outline: PlanOutline,
  owned: ReadonlySet<Section>,
  holders: ReadonlySet<Section>,
): readonly KeptSection[] {
  return outline.sections.flatMap((section) => {
    if (owned.has(section) || !section.heading) return [];
    const component = componentName(section);
    const holds = holders.has(section);
    if (!holds && component === undefined && !isPhaseTitle(section.title)) return [];
    if (component !== undefined && isPlaceholder(component)) return [];
    const names = component !== undefined && holds ? componentDetails : phaseDetails;
    const details = readTaskDetails(section.blocks, outline.time, 'names', names);
    const title = estimateOfTitle(section, outline);
    if (!holds && !details.estimate && !title.estimate) return [];
    return [{ section, component, title, details }];
  });
}

/** The section that is the phase of a task: what calls itself so, or else the heading right above, unless it only says that tasks follow. */
function phaseAround(outline: PlanOutline, { section, ownsSection }: FoundTask): Section | undefined {
  const around = sectionsAround(section, outline).slice(ownsSection ? 1 : 0);
  const named = around.find((one) => componentName(one) !== undefined || (one.heading && isPhaseTitle(one.title)));
  if (named) return named;
  const [nearest] = around;
  const isTitle = nearest?.level === 1 && nearest === outline.root.children[0];
  return nearest?.heading && !isTitle && !containers.has(sectionRole(nearest.title)) ? nearest : undefined;
}

/** Headings that only say that tasks follow. */
const containers: ReadonlySet<SectionRole> = new Set(['steps', 'phases', 'order', 'overview', 'notes', 'verification']);
