import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { positionOf } from '../base/source.ts';
import type { Region } from './region.ts';
import { regionOf } from './region.ts';
import type { ReportInput } from './report.ts';

/** Version of everything that is printed as JSON. */
export const schemaVersion = 1;

/** A diagnostic as JSON. */
export interface DiagnosticData extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly related?: readonly {
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
  readonly help?: string;
}

/** The same envelope around the data of every command. */
export function formatEnvelope(kind: string, data: unknown): string {
  return `${JSON.stringify({ schemaVersion, kind, data }, undefined, 2)}\n`;
}

/** Diagnostics as plain data. */
export function diagnosticData(diagnostics: readonly Diagnostic[]): readonly DiagnosticData[] {
  return diagnostics.map(({ code, severity, message, span, related, help }) => ({
    code,
    severity,
    message,
    file: span.file.path,
    ...regionOf(span),
    ...(related
      ? {
          related: related.map((place) => ({
            message: place.message,
            file: place.span.file.path,
            ...positionOf(place.span),
          })),
        }
      : {}),
    ...(help === undefined ? {} : { help }),
  }));
}

/** What `check --format json` and `plan check --format json` print: every finding, also those that are no more than a note. */
export function formatJson({ kind = 'check', files, rules, baseline }: ReportInput): string {
  const urls = new Map(rules.map(({ name, url }) => [name, url]));
  return formatEnvelope(kind, {
    files: files.map(({ file, tasks, dialect, dialects, leftOut, diagnostics }) => ({
      file,
      tasks,
      dialect,
      ...(dialects ? { dialects } : {}),
      leftOut,
      diagnostics: diagnosticData(diagnostics).map((data, at) => ({
        ...data,
        fixable: diagnostics[at]?.fixable ?? false,
        url: urls.get(data.code) ?? null,
      })),
    })),
    ...(baseline ? { baseline } : {}),
  });
}
