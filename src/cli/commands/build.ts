import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { formatDuration } from '../../base/duration.ts';
import { UsageError } from '../../base/errors.ts';
import type { Compiled, CompiledOutput } from '../../compile/compile.ts';
import { compileFeature } from '../../compile/compile.ts';
import type { Changes } from '../../compile/merge.ts';
import { readFeatureWithInputs } from '../../compile/read-feature.ts';
import type { Config } from '../../model/config.ts';
import type { TaskList } from '../../model/task.ts';
import { readTaskList } from '../../read/tasks-md.ts';
import { isThere, readTextFile } from '../../read/text-file.ts';
import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { countDiagnostics, formatDiagnostics } from '../../report/stylish.ts';
import { findConfig } from '../find-config.ts';
import { findFeature, shownPath } from '../find-feature.ts';
import type { Terminal } from '../io.ts';
import { holdsText, writeFilesWhole } from '../write-files.ts';

interface BuildOptions {
  readonly adopt?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly out?: string;
  readonly renumber?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml build`: exit 0 when all is written or fresh, 1 when the documents are wrong or `--check` finds a change. */
export async function build([argument]: readonly string[], options: BuildOptions, terminal: Terminal): Promise<number> {
  const place = findFeature(argument, terminal);
  const config = await findConfig(place.folder, terminal.cwd);
  const read = readFeatureWithInputs(place.folder, place.shown, config);
  const target = options.out === undefined ? place.folder : resolve(terminal.cwd, options.out);
  if (options.out !== undefined && !statSync(target, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `${options.out} ${isThere(target) ? 'is not a folder' : 'does not exist; make the folder first'}`,
    );
  const tasksPath = join(target, 'tasks.md');
  const found = readOld(target, tasksPath, shownPath(tasksPath, terminal.cwd), config);
  const foreign = found !== undefined && !found.stamp;
  if (foreign && !options.adopt && !options.check && !options.dryRun)
    throw new UsageError(
      `${shownPath(tasksPath, terminal.cwd)} was not written by tasks-ml and is left alone; --adopt takes its tasks over (see the difference first with --adopt --dry-run), --out writes to another folder`,
    );
  const adopted =
    foreign && options.adopt ? (await import('../../compile/adopt.ts')).adoptList(found, config) : undefined;
  const old = adopted?.list ?? (foreign ? undefined : found);
  const compiled = compileFeature({
    ...read.value,
    config,
    ...(old ? { old } : {}),
    renumber: options.renumber ?? false,
  });
  const diagnostics = [...read.diagnostics, ...(adopted?.diagnostics ?? []), ...compiled.diagnostics];
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const output = failed ? undefined : compiled.output;
  if (!options.json) terminal.talk(formatDiagnostics(diagnostics.filter(({ severity }) => severity !== 'info')));
  if (!output) {
    if (options.json)
      terminal.out(
        formatEnvelope('build', { feature: place.shown, written: [], diagnostics: diagnosticData(diagnostics) }),
      );
    terminal.talk(`tasks-ml: nothing was written: ${countDiagnostics(diagnostics)}\n`);
    return 1;
  }
  const stale = [...output.files].filter(([name, text]) => !holdsText(join(target, name), text)).map(([name]) => name);
  const writes = !options.check && !options.dryRun;
  if (writes) writeFilesWhole(target, new Map(stale.map((name) => [name, output.files.get(name) as string])));
  if (options.json)
    terminal.out(
      formatEnvelope(
        'build',
        buildData(place.shown, compiled, output, writes ? stale : [], stale.length > 0, diagnostics),
      ),
    );
  else if (options.dryRun && !options.check)
    terminal.out(await preview(adopted ? found : undefined, output.files.get('tasks.md') as string));
  else
    terminal.out(
      options.check
        ? checkText(place.shown, stale, compiled.changes, found, read.value.inputs)
        : summary(place.shown, output, stale, config),
    );
  if (options.dryRun && !options.check && !options.json) {
    terminal.talk(summary(place.shown, output, [], config));
  }
  return options.check && stale.length > 0 ? 1 : 0;
}

/** What would be written: the text, or what it changes in a file that is taken over. */
async function preview(before: TaskList | undefined, after: string): Promise<string> {
  if (!before) return after;
  const { unifiedDiff } = await import('../unified-diff.ts');
  return unifiedDiff(before.file.path, before.file.text, after, []);
}

function readOld(folder: string, path: string, shown: string, config: Config): TaskList | undefined {
  if (!isThere(path)) return undefined;
  const { file, problem } = readTextFile(path, shown, folder);
  if (!file) throw new UsageError(problem);
  if (file.text.trim() === '') return undefined;
  return readTaskList(file, config).value;
}

function summary(
  shown: string,
  { list, batches, path, assumed, files }: CompiledOutput,
  written: readonly string[],
  config: Config,
): string {
  const ids = path.path.flatMap((node) => (list.tasks[node] ? [list.tasks[node].id] : []));
  return [
    `${shown}: ${list.tasks.length} tasks in ${batches.length} batches`,
    `makespan ${formatDuration(path.makespan, config.workingTime.hoursPerDay)} of working time (${list.tasks.length - assumed} estimates given, ${assumed} assumed)`,
    `critical path ${ids.length > 14 ? [...ids.slice(0, 7), '…', ...ids.slice(-6)].join(' → ') : ids.join(' → ')}`,
    written.length > 0 ? `wrote ${written.join(', ')}` : `${[...files.keys()].join(', ')}: nothing written`,
    '',
  ].join('\n');
}

function checkText(
  shown: string,
  stale: readonly string[],
  changes: Changes,
  old: TaskList | undefined,
  inputs: ReadonlyMap<string, string>,
): string {
  if (stale.length === 0) return `${shown}: tasks.md and tasks.mmd are fresh\n`;
  const causes = stale.includes('tasks.md')
    ? causesOf(changes, old, inputs)
    : ['tasks.mmd is not the graph of tasks.md'];
  if (causes.length === 0) causes.push('a setting changed, or the text between the tasks or a mark was edited by hand');
  return [
    `${shown}: ${stale.join(' and ')} would change; run \`tasks-ml build\``,
    ...causes.map((cause) => `  ${cause}`),
    '',
  ].join('\n');
}

/** What changed since the last build, in words: documents first, then tasks. */
function causesOf(
  { added, removed, reworded }: Changes,
  old: TaskList | undefined,
  inputs: ReadonlyMap<string, string>,
): string[] {
  if (!old) return ['tasks.md is not there yet'];
  if (!old.stamp) return ['tasks.md was not written by tasks-ml'];
  const before = old.stamp.inputs;
  return [
    ...[...inputs]
      .filter(([path, hash]) => before.get(path) !== hash)
      .map(([path]) => `${path} ${before.has(path) ? 'changed' : 'is new'} since the last build`),
    ...[...before.keys()].filter((path) => !inputs.has(path)).map((path) => `${path} is gone`),
    ...added.map((id) => `${id} is added`),
    ...removed.map(({ id, title }) => `${id} is removed: ${title}`),
    ...reworded.map(({ id, before: was, after }) => `${id} is reworded: ${was} → ${after}`),
  ];
}

function buildData(
  shown: string,
  { changes }: Compiled,
  output: CompiledOutput,
  written: readonly string[],
  changed: boolean,
  diagnostics: readonly Diagnostic[],
): unknown {
  const { list, batches, path, assumed } = output;
  const id = (node: number): string => (list.tasks[node] as { id: string }).id;
  return {
    feature: shown,
    tasks: list.tasks.length,
    batches: batches.map((batch) => batch.map(id)),
    makespan: path.makespan,
    criticalPath: path.path.filter((node) => node < list.tasks.length).map(id),
    assumedEstimates: assumed,
    changed,
    written,
    changes,
    diagnostics: diagnosticData(diagnostics),
  };
}
