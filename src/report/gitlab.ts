import type { Severity } from '../base/diagnostic.ts';
import { printable } from '../base/printable.ts';
import { fingerprint } from './fingerprint.ts';
import { regionOf } from './region.ts';
import type { ReportInput } from './report.ts';
import { keyedFindings } from './shown-findings.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A report of GitLab's Code Quality: an array with an entry for each finding. */
export function formatGitlab(input: ReportInput): string {
  const entries = keyedFindings(input).map(({ diagnostic, key }) => {
    const { line, endLine } = regionOf(diagnostic.span);
    return {
      description: printable(diagnostic.message),
      check_name: diagnostic.code,
      fingerprint: fingerprint(key),
      severity: severities[diagnostic.severity],
      location: { path: diagnostic.span.file.path, lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
