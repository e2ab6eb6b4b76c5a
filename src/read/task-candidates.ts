import type { LeftOut, SkippedSection } from '../model/task.ts';
import { isOutlineNumber } from '../model/task-id.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';
import { isPhaseTitle } from './phase-title.ts';
import { hiddenTasks } from './task-hidden.ts';
import type { TaskLine } from './task-line.ts';
import { readTaskLine } from './task-line.ts';
import { taskRows } from './task-rows.ts';
import type { SectionKind } from './task-section.ts';
import { sectionKind } from './task-section.ts';

/** All that a file holds, sorted by what it may be. */
export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Boxes in task sections that have no id. */
  readonly noId: readonly ItemBlock[];
  /** Texts of dependencies sections. */
  readonly sentences: readonly (ItemBlock | ParagraphBlock)[];
  readonly leftOut: readonly LeftOut[];
  readonly skipped: readonly SkippedSection[];
  readonly items: number;
}

interface Section {
  readonly level: number;
  /** The heading calls itself a phase. */
  readonly isPhase: boolean;
  readonly kind: SectionKind;
  readonly heading: HeadingBlock | ParagraphBlock;
  items: number;
}

/** Prefixes that number requirements and questions, never tasks. */
const noTaskPrefix = /^(?:FR|NFR|SC|US|AC|REQ|UC|EC|CHK|ADR|RFC|BR|PR|NF|TC|RF)-/;

/** A box, also one that is not written as it should be: `[]`, `[ x ]`, `[x]T001`. */
const boxPattern = /^\[\s*[xX~?P-]?\s*\](?!\()/;

/**
 * Walks the blocks of a file once and sorts them into candidates, sentences about dependencies, and what is left out.
 * With `unnumbered`, boxes without an id are candidates too and get the numbers 1, 2 …
 */
export function gatherCandidates(blocks: readonly MarkdownBlock[], unnumbered = false): Gathered {
  const candidates: Candidate[] = [];
  const noId: ItemBlock[] = [];
  const sentences: (ItemBlock | ParagraphBlock)[] = [];
  const leftOut: LeftOut[] = [];
  const skipped: Section[] = [];
  let sections: Section[] = [];
  let items = 0;
  /** The tasks that the next block may stand below, the innermost last. */
  let open: Candidate[] = [];
  const kind = (): SectionKind => sections[sections.length - 1]?.kind ?? 'tasks';
  const add = (candidate: Omit<Candidate, 'phase' | 'body'>): void => {
    const whole: Candidate = { ...candidate, phase: phaseHeading(sections), body: [] };
    candidates.push(whole);
    if (candidate.form !== 'row') open.push(whole);
  };
  const enter = (section: Omit<Section, 'items'>): void => {
    const entered = { ...section, items: 0 };
    sections.push(entered);
    if (section.kind !== 'tasks') skipped.push(entered);
  };

  for (const block of blocks) {
    if (block.kind === 'heading' && !block.quoted && block.depth === 0) {
      const line = headingTask(block);
      const outer = open.find(({ form }) => form === 'heading');
      if (!line && outer && block.level > levelOf(outer) && !isPhaseTitle(block.text)) {
        open = [outer];
        outer.body.push(block);
        continue;
      }
      open = [];
      sections = sections.filter(({ level }) => level < block.level);
      if (line && kind() === 'tasks') {
        add({ form: 'heading', line, text: block, span: spanOfText(block), lines: block.span, depth: -1 });
        continue;
      }
      enter(sectionOf(block, sections));
      continue;
    }
    if (block.kind === 'paragraph' && block.depth === 0 && !block.quoted && isBoldPhase(block)) {
      sections = sections.filter(({ level }) => level < 7);
      enter({ level: 7, heading: block, isPhase: true, kind: 'tasks' });
      open = [];
      continue;
    }
    const boxed = block.kind === 'item' && boxPattern.test(block.text);
    if (block.kind === 'item') {
      items++;
      const section = sections[sections.length - 1];
      if (section) section.items++;
    }
    if (block.quoted || (kind() !== 'tasks' && !isTaskAnyway(block, boxed, sections))) {
      if (kind() === 'dependencies' && !block.quoted && (block.kind === 'item' || block.kind === 'paragraph'))
        sentences.push(block);
      else if (boxed) leftOut.push({ reason: block.quoted ? 'quote' : leftOutReason(kind()), span: spanOfText(block) });
      open = [];
      continue;
    }
    while (open.length > 0 && (open[open.length - 1] as Candidate).depth >= block.depth && block.kind === 'item')
      open.pop();
    const parent = open[open.length - 1];
    if (block.kind === 'item') {
      const read = readTaskLine(block.text);
      const line =
        unnumbered && boxed && read.box !== 'P' && !parent ? { ...read, id: String(candidates.length + 1) } : read;
      const isTask =
        line.id !== undefined && !noTaskPrefix.test(line.id) && (!parent || (boxed && isOwnTask(line.id, parent)));
      if (isTask) {
        add({
          form: boxed ? 'box' : 'bare',
          line,
          text: block,
          span: spanOfText(block),
          lines: block.span,
          depth: block.depth,
          ...(parent ? { parent } : {}),
        });
      } else if (parent) parent.body.push(block);
      else if (boxed && line.box === 'P') leftOut.push({ reason: 'legend', span: spanOfText(block) });
      else if (boxed) noId.push(block);
      continue;
    }
    if (block.kind === 'code' || block.kind === 'html') leftOut.push(...hiddenTasks(block));
    if (parent && block.depth > parent.depth) parent.body.push(block);
    else if (block.kind === 'table') for (const row of taskRows(block)) add(row);
    else if (block.kind === 'paragraph') open = [];
  }
  return {
    candidates,
    noId,
    sentences,
    leftOut,
    skipped: skipped.flatMap(({ heading, kind: what, items: count }) =>
      what === 'tasks' ? [] : [{ title: heading.text, kind: what, items: count, span: spanOfText(heading) }],
    ),
    items,
  };
}

function sectionOf(block: HeadingBlock, outside: readonly Section[]): Omit<Section, 'items'> {
  const outer = outside[outside.length - 1]?.kind ?? 'tasks';
  // The title of the document may hold any word: `# Tasks: Service Dependencies`.
  const own = block.level === 1 && outside.length === 0 ? 'tasks' : sectionKind(block.text);
  const isPhase = isPhaseTitle(block.text.replace(/^\*\*|\*\*$/g, ''));
  return { level: block.level, heading: block, isPhase, kind: outer === 'tasks' || isPhase ? own : outer };
}

/** Below a phase, a box with an id is a task even under a title such as `Pre-PR Checklist`; examples and legends are none. */
function isTaskAnyway(block: MarkdownBlock, boxed: boolean, sections: readonly Section[]): boolean {
  const kind = sections[sections.length - 1]?.kind;
  if (block.kind !== 'item' || !boxed || (kind !== 'checklist' && kind !== 'dependencies')) return false;
  if (!sections.some(({ isPhase }) => isPhase)) return false;
  return /^T\d/.test(readTaskLine(block.text).id ?? '');
}

function headingTask(block: HeadingBlock): TaskLine | undefined {
  if (block.level < 2) return undefined;
  const line = readTaskLine(block.text, true);
  return line.id === undefined ||
    isPlainNumber(line.id, block.text) ||
    noTaskPrefix.test(line.id) ||
    /^\s*(?:[-–—~&,]|and\b|to\b)\s*T?\d/.test(line.title)
    ? undefined
    : line;
}

/** A numbered heading is a group; with a word in front it is a task: `Task 1.1`. */
function isPlainNumber(id: string, text: string): boolean {
  return isOutlineNumber(id) && /^[^\p{L}\p{N}]*\d/u.test(text);
}

function levelOf({ text }: Candidate): number {
  return (text as HeadingBlock).level;
}

/** The heading that a task's phase is named after: the innermost one that calls itself a phase, else the outermost below the title. */
function phaseHeading(sections: readonly Section[]): PhaseHeading {
  const named = sections.findLast(({ isPhase }) => isPhase);
  return (named ?? sections.find(({ level }) => level >= 2) ?? sections[0])?.heading;
}

function isBoldPhase(block: ParagraphBlock): boolean {
  return (
    block.text.length < 120 &&
    !block.text.includes('\n') &&
    /^(?:\*\*)?(?:ml )?phase\s+[\dN]/i.test(block.text) &&
    !/[.;]$/.test(block.text)
  );
}

/** A box within a task is a task of its own when its id is `T…`, or of the same form as the outer one. */
function isOwnTask(id: string, { line }: Candidate): boolean {
  if (/^T\d/.test(id)) return true;
  const outer = line.id as string;
  return /^T/.test(id) === /^T/.test(outer) && isOutlineNumber(id) === isOutlineNumber(outer);
}

function leftOutReason(kind: SectionKind): LeftOut['reason'] {
  return kind === 'tasks' || kind === 'dependencies' || kind === 'generated' ? 'example' : kind;
}
