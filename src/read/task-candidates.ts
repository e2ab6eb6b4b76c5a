import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { LeftOut } from '../model/task.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { spanInText, spanOfText } from './markdown.ts';
import { isPhaseTitle } from './phase-title.ts';
import type { TaskLine } from './task-line.ts';
import { readTaskLine } from './task-line.ts';
import type { SectionKind } from './task-section.ts';
import { sectionKind } from './task-section.ts';

interface Section {
  readonly level: number;
  /** The heading calls itself a phase. */
  readonly isPhase: boolean;
  readonly kind: SectionKind;
  readonly heading: HeadingBlock | ParagraphBlock;
}

/** A block that has the form of a task, with the blocks below it. */
export interface Candidate {
  readonly form: 'box' | 'heading' | 'bare';
  readonly line: TaskLine;
  readonly block: HeadingBlock | ItemBlock;
  readonly phase: HeadingBlock | ParagraphBlock | undefined;
  readonly body: MarkdownBlock[];
}

/** Prefixes that number requirements and questions, never tasks. */
const noTaskPrefix = /^(?:FR|NFR|SC|US|AC|REQ|UC|EC|CHK|ADR|RFC|BR|PR|NF|TC)-/;

/** All that a file holds, sorted by what it may be. */
export interface Gathered {
  readonly candidates: Candidate[];
  /** Boxes in task sections that have no id. */
  readonly noId: ItemBlock[];
  /** Texts of dependencies sections. */
  readonly sentences: (ItemBlock | ParagraphBlock)[];
  readonly leftOut: LeftOut[];
  readonly items: number;
}

/** Walks the blocks of a file once and sorts them into candidates, sentences about dependencies, and what is left out. */
export function gatherCandidates(blocks: readonly MarkdownBlock[]): Gathered {
  const candidates: Candidate[] = [];
  const noId: ItemBlock[] = [];
  const sentences: (ItemBlock | ParagraphBlock)[] = [];
  const leftOut: LeftOut[] = [];
  let sections: Section[] = [];
  let items = 0;
  let open: { candidate: Candidate; depth: number } | undefined;
  const kind = (): SectionKind => sections[sections.length - 1]?.kind ?? 'tasks';

  for (const block of blocks) {
    if (block.kind === 'heading' && !block.quoted && block.depth === 0) {
      const line = headingTask(block);
      sections = sections.filter(({ level }) => level < block.level);
      if (line && kind() === 'tasks') {
        const candidate: Candidate = { form: 'heading', line, block, phase: phaseHeading(sections), body: [] };
        candidates.push(candidate);
        open = { candidate, depth: 0 };
        continue;
      }
      open = undefined;
      // The title of the document may hold any word: `# Tasks: Service Dependencies`.
      const own = block.level === 1 && sections.length === 0 ? 'tasks' : sectionKind(block.text);
      const outer = kind();
      const isPhase = isPhaseTitle(block.text.replace(/^\*\*|\*\*$/g, ''));
      sections.push({ level: block.level, heading: block, isPhase, kind: outer === 'tasks' || isPhase ? own : outer });
      continue;
    }
    if (block.kind === 'paragraph' && block.depth === 0 && !block.quoted && isBoldPhase(block)) {
      sections = sections.filter(({ level }) => level < 7);
      sections.push({ level: 7, heading: block, isPhase: true, kind: 'tasks' });
      open = undefined;
      continue;
    }
    const boxed = block.kind === 'item' && boxPattern.test(block.text);
    if (block.kind === 'item') items++;
    if (block.quoted || (kind() !== 'tasks' && !isTaskAnyway(block, boxed, sections))) {
      if (kind() === 'dependencies' && !block.quoted && (block.kind === 'item' || block.kind === 'paragraph'))
        sentences.push(block);
      else if (boxed) leftOut.push({ reason: block.quoted ? 'quote' : leftOutReason(kind()), span: spanOfText(block) });
      open = undefined;
      continue;
    }
    if (block.kind === 'item') {
      const line = readTaskLine(block.text);
      const nested =
        open &&
        block.depth >= open.depth &&
        (open.candidate.form === 'heading' || block.depth > open.candidate.block.depth);
      const isTask =
        line.id !== undefined &&
        !noTaskPrefix.test(line.id) &&
        (!nested || (boxed && isOwnTask(line.id, open?.candidate)));
      if (isTask) {
        const candidate: Candidate = {
          form: boxed ? 'box' : 'bare',
          line,
          block,
          phase: phaseHeading(sections),
          body: [],
        };
        candidates.push(candidate);
        open = { candidate, depth: block.depth + 1 };
        continue;
      }
      if (nested && open) {
        open.candidate.body.push(block);
        continue;
      }
      open = undefined;
      if (boxed && line.box === 'P') leftOut.push({ reason: 'legend', span: spanOfText(block) });
      else if (boxed) noId.push(block);
      continue;
    }
    if (open && (open.candidate.form === 'heading' || block.depth >= open.depth)) open.candidate.body.push(block);
    else if (block.kind === 'paragraph') open = undefined;
  }
  return { candidates, noId, sentences, leftOut, items };
}

/** A box, also one that is not written as it should be: `[]`, `[ x ]`, `[x]T001`. */
const boxPattern = /^\[\s*[xX~?P-]?\s*\](?!\()/;

/** Below a phase, a box with an id is a task even under a title such as `Pre-PR Checklist`; examples and legends are none. */
function isTaskAnyway(block: MarkdownBlock, boxed: boolean, sections: readonly Section[]): boolean {
  const kind = sections[sections.length - 1]?.kind;
  if (block.kind !== 'item' || !boxed || (kind !== 'checklist' && kind !== 'dependencies')) return false;
  if (!sections.some(({ isPhase }) => isPhase)) return false;
  return /^T\d/.test(readTaskLine(block.text).id ?? '');
}

/** Decides which candidates are tasks: an id without a box counts only where no task has a box. */
export function chooseTasks(gathered: Gathered, diagnostics: Diagnostic[], file: SourceFile): Candidate[] {
  const firm = gathered.candidates.some(({ form }) => form !== 'bare');
  const accepted = gathered.candidates.filter(({ form, line }) => !firm || form !== 'bare' || line.parallel);
  if (accepted.length === 0) {
    if (gathered.items > 0) {
      const boxes = gathered.noId.length;
      diagnostics.push({
        code: 'no-task',
        severity: 'error',
        span: gathered.noId[0] ? spanOfText(gathered.noId[0]) : spanOf(file, 0),
        message:
          boxes > 0
            ? `no task was recognised: ${boxes === 1 ? 'the only box has' : `none of the ${boxes} boxes has`} an id; write tasks as \`- [ ] T001 …\``
            : 'no task was recognised; write tasks as `- [ ] T001 …`',
      });
    }
    return [];
  }
  for (const block of gathered.noId)
    diagnostics.push({
      code: 'no-unread-text',
      severity: 'warning',
      span: spanOfText(block),
      message: 'this box has no task id and is left out; give it an id such as `T001`, or remove the box',
    });
  for (const { line, block } of accepted)
    if (line.box === 'P' || line.oddBox !== undefined)
      diagnostics.push({
        code: 'use-task-format',
        severity: 'warning',
        span: spanInText(block, 0, line.oddBox?.length ?? 3),
        message:
          line.oddBox === undefined
            ? `${line.id} has [P] in the place of its box; write \`- [ ] ${line.id} [P] …\``
            : `${line.id} has no box that all tools know; write \`- [${line.status === 'done' ? 'x' : ' '}] ${line.id} …\``,
      });
  return accepted;
}

function headingTask(block: HeadingBlock): TaskLine | undefined {
  if (block.level < 2 || !/^[^A-Za-z\d]*(?:Task\s+\d|T\d|[A-Z][A-Z0-9]+-\d)/.test(block.text)) return undefined;
  const line = readTaskLine(block.text, true);
  return line.id === undefined || noTaskPrefix.test(line.id) || /^\s*(?:[-–—~&,]|and\b|to\b)\s*T?\d/.test(line.title)
    ? undefined
    : line;
}

/** The heading that a task's phase is named after: the innermost one that calls itself a phase, else the outermost below the title. */
function phaseHeading(sections: readonly Section[]): HeadingBlock | ParagraphBlock | undefined {
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

/** A box within a task is a task of its own when its id is of the same form; below a heading every `T…` is. */
function isOwnTask(id: string | undefined, parent: Candidate | undefined): boolean {
  const outer = parent?.line.id;
  if (id === undefined || outer === undefined) return false;
  if (parent?.form === 'heading' && /^T\d/.test(id)) return true;
  return /^T/.test(id) === /^T/.test(outer) && /^\d/.test(id) === /^\d/.test(outer);
}

function leftOutReason(kind: SectionKind): LeftOut['reason'] {
  return kind === 'tasks' || kind === 'dependencies' || kind === 'generated' ? 'example' : kind;
}
