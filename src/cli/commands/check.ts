import { UsageError } from '../../base/errors.ts';
import { baselineFor } from '../check/baseline-file.ts';
import { findChangedPlaces } from '../check/changed-places.ts';
import { checkApart } from '../check/check-apart.ts';
import { checkPlaces } from '../check/check-places.ts';
import { checkTogether } from '../check/check-together.ts';
import { coveredBy } from '../check/covered-by.ts';
import type { ReportOptions } from '../check/finish-check.ts';
import { finishCheck } from '../check/finish-check.ts';
import { reportOf } from '../check/format-report.ts';
import { configFinder } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import { leftOutText } from '../left-out.ts';

interface CheckOptions extends ReportOptions {
  readonly strict?: boolean;
  readonly unnumbered?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly baseline?: string;
}

/** `tasks-ml check`: exit 0 when all is fine, 1 when there is an error or there are more warnings than may be. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.dryRun && options.updateBaseline)
    throw new UsageError('--update-baseline writes a file; leave one of it and --dry-run away');
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run belongs to --fix: a check writes nothing');
  const configOf = configFinder(terminal.cwd, options);
  const places = await chosenPlaces(paths, options, terminal);
  const { fix = false, json = false, format, verbose = false } = options;
  const notes = verbose || fix || json || format === 'json';
  const each = fix
    ? await checkPlaces(places, terminal.cwd, configOf, { fix, notes })
    : await checkApart({ places, cwd: terminal.cwd, options, notes });
  const config = await configOf(terminal.cwd);
  const checked = checkTogether(each);
  const baseline = await baselineFor('check', options, config, terminal.cwd);
  const covers = baseline && (await coveredBy(baseline, places, terminal));
  // What writes files is loaded only where something is written.
  const diff = fix ? await (await import('../check/mend.ts')).mend(checked, options, terminal) : undefined;
  return finishCheck(
    {
      files: checked,
      ...(baseline && covers ? { baseline: { file: baseline, covers } } : {}),
      report: (files) => reportOf(files, config),
      notes: (files) => files.map(({ list }) => leftOutText(list)).join(''),
      ...(diff === undefined ? {} : { instead: diff }),
    },
    options,
    terminal,
  );
}

async function chosenPlaces(
  paths: readonly string[],
  { changed = false, since }: CheckOptions,
  terminal: Terminal,
): Promise<readonly FeaturePlace[]> {
  return changed || since !== undefined ? findChangedPlaces(paths, terminal, since) : findTaskFiles(paths, terminal);
}
