import type { Diagnostic, Severity } from '../base/diagnostic.ts';

/** The forms in which `check` prints what it found. */
export type ReportFormat = 'stylish' | 'json' | 'sarif' | 'github' | 'junit' | 'gitlab';

/** One tasks.md or plan, checked. */
export interface ReportedFile {
  /** As it is shown to people. */
  readonly file: string;
  /** How many tasks it has. */
  readonly tasks: number;
  readonly dialect: string;
  /** Of a plan: all dialects that it is written in, that of most tasks first. */
  readonly dialects?: readonly string[];
  /** What looks like a task and is none, as plain data. */
  readonly leftOut: readonly unknown[];
  /** In the order of the files that they are about. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule as a report speaks of it. */
export interface ReportedRule {
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** How bad what it finds is under the settings of this run. */
  readonly level: Severity | 'off';
  /** Its page. */
  readonly url: string;
}

/** What a report is made of. The same input gives the same bytes. */
export interface ReportInput {
  /** The command that found this, as JSON names it; `check` where it is not said. */
  readonly kind?: string;
  readonly files: readonly ReportedFile[];
  /** All rules, also those that found nothing. */
  readonly rules: readonly ReportedRule[];
  /** Version of tasks-ml. */
  readonly version: string;
  /** The reader is a terminal that shows colours. */
  readonly colour: boolean;
  /** Findings that are no more than a note are reported as well. */
  readonly verbose: boolean;
  /** What a baseline did: findings that it let pass, and entries of it that match nothing any more. */
  readonly baseline?: { readonly known: number; readonly gone: number };
}
