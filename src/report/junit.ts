import { create } from 'xmlbuilder';
import { printable } from '../base/printable.ts';
import type { ReportedFile, ReportInput } from './report.ts';
import type { KeyedFinding } from './shown-findings.ts';
import { keyedFindings } from './shown-findings.ts';
import { formatDiagnostics } from './stylish.ts';

/**
 * JUnit's XML: a suite for each tasks.md, a test for each finding. Errors failed; warnings and notes were skipped, since
 * they do not make a run fail. A file with nothing to report has one test that passed.
 */
export function formatJunit(input: ReportInput): string {
  const findings = new Map<ReportedFile, KeyedFinding[]>(input.files.map((file) => [file, []]));
  for (const finding of keyedFindings(input)) findings.get(finding.file)?.push(finding);
  const all = [...findings.values()].flat();
  const root = create('testsuites', { encoding: 'UTF-8' });
  root.att({ name: 'tasks-ml', tests: all.length + [...findings.values()].filter(isEmpty).length });
  root.att({ failures: all.filter(isFailure).length, errors: 0 });
  for (const [file, own] of findings) {
    const suite = root.ele('testsuite', { name: printable(file.file), tests: own.length || 1 });
    const failures = own.filter(isFailure).length;
    suite.att({ failures, errors: 0, skipped: own.length - failures, file: printable(file.file) });
    if (isEmpty(own)) suite.ele('testcase', { name: 'nothing to report', classname: className(file.file) });
    for (const finding of own) {
      const { code, message, span } = finding.diagnostic;
      const test = suite.ele('testcase', { name: testName(finding), classname: className(span.file.path) });
      test
        .ele(isFailure(finding) ? 'failure' : 'skipped', { type: code, message: printable(message) })
        .txt(formatDiagnostics([finding.diagnostic]).trimEnd());
    }
  }
  return `${root.end({ pretty: true })}\n`;
}

function isEmpty(findings: readonly KeyedFinding[]): boolean {
  return findings.length === 0;
}

function isFailure({ diagnostic }: KeyedFinding): boolean {
  return diagnostic.severity === 'error';
}

/** The same in every run, so that a CI system knows which tests failed before. */
function testName({ key: { rule, text, ordinal } }: KeyedFinding): string {
  return printable(`${rule}: ${text}${ordinal === 0 ? '' : ` (${ordinal + 1})`}`);
}

/** Readers take what stands behind the last dot for the name of a class. */
function className(path: string): string {
  return printable(path.replace(/\.\w+$/, ''));
}
