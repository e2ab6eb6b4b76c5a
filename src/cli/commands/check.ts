import type { Diagnostic } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import type { WithBaseline } from '../../lint/baseline.ts';
import { applyBaseline, baselineOf } from '../../lint/baseline.ts';
import type { ReportFormat } from '../../report/report.ts';
import { summaryOf } from '../../report/summary.ts';
import type { BaselineFile } from '../check/baseline-file.ts';
import { findBaseline, writeBaseline } from '../check/baseline-file.ts';
import { findChangedPlaces } from '../check/changed-places.ts';
import { checkApart } from '../check/check-apart.ts';
import type { CheckedFile } from '../check/check-places.ts';
import { checkPlaces } from '../check/check-places.ts';
import { checkTogether } from '../check/check-together.ts';
import { coveredBy } from '../check/covered-by.ts';
import { formatReport, reportOf } from '../check/format-report.ts';
import { wantsColour } from '../check/wants-colour.ts';
import type { ConfigFinder } from '../find-config.ts';
import { configFinder } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';

interface CheckOptions {
  readonly strict?: boolean;
  readonly maxWarnings?: number;
  readonly verbose?: boolean;
  readonly unnumbered?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly format?: ReportFormat;
  readonly json?: boolean;
  readonly outputFile?: string;
}

/** `tasks-ml check`: exit 0 when all is fine, 1 when there is an error or there are more warnings than may be. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.dryRun && options.updateBaseline)
    throw new UsageError('--update-baseline writes a file; leave one of it and --dry-run away');
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run belongs to --fix: a check writes nothing');
  const configOf = configFinder(terminal.cwd, options);
  const places = await chosenPlaces(paths, options, terminal);
  const { fix = false, json = false, format = 'stylish', outputFile, verbose = false } = options;
  const notes = verbose || fix || json || format === 'json';
  const each = fix
    ? await checkPlaces(places, terminal.cwd, configOf, { fix, notes })
    : await checkApart({ places, cwd: terminal.cwd, options, notes });
  const config = await configOf(terminal.cwd);
  const checked = checkTogether(each);
  const baseline = await baselineFor(options, configOf, terminal);
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const covers = baseline ? await coveredBy(baseline, places, terminal) : () => false;
  // What writes files is loaded only where something is written.
  const diff = fix ? await (await import('../check/mend.ts')).mend(checked, options, terminal) : undefined;
  if (baseline && options.updateBaseline) return update(baseline, all, covers, terminal);
  const { files, ...counts } = withBaseline(checked, all, baseline, covers);
  const input = {
    ...reportOf(files, config),
    colour: outputFile === undefined && wantsColour(terminal),
    verbose,
    ...(baseline ? { baseline: { known: counts.passed, gone: counts.gone } } : {}),
  };
  const report = diff ?? (await formatReport(json ? 'json' : format, input, files));
  if (outputFile === undefined) terminal.out(report);
  else (await import('../check/write-report.ts')).writeReport(outputFile, report, terminal.cwd);
  if (outputFile !== undefined || (format === 'stylish' && !json))
    terminal.talk(files.length === 0 ? 'no feature has changed\n' : summaryOf(input));
  return exitCode(files, options, terminal);
}

/** 1 when there is an error, or when there are more warnings than may be, which is said. */
function exitCode(files: readonly CheckedFile[], { maxWarnings }: CheckOptions, { talk }: Terminal): 0 | 1 {
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany)
    talk(`there may be ${maxWarnings} ${maxWarnings === 1 ? 'warning' : 'warnings'}, and there are ${warnings}\n`);
  return tooMany || found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Whether a run asked a rule in a file. */
type Covers = (file: string, rule: string) => boolean;

async function chosenPlaces(
  paths: readonly string[],
  { changed = false, since }: CheckOptions,
  terminal: Terminal,
): Promise<readonly FeaturePlace[]> {
  return changed || since !== undefined ? findChangedPlaces(paths, terminal, since) : findTaskFiles(paths, terminal);
}

async function baselineFor(
  { baseline, updateBaseline = false }: CheckOptions,
  configOf: ConfigFinder,
  { cwd }: Terminal,
): Promise<BaselineFile | undefined> {
  const named = baseline ?? (await configOf(cwd)).baseline;
  return findBaseline(cwd, { named, writes: updateBaseline });
}

async function update(
  baseline: BaselineFile,
  all: readonly Diagnostic[],
  covers: Covers,
  { talk }: Terminal,
): Promise<number> {
  const found = baselineOf(all, baseline.pathOf);
  await writeBaseline(baseline, found, covers);
  const count = found.reduce((sum, entry) => sum + entry.count, 0);
  talk(`wrote ${baseline.shown}: ${count} ${count === 1 ? 'finding is' : 'findings are'} let pass from now on\n`);
  return 0;
}

function withBaseline(
  files: readonly CheckedFile[],
  all: readonly Diagnostic[],
  baseline: BaselineFile | undefined,
  covers: Covers,
): { readonly files: readonly CheckedFile[] } & Pick<WithBaseline<Diagnostic>, 'passed' | 'gone'> {
  if (!baseline) return { files, passed: 0, gone: 0 };
  const { kept, passed, gone } = applyBaseline(all, baseline.entries, covers, baseline.pathOf);
  const left = new Set(kept);
  return {
    files: files.map((file) => ({ ...file, diagnostics: file.diagnostics.filter((one) => left.has(one)) })),
    passed,
    gone,
  };
}
