import type { Diagnostic } from '../base/diagnostic.ts';
import type { FindingKey } from '../base/finding-key.ts';
import { findingKeys } from '../base/finding-key.ts';
import type { ReportedFile, ReportInput } from './report.ts';

/** The findings that a report shows: notes only where they were asked for. */
export function shownFindings({ files, verbose }: Pick<ReportInput, 'files' | 'verbose'>): readonly Diagnostic[] {
  return files.flatMap(({ diagnostics }) => (verbose ? diagnostics : diagnostics.filter(isNoNote)));
}

/** A finding with the key by which it is known again. */
export interface KeyedFinding {
  readonly file: ReportedFile;
  readonly diagnostic: Diagnostic;
  readonly key: FindingKey;
}

/** The same with their keys. A note that is not shown is counted, so that keys do not depend on what is shown. */
export function keyedFindings({ files, verbose }: Pick<ReportInput, 'files' | 'verbose'>): readonly KeyedFinding[] {
  const keys = findingKeys(files.flatMap(({ diagnostics }) => diagnostics));
  let at = 0;
  return files
    .flatMap((file) => file.diagnostics.map((diagnostic) => ({ file, diagnostic, key: keys[at++] as FindingKey })))
    .filter(({ diagnostic }) => verbose || isNoNote(diagnostic));
}

function isNoNote({ severity }: Diagnostic): boolean {
  return severity !== 'info';
}
