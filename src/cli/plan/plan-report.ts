import manifest from '../../../package.json' with { type: 'json' };
import { printable } from '../../base/printable.ts';
import { planGraphRules } from '../../compile/lint-plan-graph.ts';
import { planRules } from '../../lint/plan-rules/index.ts';
import { noUnknownRule } from '../../lint/rules/no-unknown-rule.ts';
import { noUnusedSuppression } from '../../lint/rules/no-unused-suppression.ts';
import { useSuppressionReason } from '../../lint/rules/use-suppression-reason.ts';
import type { Config } from '../../model/config.ts';
import type { ReportInput } from '../../report/report.ts';
import { reportedRules } from '../check/format-report.ts';
import type { CheckedPlanFile } from './check-plan-files.ts';

/** What a report about plans is made of, but for what concerns the terminal. `config` says the levels of the rules. */
export function planReport(
  files: readonly CheckedPlanFile[],
  config: Config,
): Pick<ReportInput, 'kind' | 'files' | 'rules' | 'version'> {
  return {
    kind: 'plan-check',
    files: files.map(({ file, plan, diagnostics }) => ({
      file,
      tasks: plan.tasks.length,
      dialect: plan.dialects[0] ?? 'none',
      dialects: plan.dialects,
      leftOut: [],
      diagnostics,
    })),
    rules: reportedRules(
      [...planRules, ...planGraphRules, useSuppressionReason, noUnknownRule, noUnusedSuppression],
      config,
    ),
    version: manifest.version,
  };
}

/** How each plan was read, a line each. */
export function readingNotes(files: readonly CheckedPlanFile[]): string {
  return files
    .map(({ file, plan: { dialects } }) =>
      dialects.length === 0 ? '' : printable(`${file} is read as ${dialects.join(' and ')}`).concat('\n'),
    )
    .join('');
}
