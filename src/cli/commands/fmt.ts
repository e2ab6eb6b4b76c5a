import { basename } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { positionOf } from '../../base/source.ts';
import type { FormattedList } from '../../edit/format.ts';
import { formatTasks } from '../../edit/format.ts';
import type { Task, TaskList } from '../../model/task.ts';
import { readTaskList } from '../../read/tasks-md.ts';
import { readTextFile } from '../../read/text-file.ts';
import { formatEnvelope } from '../../report/json.ts';
import { findConfig } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { shownPath } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import { optimizeLater } from '../optimize-later.ts';
import { taskLines } from '../task-lines.ts';
import { writeFilesWhole } from '../write-files.ts';

interface FmtOptions {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** A tasks.md before and after, and where it stands. */
interface Formatted {
  readonly place: FeaturePlace;
  readonly list: TaskList;
  readonly formatted: FormattedList;
  readonly changed: boolean;
}

/** `tasks-ml fmt`: exit 0, and 1 when `--check` finds a task that is not in canonical form. */
export async function fmt(paths: readonly string[], options: FmtOptions, terminal: Terminal): Promise<number> {
  const files: Formatted[] = [];
  // Nothing is written before all was read.
  for (const place of await findTaskFiles(paths, terminal)) files.push(await formatPlace(place, terminal));
  const stale = files.filter(({ changed }) => changed);
  const writes = !options.check && !options.dryRun;
  if (writes)
    for (const { place, formatted } of stale)
      writeFilesWhole(place.folder, new Map([[basename(place.tasksFile), formatted.list.file.text]]));
  const diffs = options.dryRun && !options.check ? await diffsOf(files) : undefined;
  if (options.json)
    terminal.out(formatEnvelope('fmt', { files: files.map((file, at) => fileData(file, writes, diffs?.[at])) }));
  else if (writes) terminal.out(files.map((file) => `${summary(file, true)}\n`).join(''));
  else {
    terminal.out(diffs ? diffs.join('') : stale.flatMap(staleLines).join(''));
    terminal.talk(files.map((file) => `${summary(file, false)}\n`).join(''));
  }
  return options.check && stale.length > 0 ? 1 : 0;
}

async function formatPlace(place: FeaturePlace, { cwd }: Terminal): Promise<Formatted> {
  const { file, problem } = readTextFile(place.tasksFile, shownPath(place.tasksFile, cwd), place.folder);
  if (!file) throw new UsageError(problem);
  optimizeLater(file.text.length);
  const config = await findConfig(place.folder, cwd);
  const list = readTaskList(file, config).value;
  const formatted = formatTasks(list, config);
  return { place, list, formatted, changed: formatted.list.file.text !== file.text };
}

async function diffsOf(files: readonly Formatted[]): Promise<readonly string[]> {
  const { unifiedDiff } = await import('../unified-diff.ts');
  return files.map(({ list, formatted }) => {
    const [old, now] = [taskLines(list), taskLines(formatted.list)];
    const anchors = old.map((line, at) => [line, now[at] as number] as const);
    return unifiedDiff(list.file.path, list.file.text, formatted.list.file.text, anchors);
  });
}

function staleLines({ list, formatted }: Formatted): readonly string[] {
  return formatted.rewritten.map((at) => {
    const { id, span } = list.tasks[at] as Task;
    return `${list.file.path}:${positionOf(span).line} ${id} is not in canonical form\n`;
  });
}

function summary({ list, formatted, changed }: Formatted, written: boolean): string {
  const { path } = list.file;
  const { length } = list.tasks;
  if (length === 0) return `${path} holds no task; write tasks as \`- [ ] T001 …\``;
  if (list.dialect === 'unnumbered') return `${path} stays as it is: its tasks have no ids`;
  const left = formatted.left.map((at) => list.tasks[at] as Task);
  if (!changed && left.length === 0)
    return `${path} is in canonical form${list.stamp ? ': `tasks-ml build` wrote it' : ''}`;
  const rewritten = `${formatted.rewritten.length} of ${length} tasks ${written ? '' : 'would be '}rewritten`;
  return `${path}: ${changed ? rewritten : 'nothing to rewrite'}${left.length === 0 ? '' : `; ${staying(left)}`}`;
}

function staying(tasks: readonly Task[]): string {
  const names = tasks.slice(0, 5).map(({ id, span }) => `${id} (line ${positionOf(span).line})`);
  const more = tasks.length > names.length ? ` and ${tasks.length - names.length} more` : '';
  return `${names.join(', ')}${more} ${tasks.length === 1 ? 'stays as it is' : 'stay as they are'}`;
}

function fileData({ list, formatted, changed }: Formatted, writes: boolean, diff: string | undefined): unknown {
  const placed = (tasks: readonly number[]): unknown =>
    tasks.map((at) => {
      const { id, span } = list.tasks[at] as Task;
      return { id, line: positionOf(span).line };
    });
  return {
    file: list.file.path,
    tasks: list.tasks.length,
    changed,
    written: changed && writes,
    rewritten: placed(formatted.rewritten),
    left: placed(formatted.left),
    ...(diff === undefined ? {} : { diff }),
  };
}
