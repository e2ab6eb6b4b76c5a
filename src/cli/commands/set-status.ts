import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import type { SourceFile } from '../../base/source.ts';
import { lineStarts } from '../../base/source.ts';
import { idRangeWriter } from '../../model/id-ranges.ts';
import type { TaskStatus } from '../../model/task.ts';
import { columns, cutText } from '../../render/text-columns.ts';
import { formatEnvelope } from '../../report/json.ts';
import { alone } from '../alone.ts';
import type { StatusChange } from '../change-status.ts';
import { changeStatus } from '../change-status.ts';
import { idsAndPlace } from '../ids-and-place.ts';
import type { Terminal } from '../io.ts';
import { statusWords } from '../list/task-words.ts';
import type { ReadGraph } from '../read-list.ts';
import { readGraph } from '../read-list.ts';
import { holdsText, writeFilesWhole } from '../write-files.ts';

interface SetStatusOptions {
  readonly dryRun?: boolean;
  readonly unnumbered?: boolean;
  readonly json?: boolean;
}

/** The commands that set the state of tasks. */
export type SetStatusCommand = 'done' | 'start' | 'drop' | 'reopen';

const statusOf: Readonly<Record<SetStatusCommand, TaskStatus>> = {
  done: 'done',
  start: 'in-progress',
  drop: 'dropped',
  reopen: 'todo',
};

/** `tasks-ml done T012`, `start`, `drop`, `reopen`: sets the state of tasks in tasks.md, of all of them or of none. */
export function setStatusCommand(
  name: SetStatusCommand,
): (given: readonly string[], options: SetStatusOptions, terminal: Terminal) => Promise<number> {
  return async (given, options, terminal) => {
    const { ids, place } = idsAndPlace(given, terminal);
    const { read, change } = await changeFile(
      place,
      terminal,
      (now) => changeStatus(now, ids, statusOf[name]),
      options,
    );
    const { file, tasks, stamp } = read.graph.list;
    const { text, ready } = change;
    if (options.json) terminal.out(formatEnvelope(name, { file: file.path, tasks: change.tasks, ready }));
    else if (options.dryRun) terminal.out(changedLines(file, text));
    else {
      terminal.out(change.tasks.map((task) => taskLine(task, file.path, terminal.width)).join(''));
      if (ready.length > 0) terminal.out(`ready now: ${idRangeWriter(tasks.map(({ id }) => id))(ready)}\n`);
    }
    if (options.dryRun && text === file.text) terminal.talk('nothing would change\n');
    for (const sentence of change.early) terminal.talk(`${sentence}\n`);
    if (!options.dryRun && text !== file.text && stamp && read.inFeature)
      terminal.talk(`run \`tasks-ml build ${read.place.shown}\` to redraw the graph\n`);
    return 0;
  };
}

/** Reads, changes and writes a file; once more where somebody else has written it in the meantime. */
async function changeFile(
  place: string | undefined,
  terminal: Terminal,
  changeOf: (read: ReadGraph) => StatusChange,
  options: SetStatusOptions,
): Promise<{ readonly read: ReadGraph; readonly change: StatusChange }> {
  for (;;) {
    const read = await readGraph(place, terminal, options);
    const change = changeOf(read);
    const { file } = read.graph.list;
    if (options.dryRun || change.text === file.text) return { read, change };
    const { folder, tasksFile } = read.place;
    if ((statSync(tasksFile).mode & 0o222) === 0)
      throw new UsageError(`${file.path} is read-only; make it writable first`);
    const isWritten = await alone(tasksFile, () => {
      if (!holdsText(tasksFile, file.text)) return false;
      writeFilesWhole(folder, new Map([[basename(tasksFile), change.text]]));
      return true;
    });
    if (isWritten) return { read, change };
  }
}

function taskLine(task: StatusChange['tasks'][number], path: string, width: number | undefined): string {
  const { id, title, before, after, line } = task;
  if (before === after) return `${id} was ${statusWords[after]} already\n`;
  const [start, end] = [`${id} ${statusWords[after]}: `, ` (${path}:${line})`];
  const cut = width === undefined ? title : cutText(title, Math.max(20, width - columns(start + end)));
  return `${printable(start + cut + end)}\n`;
}

function changedLines(file: SourceFile, text: string): string {
  const [before, after] = [linesOf(file), linesOf({ path: file.path, text })];
  return before.flatMap((line, at) => (line === after[at] ? [] : [`-${line}\n+${after[at]}\n`])).join('');
}

/** The lines of a file as they may be shown, with their tabs. */
function linesOf(file: SourceFile): readonly string[] {
  const starts = lineStarts(file);
  return starts.map((start, at) =>
    file.text
      .slice(start, starts[at + 1])
      .replace(/[\r\n]+$/, '')
      .split('\t')
      .map(printable)
      .join('\t'),
  );
}
