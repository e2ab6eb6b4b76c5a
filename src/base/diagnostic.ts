import type { SourceSpan } from './source.ts';

/** How bad a diagnostic is. Only errors make a command fail by default. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place that helps to understand a diagnostic. */
export interface Related {
  readonly message: string;
  readonly span: SourceSpan;
}

/** Something wrong with the user's text: data, collected and reported, never thrown. */
export interface Diagnostic {
  /** Name of the rule, or of the reader's complaint. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in the author's words, and what to do. */
  readonly message: string;
  readonly span: SourceSpan;
  readonly related?: readonly Related[];
  readonly help?: string;
  /** `check --fix` puts it right. */
  readonly fixable?: true;
}

/** Readers always return a value, and say what they could not make sense of. */
export interface Parsed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Order in which diagnostics are reported: by file, place, code and text; independent of how they were found. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.file.path, b.span.file.path) ||
    a.span.start - b.span.start ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Compares by UTF-16 units: the same order in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
