import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { parseStamp } from '../model/stamp.ts';
import { idPatternOf } from '../model/task-id.ts';
import type { FreeSection, LeftOut, Phase, Stamp, StatedDependency, Task, TaskList } from '../model/task.ts';
import { readDependencySentence } from './dependency-sentence.ts';
import type { DependencySuffix } from './dependency-suffix.ts';
import { dependencySuffixReader } from './dependency-suffix.ts';
import { findPaths } from './file-paths.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { readMarkdown, spanInText, spanOfText } from './markdown.ts';
import { isPhaseTitle, readPhaseTitle } from './phase-title.ts';
import type { TaskBody } from './task-fields.ts';
import { readTaskBody } from './task-fields.ts';
import type { TaskIndex } from './task-index.ts';
import { indexTasks } from './task-index.ts';
import type { TaskLine } from './task-line.ts';
import { readTaskLine } from './task-line.ts';
import type { SectionKind } from './task-section.ts';
import { isGeneratedTitle, sectionKind } from './task-section.ts';

interface Section {
  readonly level: number;
  readonly kind: SectionKind;
  readonly heading: HeadingBlock | ParagraphBlock;
}

interface Candidate {
  readonly form: 'box' | 'heading' | 'bare';
  readonly line: TaskLine;
  readonly block: HeadingBlock | ItemBlock;
  readonly phase: HeadingBlock | ParagraphBlock | undefined;
  readonly body: MarkdownBlock[];
}

/** Prefixes that number requirements and questions, never tasks. */
const noTaskPrefix = /^(?:FR|NFR|SC|US|AC|REQ|UC|EC|CHK|ADR|RFC|BR|PR|NF|TC)-/;

/**
 * Reads a tasks.md in the dialects that people write. Never throws; every box in a task section becomes a task or a
 * diagnostic. Linear in the length of the text.
 */
export function readTaskList(file: SourceFile, time: WorkingTime = defaultConfig.workingTime): Parsed<TaskList> {
  const diagnostics: Diagnostic[] = [];
  const { blocks, tooDeep } = readMarkdown(file);
  for (const span of tooDeep)
    diagnostics.push({ code: 'no-unread-text', severity: 'warning', span, message: 'lists are nested too deep to be read here; use fewer levels' });
  const gathered = gather(blocks);
  const accepted = choose(gathered, diagnostics, file);

  const phases: Phase[] = [];
  const phaseOf = new Map<HeadingBlock | ParagraphBlock | undefined, number>();
  const bodies: TaskBody[] = [];
  const suffixes: DependencySuffix[] = [];
  const takeDependencySuffix = dependencySuffixReader(idPatternOf(accepted.map(({ line }) => line.id as string)));
  const tasks: Task[] = accepted.map((candidate) => {
    let phase = phaseOf.get(candidate.phase);
    if (phase === undefined) {
      phase = phases.length;
      phaseOf.set(candidate.phase, phase);
      phases.push(
        candidate.phase
          ? { ...readPhaseTitle(candidate.phase.text), span: spanOfText(candidate.phase) }
          : { title: '', name: '', category: 'other', span: spanOf(file, 0) },
      );
    }
    const body = readTaskBody(candidate.body, candidate.form === 'heading' ? 0 : candidate.block.depth + 1, time);
    for (const span of body.unread)
      diagnostics.push({ code: 'no-unread-text', severity: 'info', span, message: 'this estimate was not understood; write it like `2 hours` or `1-2 days`' });
    const suffix = takeDependencySuffix(candidate.line.title);
    bodies.push(body);
    suffixes.push(suffix);
    return task(candidate, phase, suffix.title, body);
  });

  const index = indexTasks(tasks, phases);
  const dependencies = [
    ...taskDependencies(tasks, accepted, suffixes, bodies, index, diagnostics),
    ...sectionDependencies(gathered.sentences, index, diagnostics),
  ];
  const stamp = findStamp(blocks);
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1 && !block.quoted);
  return {
    value: {
      file,
      title: title?.kind === 'heading' ? title.text : '',
      phases,
      tasks,
      dependencies,
      leftOut: gathered.leftOut,
      freeSections: stamp ? freeSections(blocks, new Set(phaseOf.keys()), file) : [],
      ...(stamp ? { stamp } : {}),
    },
    diagnostics,
  };
}

interface Gathered {
  readonly candidates: Candidate[];
  /** Boxes in task sections that have no id. */
  readonly noId: ItemBlock[];
  /** Texts of dependencies sections. */
  readonly sentences: (ItemBlock | ParagraphBlock)[];
  readonly leftOut: LeftOut[];
  readonly items: number;
}

function gather(blocks: readonly MarkdownBlock[]): Gathered {
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
      sections.push({ level: block.level, heading: block, kind: outer === 'tasks' || isPhaseTitle(block.text) ? own : outer });
      continue;
    }
    if (block.kind === 'paragraph' && block.depth === 0 && !block.quoted && isBoldPhase(block)) {
      sections = sections.filter(({ level }) => level < 7);
      sections.push({ level: 7, heading: block, kind: 'tasks' });
      open = undefined;
      continue;
    }
    const boxed = block.kind === 'item' && /^\[[ xX~\-P]\](?:\s|$)/.test(block.text);
    if (block.kind === 'item') items++;
    if (block.quoted || kind() !== 'tasks') {
      if (kind() === 'dependencies' && !block.quoted && (block.kind === 'item' || block.kind === 'paragraph')) sentences.push(block);
      else if (boxed) leftOut.push({ reason: block.quoted ? 'quote' : leftOutReason(kind()), span: spanOfText(block) });
      open = undefined;
      continue;
    }
    if (block.kind === 'item') {
      const line = readTaskLine(block.text);
      const nested = open && block.depth >= open.depth && (open.candidate.form === 'heading' || block.depth > open.candidate.block.depth);
      const isTask = line.id !== undefined && !noTaskPrefix.test(line.id) && (!nested || (boxed && sameFamily(line.id, open?.candidate.line.id)));
      if (isTask) {
        const candidate: Candidate = { form: boxed ? 'box' : 'bare', line, block, phase: phaseHeading(sections), body: [] };
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

function choose(gathered: Gathered, diagnostics: Diagnostic[], file: SourceFile): Candidate[] {
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
    if (line.box === 'P')
      diagnostics.push({
        code: 'use-task-format',
        severity: 'warning',
        span: spanInText(block, 0, 3),
        message: `${line.id} has [P] in the place of its box; write \`- [ ] ${line.id} [P] …\``,
      });
  return accepted;
}

function task({ line, block, form }: Candidate, phase: number, title: string, body: TaskBody): Task {
  const reason = title.endsWith(')') ? /\s*\(no file: ((?:[^()]|\([^()]*\))*)\)$/i.exec(title) : null;
  const paths = findPaths(reason ? title.slice(0, reason.index) : title);
  return {
    id: line.id as string,
    title,
    status: form !== 'box' && body.done ? 'done' : line.status,
    parallel: line.parallel,
    stories: line.stories,
    tags: line.tags,
    phase,
    files: (body.files.length === 0 ? paths : [...new Set([...paths, ...body.files])]).map((path) => ({ path })),
    ...(reason ? { noFile: reason[1] as string } : {}),
    fields: body.fields,
    notes: body.notes,
    span: spanOfText(block),
  };
}

function taskDependencies(
  tasks: readonly Task[],
  accepted: readonly Candidate[],
  suffixes: readonly DependencySuffix[],
  bodies: readonly TaskBody[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): StatedDependency[] {
  const found: StatedDependency[] = [];
  for (const [at, { id }] of tasks.entries()) {
    const { block, line } = accepted[at] as Candidate;
    for (const mention of suffixes[at]?.mentions ?? []) {
      const begin = line.titleStart + mention.at;
      found.push({ from: index.idsIn(mention.text), to: [id], span: spanInText(block, begin, begin + mention.text.length), place: 'task' });
    }
    for (const { text, span } of bodies[at]?.dependencies ?? []) {
      if (/^\W*(?:none|n\/a|nothing|no(?: dependencies)?|нет|无|なし|없음|-)?\W*$/i.test(text)) continue;
      const ids = index.idsIn(text);
      const phases = [...text.matchAll(/\bPhases?\s+(\d+(?:\.\d+)*)/gi)].flatMap(([, number]) => index.phase(number as string) ?? []);
      const from = ids.length > 0 ? ids : phases;
      if (from.length > 0) found.push({ from, to: [id], span, place: 'task' });
      else diagnostics.push(unreadDependency(span));
    }
  }
  return found;
}

function sectionDependencies(
  sentences: readonly (ItemBlock | ParagraphBlock)[],
  index: TaskIndex,
  diagnostics: Diagnostic[],
): StatedDependency[] {
  const found: StatedDependency[] = [];
  if (index.all.length === 0) return found;
  for (const block of sentences) {
    if (block.text.trim() === '' || /:$/.test(block.text)) continue;
    const span = spanOfText(block);
    const read = readDependencySentence(block.text, index);
    if (read) for (const { from, to } of read) found.push({ from, to, span, place: 'section' });
    else diagnostics.push(unreadDependency(span));
  }
  return found;
}

function unreadDependency(span: SourceSpan): Diagnostic {
  return {
    code: 'no-unread-text',
    severity: 'info',
    span,
    message: 'this sentence was not understood as a dependency; write it as `T002 requires T001` or `Setup (T001-T003) before tests (T004-T006)`',
  };
}

function headingTask(block: HeadingBlock): TaskLine | undefined {
  if (block.level < 2 || !/^[^\p{L}\d]*(?:Task\s+\d|T\d|[A-Z][A-Z0-9]+-\d)/u.test(block.text)) return undefined;
  const line = readTaskLine(block.text, true);
  return line.id === undefined || noTaskPrefix.test(line.id) || /^\s*(?:[-–—~&,]|and\b|to\b)\s*T?\d/.test(line.title) ? undefined : line;
}

/** The heading that a task's phase is named after: the innermost one that calls itself a phase, else the outermost below the title. */
function phaseHeading(sections: readonly Section[]): HeadingBlock | ParagraphBlock | undefined {
  const named = sections.findLast(({ heading }) => isPhaseTitle(heading.text.replace(/^\*\*|\*\*$/g, '')));
  return (named ?? sections.find(({ level }) => level >= 2) ?? sections[0])?.heading;
}

function isBoldPhase(block: ParagraphBlock): boolean {
  return block.text.length < 120 && !block.text.includes('\n') && /^(?:\*\*)?(?:ml )?phase\s+[\dN]/i.test(block.text) && !/[.;]$/.test(block.text);
}

function sameFamily(id: string | undefined, parent: string | undefined): boolean {
  return id !== undefined && parent !== undefined && (id.startsWith('T') === parent.startsWith('T') || /^\d/.test(id) === /^\d/.test(parent));
}

function leftOutReason(kind: SectionKind): LeftOut['reason'] {
  return kind === 'tasks' || kind === 'dependencies' || kind === 'generated' ? 'example' : kind;
}

function findStamp(blocks: readonly MarkdownBlock[]): Stamp | undefined {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at] as MarkdownBlock;
    if (block.kind !== 'html' || block.depth > 0) continue;
    const parsed = parseStamp(block.html.trim());
    if (parsed) return { ...parsed, span: block.span };
  }
  return undefined;
}

function freeSections(
  blocks: readonly MarkdownBlock[],
  phases: ReadonlySet<HeadingBlock | ParagraphBlock | undefined>,
  file: SourceFile,
): FreeSection[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level <= 2 && block.depth === 0 && !block.quoted) as HeadingBlock[];
  return headings.flatMap((heading, at) => {
    if (heading.level < 2 || phases.has(heading) || isGeneratedTitle(heading.text) || isPhaseTitle(heading.text)) return [];
    const end = headings[at + 1]?.span.start ?? file.text.length;
    const text = file.text.slice(heading.span.start, end).replace(/<!--\s+tasks-ml\s[^>]*-->\s*$/, '');
    return [{ title: heading.text, text: text.replace(/\r\n?/g, '\n').trimEnd() }];
  });
}
