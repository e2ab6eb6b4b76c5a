import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../../src/base/source.ts';
import { spanOf } from '../../src/base/source.ts';
import type { ReportedRule, ReportInput } from '../../src/report/report.ts';
import { ruleUrl } from '../../src/report/rule-url.ts';

/** The first place of a text within a file. */
export function at(file: SourceFile, text: string): SourceSpan {
  const start = file.text.indexOf(text);
  if (start < 0) throw new Error(`${file.path} does not hold ${text}`);
  return spanOf(file, start, start + text.length);
}

/** A rule of a report. */
export function rule(name: string, level: ReportedRule['level'] = 'warning'): ReportedRule {
  return { name, description: `What ${name} is about.`, group: 'graph', level, url: ruleUrl(name, '1.2.3') };
}

/** A report of one file with these findings. */
export function inputOf(diagnostics: readonly Diagnostic[], more: Partial<ReportInput> = {}): ReportInput {
  return {
    files: [{ file: 'tasks.md', tasks: 2, dialect: 'spec-kit', leftOut: [], diagnostics }],
    rules: [rule('no-cycle', 'error'), rule('no-x'), rule('use-y', 'info'), rule('no-z', 'off')],
    version: '1.2.3',
    colour: false,
    verbose: false,
    ...more,
  };
}

const odd = {
  path: 'specs/50% off: a, b/tasks.md',
  text: '\uFEFF# Tasks: ]]> <b>&amp;\r\n\r\n- [x] T001 Write 任务 ✅ a.py (depends on T009)\r\n\t- [ ] T002 שלום\u202E \u0007 [P](x) {0}\r\n',
};
const plan = { path: 'specs/50% off: a, b/plan.md', text: '# Plan\n\nT009 is not here.\n' };
const other = { path: 'specs/b/tasks.md', text: '- [ ] T001 a\n- [ ] T001 a\n' };

const findings: readonly Diagnostic[] = [
  { code: 'no-task', severity: 'error', message: 'the title says "]]> <b>&amp;"', span: at(odd, '# Tasks') },
  {
    code: 'no-cycle',
    severity: 'error',
    message: 'T001 waits for T009, which does not exist; correct the id or add the task',
    span: at(odd, 'T009'),
    related: [{ message: 'T009 [P] is named here', span: at(plan, 'T009') }],
    help: 'T001 is the only task, 100% of them',
    fixable: true,
  },
  {
    code: 'no-x',
    severity: 'warning',
    message: 'T002 says "שלום\u202E \u0007 [P](x) {0}"',
    span: at(odd, '- [ ] T002 שלום\u202E \u0007 [P](x) {0}'),
  },
  { code: 'use-y', severity: 'info', message: 'T002 has no file', span: spanOf(odd, odd.text.length) },
];

/** Findings with all that is hard to print, a clean file, and one with nothing but a warning. */
export const sampleInput: ReportInput = inputOf([], {
  files: [
    {
      file: odd.path,
      tasks: 2,
      dialect: 'spec-kit',
      leftOut: [{ reason: 'legend', line: 1, text: 'section "a"', items: 2 }],
      diagnostics: findings,
    },
    { file: 'specs/clean/tasks.md', tasks: 1, dialect: 'generated', leftOut: [], diagnostics: [] },
    {
      file: other.path,
      tasks: 2,
      dialect: 'spec-kit',
      leftOut: [],
      diagnostics: [4, 16].map((start) => ({
        code: 'no-x',
        severity: 'warning' as const,
        message: 'T001 is there twice; give one of them another id',
        span: spanOf(other, start, start + 8),
      })),
    },
  ],
});

/** So many findings on one line of a megabyte. */
export function manyFindings(count: number): ReportInput {
  const file = { path: 'tasks.md', text: `- [ ] T001 ${'任务 a '.repeat(200_000)}` };
  return inputOf(
    Array.from({ length: count }, (_, index) => ({
      code: 'no-x',
      severity: 'warning' as const,
      message: `finding ${index}`,
      span: spanOf(file, index * 10, index * 10 + 3),
    })),
  );
}
