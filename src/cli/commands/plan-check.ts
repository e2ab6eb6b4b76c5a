import type { PlanDialect } from '../../model/plan.ts';
import { baselineFor } from '../check/baseline-file.ts';
import type { ReportOptions } from '../check/finish-check.ts';
import { finishCheck } from '../check/finish-check.ts';
import { configFinder } from '../find-config.ts';
import type { Terminal } from '../io.ts';
import { checkPlanFiles } from '../plan/check-plan-files.ts';
import { findPlanFiles } from '../plan/find-plan-files.ts';
import { planCovers } from '../plan/plan-covers.ts';
import { planReport, readingNotes } from '../plan/plan-report.ts';

interface PlanCheckOptions extends ReportOptions {
  readonly strict?: boolean;
  readonly dialect?: PlanDialect;
  readonly baseline?: string;
}

/** `tasks-ml plan check`: exit 0 when all is fine, 1 when there is an error or there are more warnings than may be. */
export async function planCheck(
  paths: readonly string[],
  options: PlanCheckOptions,
  terminal: Terminal,
): Promise<number> {
  const configOf = configFinder(terminal.cwd, options);
  const places = await findPlanFiles(paths, terminal);
  const { dialect, json = false, format, verbose = false } = options;
  const notes = verbose || json || format === 'json';
  const files = await checkPlanFiles(places, terminal.cwd, configOf, { ...(dialect ? { dialect } : {}), notes });
  const config = await configOf(terminal.cwd);
  const baseline = await baselineFor('plan check', options, config, terminal.cwd);
  return finishCheck(
    {
      files,
      ...(baseline
        ? { baseline: { file: baseline, covers: planCovers(places.map(({ shown }) => baseline.pathOf(shown))) } }
        : {}),
      report: (left) => planReport(left, config),
      notes: readingNotes,
    },
    options,
    terminal,
  );
}
