import type { Diagnostic } from '../../base/diagnostic.ts';
import type { WithBaseline } from '../../lint/baseline.ts';
import { applyBaseline, baselineOf } from '../../lint/baseline.ts';
import type { ReportFormat, ReportInput } from '../../report/report.ts';
import { summaryOf } from '../../report/summary.ts';
import type { Terminal } from '../io.ts';
import type { BaselineFile } from './baseline-file.ts';
import { writeBaseline } from './baseline-file.ts';
import { formatReport } from './format-report.ts';
import { wantsColour } from './wants-colour.ts';

/** What the command line says of the findings of a check. */
export interface ReportOptions {
  readonly maxWarnings?: number;
  readonly verbose?: boolean;
  readonly updateBaseline?: boolean;
  readonly format?: ReportFormat;
  readonly json?: boolean;
  readonly outputFile?: string;
}

/** A file in which something may have been found. */
interface WithFindings {
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a run asked a rule in a file, by its path within the baseline's folder. */
export type Covers = (file: string, rule: string) => boolean;

/** The files of a check and how they are reported. */
export interface CheckRun<File extends WithFindings> {
  readonly files: readonly File[];
  /** Findings that are let pass, where there are some. */
  readonly baseline?: { readonly file: BaselineFile; readonly covers: Covers };
  /** What a report is made of, but for what concerns the terminal. */
  readonly report: (files: readonly File[]) => Pick<ReportInput, 'files' | 'rules' | 'version' | 'kind'>;
  /** What people read above the findings with `--verbose`. */
  readonly notes: (files: readonly File[]) => string;
  /** Printed in place of a report. */
  readonly instead?: string;
}

/**
 * Ends a check: lets the findings of the baseline pass or writes it, reports the others, and gives the exit code: 1 when
 * there is an error, or when there are more warnings than may be.
 */
export async function finishCheck<File extends WithFindings>(
  run: CheckRun<File>,
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const { baseline } = run;
  if (baseline && options.updateBaseline) return update(run, baseline, terminal);
  const { json = false, format = 'stylish', outputFile, verbose = false } = options;
  const { files, passed, gone } = withBaseline(run);
  const input: ReportInput = {
    ...run.report(files),
    colour: outputFile === undefined && wantsColour(terminal),
    verbose,
    ...(baseline ? { baseline: { known: passed, gone } } : {}),
  };
  const report = run.instead ?? (await formatReport(json ? 'json' : format, input, () => run.notes(files)));
  if (outputFile === undefined) terminal.out(report);
  else (await import('../write-output.ts')).writeOutput(outputFile, report, terminal.cwd);
  if (outputFile !== undefined || (format === 'stylish' && !json))
    terminal.talk(files.length === 0 ? 'no feature has changed\n' : summaryOf(input));
  return exitCode(files, options, terminal);
}

function exitCode(files: readonly WithFindings[], { maxWarnings }: ReportOptions, { talk }: Terminal): 0 | 1 {
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany)
    talk(`there may be ${maxWarnings} ${maxWarnings === 1 ? 'warning' : 'warnings'}, and there are ${warnings}\n`);
  return tooMany || found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function update(
  { files }: Pick<CheckRun<WithFindings>, 'files'>,
  { file, covers }: { readonly file: BaselineFile; readonly covers: Covers },
  { talk }: Terminal,
): Promise<number> {
  const found = baselineOf(
    files.flatMap(({ diagnostics }) => diagnostics),
    file.pathOf,
  );
  await writeBaseline(file, found, covers);
  const count = found.reduce((sum, entry) => sum + entry.count, 0);
  talk(`wrote ${file.shown}: ${count} ${count === 1 ? 'finding is' : 'findings are'} let pass from now on\n`);
  return 0;
}

function withBaseline<File extends WithFindings>({
  files,
  baseline,
}: CheckRun<File>): { readonly files: readonly File[] } & Pick<WithBaseline<Diagnostic>, 'passed' | 'gone'> {
  if (!baseline) return { files, passed: 0, gone: 0 };
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const { entries, pathOf } = baseline.file;
  const { kept, passed, gone } = applyBaseline(all, entries, baseline.covers, pathOf);
  const left = new Set(kept);
  return {
    files: files.map((file) => ({ ...file, diagnostics: file.diagnostics.filter((one) => left.has(one)) })),
    passed,
    gone,
  };
}
