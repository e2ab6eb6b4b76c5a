import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { positionOf } from '../base/source.ts';

/** Version of everything that is printed as JSON. */
export const schemaVersion = 1;

/** A diagnostic as JSON. Lines and columns count from 1. */
export interface DiagnosticData {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
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
    ...positionOf(span),
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
