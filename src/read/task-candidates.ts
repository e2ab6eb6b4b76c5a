import type { SourceSpan } from '../base/source.ts';
import type { LeftOut, SkippedSection } from '../model/task.ts';
import { isOutlineNumber } from '../model/task-id.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import { fieldNamed } from './field-names.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { spanInText, spanOfText } from './markdown.ts';
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
  /** Texts of dependencies sections, and of `**Dependencies**:` below the heading of a phase. */
  readonly sentences: readonly GatheredSentence[];
  readonly leftOut: readonly LeftOut[];
  /** Lines that look like boxes and that Markdown makes a part of the paragraph above. */
  readonly swallowed: readonly SourceSpan[];
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
export const boxPattern: RegExp = /^\[\s*[xX~?P-]?\s*\]\*?(?!\()/;

/**
 * Walks the blocks of a file once and sorts them into candidates, sentences about dependencies, and what is left out.
 * With `unnumbered`, boxes without an id are candidates too and get the numbers 1, 2 …
 */
export function gatherCandidates(blocks: readonly MarkdownBlock[], unnumbered = false): Gathered {
  const candidates: Candidate[] = [];
  const noId: ItemBlock[] = [];
  const sentences: GatheredSentence[] = [];
  const leftOut: LeftOut[] = [];
  const swallowed: SourceSpan[] = [];
  const skipped: Section[] = [];
  let sections: Section[] = [];
  let items = 0;
  /** The tasks that the next block may stand below, the innermost last. */
  let open: Candidate[] = [];
  const kind = (): SectionKind => sections[sections.length - 1]?.kind ?? 'tasks';
  const add = (
    form: Candidate['form'],
    line: TaskLine,
    { text, span, lines, depth, row }: Pick<Candidate, 'text' | 'span' | 'lines' | 'depth' | 'row'>,
    parent?: Candidate,
  ): void => {
    if (parent) cutAt(parent.body, lines.start);
    const phase = phaseHeading(sections);
    const candidate = { form, line, text, span, lines, depth, phase, body: [], parent, row };
    candidates.push(candidate);
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
      const line = given ? withNumber(read, block.text, candidates.length + 1) : read;
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
      else if (boxed) noId.push(block);
      continue;
    }
    if (block.kind === 'code' || block.kind === 'html') leftOut.push(...hiddenTasks(block));
    if (parent && block.depth > parent.depth) parent.body.push(block);
    else if (block.kind === 'paragraph' && isAboutPhase(block, sections))
      sentences.push(...sentencesOf(block).map((sentence) => ({ ...sentence, phase: phaseHeading(sections) })));
    else if (block.kind === 'table') for (const row of taskRows(block)) add('row', row.line, row);
    else if (block.kind === 'paragraph') open = [];
  }
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
  };
}

/** Ends the blocks of a task's body where a task of its own begins within them. */
function cutAt(body: MarkdownBlock[], start: number): void {
  for (let at = body.length - 1; at >= 0; at--) {
    const block = body[at] as MarkdownBlock;
    if (block.span.end > start) body[at] = { ...block, span: { ...block.span, end: start } };
    else if (block.depth <= (body[0] as MarkdownBlock).depth) break;
  }
}

/** The line of a box without an id, with a number for one. */
function withNumber(line: TaskLine, text: string, number: number): TaskLine {
  const id = String(number);
  if (line.box !== undefined) return { ...line, id };
  const oddBox = boxPattern.exec(text)?.[0] ?? '';
  const rest = text.slice(oddBox.length);
  return {
    ...line,
    id,
    oddBox,
    status: /[xX]/.test(oddBox) ? 'done' : 'todo',
    title: rest.replace(/\s+/g, ' ').trim(),
    titleStart: text.length - rest.trimStart().length,
  };
}

const boxLine = /\n(?:[-*+]|\d{1,9}[.)])\s+\[[ xX~-]\]\s[^\n]*/g;

function boxesWithin(block: ItemBlock | ParagraphBlock): readonly SourceSpan[] {
  if (!block.text.includes('\n') || block.quoted) return [];
  return [...block.text.matchAll(boxLine)].map((match) =>
    spanInText(block, match.index + 1, match.index + match[0].length),
  );
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
  return isOutlineNumber(id) && /^[^\p{L}\p{N}]*\d/u.test(text.replace(boxPattern, ''));
}

function levelOf({ text }: Candidate): number {
  return (text as HeadingBlock).level;
}

/** The heading that a task's phase is named after: the innermost one that calls itself a phase, else the outermost below the title. */
function phaseHeading(sections: readonly Section[]): PhaseHeading {
  const named = sections.findLast(({ isPhase }) => isPhase);
  return (named ?? sections.find(({ level }) => level >= 2) ?? sections[0])?.heading;
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

/** A box within a task is a task of its own when its id is `T…`, or of the same form as the outer one. */
function isOwnTask(id: string, { line }: Candidate): boolean {
  if (/^T\d/.test(id)) return true;
  const outer = line.id as string;
  return /^T/.test(id) === /^T/.test(outer) && isOutlineNumber(id) === isOutlineNumber(outer);
}

/** A text that may state dependencies; `phase` where it speaks of the tasks of a phase without naming it. */
export interface GatheredSentence {
  readonly text: string;
  readonly span: SourceSpan;
  readonly phase?: PhaseHeading;
  readonly depth?: number;
  /** The text of the item that it is nested in. */
  readonly under?: string;
}

/** The sentences of a block; a row of a table with a column `Depends on` is one. */
function sentencesOf(block: MarkdownBlock, earlier: readonly GatheredSentence[] = []): readonly GatheredSentence[] {
  if (block.kind === 'item' || block.kind === 'paragraph') {
    const { text, depth } = block;
    const last = depth > 0 ? earlier[earlier.length - 1] : undefined;
    const under = last && (last.depth as number) < depth ? last.text : last?.depth === depth ? last.under : undefined;
    return [{ text, span: spanOfText(block), depth, ...(under === undefined ? {} : { under }) }];
  }
  if (block.kind !== 'table') return [];
  const column = block.header.findIndex(({ text }) => fieldNamed(text.trim().toLowerCase()) === 'dependencies');
  if (column < 1) return [];
  return block.rows.flatMap((cells) => {
    const [first, cell] = [cells[0], cells[column]];
    if (!first || !cell || /^\W*(?:none\b.*)?$/i.test(cell.text)) return [];
    // `| 7: US5 | Depends on Phase 2 |` in a column `Phase`.
    const number = /^\s*(\d+(?:\.\d+)*)/.exec(first.text)?.[1];
    const name = number !== undefined && /phase/i.test(block.header[0]?.text ?? '') ? `Phase ${number}` : first.text;
    return [{ text: `${name} depends on ${cell.text.replace(/^\s*depends on\s+/i, '')}`, span: spanOfText(cell) }];
  });
}

/** `**Dependencies**: Requires US3` below the heading of a phase speaks of all its tasks. */
function isAboutPhase({ text, depth }: ParagraphBlock, sections: readonly Section[]): boolean {
  return (
    depth === 0 && sections.some(({ isPhase }) => isPhase) && /^\*\*(?:dependenc(?:y|ies)|depends on)\b/i.test(text)
  );
}

function leftOutReason(kind: SectionKind): LeftOut['reason'] {
  return kind === 'tasks' || kind === 'dependencies' || kind === 'generated' ? 'example' : kind;
}
