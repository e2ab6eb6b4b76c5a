import type { SourceSpan } from '../../base/source.ts';
import type { LeftOut, SkippedSection } from '../../model/task.ts';
import { isOutlineNumber } from '../../model/task-id.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { BoxList } from './box-lists.ts';
import { boxListsOf } from './box-lists.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import type { GatheredSentence } from './gathered-sentence.ts';
import { sentencesOf, speaksOfPhase } from './gathered-sentence.ts';
import { noteCutter } from './note-cutter.ts';
import { isPhaseTitle } from './phase-title.ts';
import type { Section } from './section.ts';
import { isBoldPhase, isInPhase, phaseHeading, sectionOf } from './section.ts';
import { boxesWithin, boxPattern } from './task-box.ts';
import { hiddenTasks } from './task-hidden.ts';
import type { TaskLine } from './task-line.ts';
import { readTaskLine } from './task-line.ts';
import { taskRows } from './task-rows.ts';
import type { SectionKind } from './task-section.ts';

/** All that a file holds, sorted by what it may be. */
export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Boxes in task sections that have no id. */
  readonly noId: readonly ItemBlock[];
  /** Texts of dependencies sections, and of `**Dependencies**:` below the heading of a phase. */
  readonly sentences: readonly GatheredSentence[];
  readonly leftOut: readonly LeftOut[];
  /** Lines that look like boxes and that Markdown makes a part of the paragraph above. */
  readonly swallowed: readonly SourceSpan[];
  readonly skipped: readonly SkippedSection[];
  readonly items: number;
  /** Those of them that are left out as checklists. */
  readonly boxLists: readonly BoxList[];
}

/** Prefixes that number requirements and questions, never tasks. */
const noTaskPrefix = /^(?:FR|NFR|SC|US|AC|REQ|UC|EC|CHK|ADR|RFC|BR|PR|NF|TC|RF)-/;

/**
 * Walks the blocks of a file once and sorts them into candidates, sentences about dependencies, and what is left out.
 * With `unnumbered`, boxes without an id are candidates too and get the numbers 1, 2 …
 */
export function gatherCandidates(blocks: readonly MarkdownBlock[], unnumbered = false): Gathered {
  const candidates: Candidate[] = [];
  const noId: ItemBlock[] = [];
  const noIdBelow: PhaseHeading[] = [];
  const holding = new Set<PhaseHeading>();
  const sentences: GatheredSentence[] = [];
  const leftOut: LeftOut[] = [];
  const swallowed: SourceSpan[] = [];
  const skipped: Section[] = [];
  let sections: Section[] = [];
  let items = 0;
  /** The tasks that the next block may stand below, the innermost last. */
  let open: Candidate[] = [];
  const cut = noteCutter();
  const kind = (): SectionKind => sections[sections.length - 1]?.kind ?? 'tasks';
  const add = (
    form: Candidate['form'],
    line: TaskLine,
    { text, span, lines, depth, row }: Pick<Candidate, 'text' | 'span' | 'lines' | 'depth' | 'row'>,
    parent?: Candidate,
  ): void => {
    if (parent) cut(parent, lines.start);
    const phase = phaseHeading(sections);
    const candidate = { form, line, text, span, lines, depth, phase, body: [], parent, row };
    candidates.push(candidate);
    holding.add(sections[sections.length - 1]?.heading);
    if (form !== 'row') open.push(candidate);
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
        add('heading', line, { text: block, span: spanOfText(block), lines: block.span, depth: -1, row: undefined });
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
    if (block.kind === 'item' || block.kind === 'paragraph') swallowed.push(...boxesWithin(block));
    if (block.kind === 'item') {
      items++;
      const section = sections[sections.length - 1];
      if (section) section.items++;
    }
    if (block.quoted || (kind() !== 'tasks' && !isTaskAnyway(block, boxed, sections))) {
      if (kind() === 'dependencies' && !block.quoted && block.kind !== 'code' && block.kind !== 'html')
        sentences.push(...sentencesOf(block, sentences));
      else if (block.kind === 'code' || block.kind === 'html') leftOut.push(...hiddenTasks(block));
      else if (boxed) leftOut.push({ reason: block.quoted ? 'quote' : leftOutReason(kind()), span: spanOfText(block) });
      open = [];
      continue;
    }
    while (open.length > 0 && (open[open.length - 1] as Candidate).depth >= block.depth && block.kind === 'item')
      open.pop();
    const parent = open[open.length - 1];
    if (block.kind === 'item') {
      if (parent && !boxed) {
        parent.body.push(block);
        continue;
      }
      const read = readTaskLine(block.text);
      const given = unnumbered && boxed && read.box !== 'P' && !parent;
      const line = given ? { ...read, id: String(candidates.length + 1) } : read;
      const isTask = line.id !== undefined && !noTaskPrefix.test(line.id) && (!parent || isOwnTask(line.id, parent));
      if (isTask) {
        const { span: lines, depth } = block;
        add(
          boxed ? 'box' : 'bare',
          line,
          { text: block, span: spanOfText(block), lines, depth, row: undefined },
          parent,
        );
      } else if (parent) parent.body.push(block);
      else if (boxed && line.box === 'P') leftOut.push({ reason: 'legend', span: spanOfText(block) });
      else if (boxed) {
        noId.push(block);
        noIdBelow.push(sections[sections.length - 1]?.heading);
      }
      continue;
    }
    if (block.kind === 'code' || block.kind === 'html') leftOut.push(...hiddenTasks(block));
    if (parent && block.depth > parent.depth) parent.body.push(block);
    else if (block.kind === 'paragraph' && isInPhase(sections) && speaksOfPhase(block))
      sentences.push(...sentencesOf(block).map((sentence) => ({ ...sentence, phase: phaseHeading(sections) })));
    else if (block.kind === 'table') for (const row of taskRows(block)) add('row', row.line, row);
    else if (block.kind === 'paragraph') open = [];
  }
  const boxLists = candidates.length === 0 ? [] : boxListsOf(noId, noIdBelow, holding);
  for (const { boxes } of boxLists) for (const span of boxes) leftOut.push({ reason: 'checklist', span });
  return {
    candidates,
    noId,
    sentences,
    leftOut,
    swallowed,
    skipped: skipped.flatMap(({ heading, kind: what, items: count }) =>
      what === 'tasks' ? [] : [{ title: heading.text, kind: what, items: count, span: spanOfText(heading) }],
    ),
    items,
    boxLists,
  };
}

/** Below a phase, a box with an id is a task even under a title such as `Pre-PR Checklist`; examples and legends are none. */
function isTaskAnyway(block: MarkdownBlock, boxed: boolean, sections: readonly Section[]): boolean {
  const kind = sections[sections.length - 1]?.kind;
  if (block.kind !== 'item' || !boxed || (kind !== 'checklist' && kind !== 'dependencies')) return false;
  if (!isInPhase(sections)) return false;
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
  return isOutlineNumber(id) && /^[^\p{L}\p{N}]*\d/u.test(text.replace(boxPattern, ''));
}

function levelOf({ text }: Candidate): number {
  return (text as HeadingBlock).level;
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
