import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import type { Adopted } from '../../compile/adopt.ts';
import type { Compiled, CompiledOutput } from '../../compile/compile.ts';
import { compileFeature } from '../../compile/compile.ts';
import { readFeatureWithInputs } from '../../compile/read-feature.ts';
import type { Config } from '../../model/config.ts';
import type { Plan, PlanDialect } from '../../model/plan.ts';
import type { TaskList } from '../../model/task.ts';
import { readTaskList } from '../../read/tasks-md.ts';
import { isThere, readTextFile } from '../../read/text-file.ts';
import { diagnosticData, formatEnvelope } from '../../report/json.ts';
import { countDiagnostics, formatDiagnostics } from '../../report/stylish.ts';
import { buildSummary } from '../build-summary.ts';
import { findConfig } from '../find-config.ts';
import { findFeature, shownPath } from '../find-feature.ts';
import { findTeamPlanner } from '../find-team-planner.ts';
import type { Terminal } from '../io.ts';
import { staleText } from '../stale-text.ts';
import { holdsText, writeFilesWhole } from '../write-files.ts';

interface BuildOptions {
  readonly adopt?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly out?: string;
  readonly renumber?: boolean;
  readonly format?: PlanDialect;
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
  const readIn = (folder: string): TaskList | undefined =>
    readOld(folder, shownPath(join(folder, 'tasks.md'), terminal.cwd), config);
  const found = readIn(target) ?? (options.adopt ? readIn(place.folder) : undefined);
  const foreign = found !== undefined && !found.stamp;
  const writes = !options.check && !options.dryRun && !options.diff;
  if (foreign && !options.adopt && writes)
    throw new UsageError(
      `${found.file.path} was not written by tasks-ml and is left alone; --adopt takes its tasks over (see the difference first with --adopt --dry-run), --out writes to another folder`,
    );
  const adopted = foreign && options.adopt ? await adoptFile(found, config) : undefined;
  const old = adopted ? adopted.list : foreign ? undefined : found;
  const compiled = compileFeature({
    ...read.value,
    config,
    ...(old ? { old } : {}),
    renumber: options.renumber || (adopted?.numbered ?? false),
    ...(await findTeamPlanner(config)),
  });
  const diagnostics = adopted?.list
    ? [...read.diagnostics, ...adopted.diagnostics, ...compiled.diagnostics]
    : [...read.diagnostics, ...(adopted?.diagnostics ?? compiled.diagnostics)];
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const output =
    failed || !compiled.output ? undefined : await withPlan(compiled.output, read.value.feature.plan, options, config);
  if (!options.json) terminal.talk(formatDiagnostics(diagnostics.filter(({ severity }) => severity !== 'info')));
  if (!output) {
    if (options.json)
      terminal.out(
        formatEnvelope('build', { feature: place.shown, written: [], diagnostics: diagnosticData(diagnostics) }),
      );
    terminal.talk(`tasks-ml: nothing was written: ${countDiagnostics(diagnostics)}\n`);
    return 1;
  }
  const text = output.files.get('tasks.md') as string;
  const stale = [...output.files].filter(([name, file]) => !holdsText(join(target, name), file)).map(([name]) => name);
  if (writes) writeFilesWhole(target, new Map(stale.map((name) => [name, output.files.get(name) as string])));
  const previews = !writes && !options.check;
  const formatted = options.format === undefined ? undefined : planFile(options.format);
  const tasksDiff = previews && (options.diff || adopted) ? await diffOf(found, text, place.shown) : undefined;
  const diff =
    tasksDiff === undefined || formatted === undefined
      ? tasksDiff
      : tasksDiff + (await planDiff(target, place.shown, formatted, output.files.get(formatted) as string));
  if (options.json)
    terminal.out(
      formatEnvelope('build', {
        ...buildData(place.shown, compiled, output, writes ? stale : [], stale.length > 0, diagnostics),
        ...(diff === undefined ? {} : { diff }),
      }),
    );
  else if (previews) terminal.out(diff ?? (output.files.get(formatted ?? 'tasks.md') as string));
  else
    terminal.out(
      options.check
        ? staleText(place.shown, { all: [...output.files.keys()], stale }, compiled.changes, found, read.value.inputs)
        : buildSummary(place.shown, output, stale, config),
    );
  if (previews && !options.json) terminal.talk(buildSummary(place.shown, output, [], config));
  return options.check && stale.length > 0 ? 1 : 0;
}

/** The file that `--format` writes beside tasks.md. */
function planFile(format: PlanDialect): string {
  return `tasks.${format}.md`;
}

/** With `--format` also the plan that all tasks make, in a dialect. */
async function withPlan(
  output: CompiledOutput,
  plan: Plan,
  { format }: Pick<BuildOptions, 'format'>,
  config: Config,
): Promise<CompiledOutput> {
  if (format === undefined) return output;
  const { builtPlan } = await import('../../compile/built-plan.ts');
  const text = builtPlan(output, plan, format, config);
  return { ...output, files: new Map([...output.files, [planFile(format), text]]) };
}

/** Takes a file over; rows of a table become items first. */
async function adoptFile(found: TaskList, config: Config): Promise<Adopted> {
  const { adoptList } = await import('../../compile/adopt.ts');
  if (!found.tasks.some(({ form }) => form === 'row')) return adoptList(found, config);
  const { formatTasks } = await import('../../edit/format.ts');
  return adoptList(formatTasks(found, config).list, config);
}

async function diffOf(found: TaskList | undefined, text: string, shown: string): Promise<string> {
  const { buildDiff } = await import('../build-diff.ts');
  const path = found?.file.path ?? `${shown}/tasks.md`;
  return buildDiff(path, found, { path, text });
}

/** The difference between the plan beside tasks.md and what a build makes of it. */
async function planDiff(folder: string, shown: string, name: string, text: string): Promise<string> {
  const { unifiedDiff } = await import('../unified-diff.ts');
  const old = readTextFile(join(folder, name), `${shown}/${name}`).file?.text ?? '';
  return unifiedDiff(`${shown}/${name}`, old, text, []);
}

function readOld(folder: string, shown: string, config: Config): TaskList | undefined {
  const path = join(folder, 'tasks.md');
  if (!isThere(path)) return undefined;
  const { file, problem } = readTextFile(path, shown, folder);
  if (!file) throw new UsageError(problem);
  return file.text.trim() === '' ? undefined : readTaskList(file, config).value;
}

function buildData(
  shown: string,
  { changes }: Compiled,
  output: CompiledOutput,
  written: readonly string[],
  changed: boolean,
  diagnostics: readonly Diagnostic[],
): Readonly<Record<string, unknown>> {
  const { list, batches, path, assumed, teamPlan } = output;
  const id = (node: number): string => (list.tasks[node] as { id: string }).id;
  return {
    feature: shown,
    tasks: list.tasks.length,
    batches: batches.map((batch) => batch.map(id)),
    makespan: path.makespan,
    criticalPath: path.path.filter((node) => node < list.tasks.length).map(id),
    assumedEstimates: assumed,
    ...(teamPlan ? { teamPlan } : {}),
    changed,
    written,
    changes,
    diagnostics: diagnosticData(diagnostics),
  };
}
