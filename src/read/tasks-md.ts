import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { filesOfTitle } from '../model/file-paths.ts';
import { parseStamp } from '../model/stamp.ts';
import type { Phase, Stamp, StatedDependency, Task, TaskFile, TaskId, TaskList } from '../model/task.ts';
import { idPatternOf, isOutlineNumber, outlineParent } from '../model/task-id.ts';
import type { MarkdownBlock } from './markdown.ts';
import { readMarkdown, spanInText, spanOfText } from './markdown.ts';
import type { Candidate, PhaseHeading } from './tasks/candidate.ts';
import { readChecklist } from './tasks/checklist.ts';
import { boxDiagnostics, chooseTasks, dialectOf } from './tasks/choose-tasks.ts';
import type { DependencySuffix } from './tasks/dependency-suffix.ts';
import { dependencySuffixReader } from './tasks/dependency-suffix.ts';
import { emptyPhases } from './tasks/empty-phases.ts';
import type { TaskBody } from './tasks/field-collector.ts';
import { freeText } from './tasks/free-text.ts';
import { readPhaseTitle } from './tasks/phase-title.ts';
import { gatherCandidates } from './tasks/task-candidates.ts';
import { sectionDependencies, taskDependencies } from './tasks/task-dependencies.ts';
import { readTaskBody } from './tasks/task-fields.ts';
import { indexTasks } from './tasks/task-index.ts';
import { readCells, statusCell } from './tasks/task-rows.ts';
import { readWaves } from './tasks/waves.ts';
import { unreadEstimate } from './unread-estimate.ts';

/** The settings that decide how a tasks.md is read. */
export interface ReadSettings extends Pick<Config, 'workingTime' | 'unnumbered'> {
  /** Whether what stands around the tasks is wanted of a file that people wrote, too. */
  readonly freeText?: boolean;
}

/**
 * Reads a tasks.md in the dialects that people write. Never throws; every box in a task section becomes a task or a
 * diagnostic. Linear in the length of the text.
 */
export function readTaskList(file: SourceFile, settings: ReadSettings = defaultConfig): Parsed<TaskList> {
  const { blocks, tooDeep } = readMarkdown(file);
  const diagnostics: Diagnostic[] = tooDeep.map((span) => ({
    code: 'no-unread-text',
    severity: 'warning',
    span,
    message: 'lists are nested too deep to be read here; use fewer levels',
  }));
  let gathered = gatherCandidates(blocks);
  let chosen = chooseTasks(gathered);
  const unnumbered = settings.unnumbered && chosen.tasks.length === 0;
  if (unnumbered) {
    gathered = gatherCandidates(blocks, true);
    chosen = chooseTasks(gathered);
  }
  diagnostics.push(...boxDiagnostics(gathered, chosen, file));
  const accepted = chosen.tasks;

  const phases: Phase[] = [];
  const phaseOf = new Map<PhaseHeading, number>();
  const bodies: TaskBody[] = [];
  const suffixes: DependencySuffix[] = [];
  const takeDependencySuffix = dependencySuffixReader(idPatternOf(accepted.map(({ line }) => line.id as string)));
  const stamp = findStamp(blocks);
  const keepsText = stamp !== undefined || settings.freeText === true;
  const parentOf = stamp ? new Map<Candidate, TaskId>() : parents(accepted);
  const read: Task[] = accepted.map((candidate) => {
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
    const body = candidate.row
      ? readCells(candidate.row, settings.workingTime)
      : readTaskBody(candidate.body, candidate.depth + 1, settings.workingTime, keepsText);
    for (const { value, span } of body.unread) {
      const complaint = unreadEstimate('no-unread-text', value, span);
      if (complaint) diagnostics.push(complaint);
    }
    const suffix = takeDependencySuffix(candidate.line.title);
    bodies.push(body);
    suffixes.push(suffix);
    return task(candidate, phase, suffix.title, body, parentOf.get(candidate));
  });

  const index = indexTasks(read, phases);
  const waves = readWaves(blocks, index, diagnostics);
  const tasks = waves ? read.map((one) => (waves.together.has(one.id) ? { ...one, parallel: true } : one)) : read;
  const dependencies: StatedDependency[] = [
    ...taskDependencies(tasks, accepted, suffixes, bodies, index, diagnostics),
    ...sectionDependencies(
      gathered.sentences.map(({ phase, ...sentence }) => {
        const at = phase && phaseOf.get(phase);
        return at === undefined ? sentence : { ...sentence, phase: at };
      }),
      index,
      diagnostics,
    ),
    ...(waves?.dependencies ?? []),
  ];
  if (index.overflowed())
    diagnostics.push({
      code: 'no-unread-text',
      severity: 'error',
      span: dependencies.at(-1)?.span ?? spanOf(file, 0),
      message:
        'the ranges of the dependencies stand for too many tasks in all and were not all read; state the order of groups once, under a heading `Dependencies`',
    });
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1 && !block.quoted);
  const text = keepsText
    ? freeText({ file, blocks, tasks: accepted, phases, phaseOf, generated: stamp !== undefined })
    : undefined;
  const empty = emptyPhases(blocks, accepted);
  return {
    value: {
      file,
      title: title?.kind === 'heading' ? title.text : '',
      phases: text?.phases ?? phases,
      tasks: text ? tasks.map((one, at) => withTextAbove(one, text.above.get(accepted[at] as Candidate))) : tasks,
      dependencies,
      leftOut: [...gathered.leftOut, ...chosen.leftOut].sort((a, b) => a.span.start - b.span.start),
      skipped: gathered.skipped,
      ...(empty.length > 0 ? { emptyPhases: empty } : {}),
      dialect: stamp ? 'generated' : unnumbered && accepted.length > 0 ? 'unnumbered' : dialectOf(accepted),
      freeSections: text?.freeSections ?? [],
      ...(text?.frontMatter === undefined ? {} : { frontMatter: text.frontMatter }),
      ...(text?.introduction === undefined ? {} : { introduction: text.introduction }),
      ...(waves ? { statesOrder: true as const } : {}),
      ...(stamp ? { stamp, checklist: readChecklist(blocks) } : {}),
    },
    diagnostics,
  };
}

function task(
  { line, text, span, form, row }: Candidate,
  phase: number,
  title: string,
  { fields, files, notes, state }: TaskBody,
  parent: TaskId | undefined,
): Task {
  const { paths, noFile } = filesOfTitle(title);
  // A box or a sign beside the title says the state before any field below does.
  const stated = form !== 'box' && !line.mark ? state : undefined;
  const cell = row && !stated ? statusCell(row) : undefined;
  const mark = line.mark ? spanInText(text, ...line.mark) : (stated?.span ?? (cell ? spanOfText(cell) : undefined));
  return {
    id: line.id as string,
    title,
    status: stated?.status ?? line.status,
    parallel: line.parallel,
    stories: line.stories,
    tags: line.tags,
    phase,
    files: filesOf(paths, files),
    ...(noFile === undefined ? {} : { noFile }),
    fields,
    notes,
    span,
    ...(form === 'box' ? {} : { form, ...(mark ? { mark } : {}) }),
    ...(parent === undefined ? {} : { parent }),
    ...(line.comment === undefined ? {} : { comment: line.comment }),
  };
}

/** The files of the title, then those of the fields, each once. */
function filesOf(paths: readonly string[], others: readonly TaskFile[]): readonly TaskFile[] {
  if (others.length === 0) return paths.map((path) => ({ path }));
  const files = new Map<string, TaskFile>(paths.map((path) => [path, { path }]));
  for (const file of others) if (!files.get(file.path)?.action) files.set(file.path, file);
  return [...files.values()];
}

function withTextAbove(task: Task, above: string | undefined): Task {
  return above === undefined ? task : { ...task, above };
}

/** The task that each is a part of: the one it is nested in, or the one before it whose number its own begins with. */
function parents(accepted: readonly Candidate[]): ReadonlyMap<Candidate, TaskId> {
  const found = new Map<Candidate, TaskId>();
  const outlines = new Set<TaskId>();
  const tasks = accepted.some(({ parent }) => parent !== undefined) ? new Set(accepted) : undefined;
  for (const candidate of accepted) {
    const id = candidate.line.id as string;
    let outer = candidate.parent;
    while (outer && !tasks?.has(outer)) outer = outer.parent;
    const numbered = isOutlineNumber(id);
    const number = outer || !numbered ? undefined : outlineParent(id);
    const parent = outer?.line.id ?? (number !== undefined && outlines.has(number) ? number : undefined);
    if (parent !== undefined && parent !== id) found.set(candidate, parent);
    if (numbered) outlines.add(id);
  }
  return found;
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
