import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { filesOfTitle } from '../model/file-paths.ts';
import { parseStamp } from '../model/stamp.ts';
import type { Phase, Stamp, Task, TaskList } from '../model/task.ts';
import { idPatternOf } from '../model/task-id.ts';
import type { DependencySuffix } from './dependency-suffix.ts';
import { dependencySuffixReader } from './dependency-suffix.ts';
import { freeSections, phasesWithText } from './free-text.ts';
import type { HeadingBlock, MarkdownBlock, ParagraphBlock } from './markdown.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import { readPhaseTitle } from './phase-title.ts';
import type { Candidate } from './task-candidates.ts';
import { chooseTasks, gatherCandidates } from './task-candidates.ts';
import { sectionDependencies, taskDependencies } from './task-dependencies.ts';
import type { TaskBody } from './task-fields.ts';
import { readTaskBody } from './task-fields.ts';
import { indexTasks } from './task-index.ts';

/**
 * Reads a tasks.md in the dialects that people write. Never throws; every box in a task section becomes a task or a
 * diagnostic. Linear in the length of the text.
 */
export function readTaskList(file: SourceFile, time: WorkingTime = defaultConfig.workingTime): Parsed<TaskList> {
  const diagnostics: Diagnostic[] = [];
  const { blocks, tooDeep } = readMarkdown(file);
  for (const span of tooDeep)
    diagnostics.push({
      code: 'no-unread-text',
      severity: 'warning',
      span,
      message: 'lists are nested too deep to be read here; use fewer levels',
    });
  const gathered = gatherCandidates(blocks);
  const accepted = chooseTasks(gathered, diagnostics, file);

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
      diagnostics.push({
        code: 'no-unread-text',
        severity: 'info',
        span,
        message: 'this estimate was not understood; write it like `2 hours` or `1-2 days`',
      });
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
  if (index.overflowed())
    diagnostics.push({
      code: 'no-unread-text',
      severity: 'error',
      span: dependencies.at(-1)?.span ?? spanOf(file, 0),
      message:
        'the ranges of the dependencies stand for too many tasks in all and were not all read; state the order of groups once, under a heading `Dependencies`',
    });
  const stamp = findStamp(blocks);
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1 && !block.quoted);
  return {
    value: {
      file,
      title: title?.kind === 'heading' ? title.text : '',
      phases: stamp ? phasesWithText(phases, [...phaseOf.keys()], accepted, blocks, file) : phases,
      tasks,
      dependencies,
      leftOut: gathered.leftOut,
      freeSections: stamp ? freeSections(blocks, new Set(phaseOf.keys()), file) : [],
      ...(stamp ? { stamp } : {}),
    },
    diagnostics,
  };
}

function task({ line, block, form }: Candidate, phase: number, title: string, body: TaskBody): Task {
  const { paths, noFile } = filesOfTitle(title);
  return {
    id: line.id as string,
    title,
    status: form !== 'box' && body.done ? 'done' : line.status,
    parallel: line.parallel,
    stories: line.stories,
    tags: line.tags,
    phase,
    files: (body.files.length === 0 ? paths : [...new Set([...paths, ...body.files])]).map((path) => ({ path })),
    ...(noFile === undefined ? {} : { noFile }),
    fields: body.fields,
    notes: body.notes,
    span: spanOfText(block),
  };
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
