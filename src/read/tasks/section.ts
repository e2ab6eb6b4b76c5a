import type { HeadingBlock, ParagraphBlock } from '../markdown.ts';
import type { PhaseHeading } from './candidate.ts';
import { isPhaseTitle } from './phase-title.ts';
import type { SectionKind } from './task-section.ts';
import { sectionKind } from './task-section.ts';

/** A heading with what stands below it, while a file is walked. */
export interface Section {
  readonly level: number;
  /** The heading calls itself a phase. */
  readonly isPhase: boolean;
  readonly kind: SectionKind;
  readonly heading: HeadingBlock | ParagraphBlock;
  /** Number of list items below it. */
  items: number;
}

/** The section that a heading opens within others: below an example everything is one, until a phase begins. */
export function sectionOf(block: HeadingBlock, outside: readonly Section[]): Omit<Section, 'items'> {
  const outer = outside[outside.length - 1]?.kind ?? 'tasks';
  // The title of the document may hold any word: `# Tasks: Service Dependencies`.
  const own = block.level === 1 && outside.length === 0 ? 'tasks' : sectionKind(block.text);
  const isPhase = isPhaseTitle(block.text.replace(/^\*\*|\*\*$/g, ''));
  return { level: block.level, heading: block, isPhase, kind: outer === 'tasks' || isPhase ? own : outer };
}

/** The heading that a task's phase is named after: the innermost one that calls itself a phase, else the outermost below the title. */
export function phaseHeading(sections: readonly Section[]): PhaseHeading {
  const named = sections.findLast(({ isPhase }) => isPhase);
  return (named ?? sections.find(({ level }) => level >= 2) ?? sections[0])?.heading;
}

/** Whether one of the headings calls itself a phase. */
export function isInPhase(sections: readonly Section[]): boolean {
  return sections.some(({ isPhase }) => isPhase);
}

/** Whether a paragraph stands for the heading of a phase: `**Phase 2: Core**`. */
export function isBoldPhase(block: ParagraphBlock): boolean {
  return (
    block.text.length < 120 &&
    !block.text.includes('\n') &&
    /^(?:\*\*)?(?:ml )?phase\s+[\dN]/i.test(block.text) &&
    !/[.;]$/.test(block.text)
  );
}
