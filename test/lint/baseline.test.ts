import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { applyBaseline, baselineOf } from '../../src/lint/baseline.ts';

const at = (text: string, line: number, code = 'use-file-path', severity: Diagnostic['severity'] = 'warning') => {
  const file = { path: 'specs/a/tasks.md', text };
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  return { code, severity, message: `in line ${line}`, span: spanOf(file, start) };
};
const pathOf = (file: string): string => `../${file}`;
const all = (): boolean => true;
const before = '- [ ] T001 a\n- [ ] T002 b\n- [ ] T002 b\n';
const baseline = baselineOf([at(before, 1), at(before, 2), at(before, 3), at(before, 3, 'x', 'info')], pathOf);

test('a baseline counts findings by file, rule and line; notes are not in it', () => {
  expect(baseline).toEqual([
    { file: '../specs/a/tasks.md', rule: 'use-file-path', text: '- [ ] T001 a', count: 1 },
    { file: '../specs/a/tasks.md', rule: 'use-file-path', text: '- [ ] T002 b', count: 2 },
  ]);
});

test('old findings pass when lines move and tasks are ticked, in the order of the run', () => {
  const after = '# Title\n\n- [x] T002 b\n- [ ]  T001 a\n';
  expect(applyBaseline([at(after, 3), at(after, 4)], baseline, all, pathOf)).toEqual({ kept: [], passed: 2, gone: 1 });
});

test('a new line, another rule and one finding too many are new; notes stay', () => {
  const after = '- [ ] T001 a\n- [ ] T001 a\n- [ ] T003 c\n- [ ] T002 b\n';
  const [first, ...rest] = [
    at(after, 1),
    at(after, 2),
    at(after, 3),
    at(after, 4, 'no-cycle'),
    at(after, 4, 'x', 'info'),
  ];
  expect(applyBaseline([first as Diagnostic, ...rest], baseline, all, pathOf).kept).toEqual(rest);
});

test('what a run did not look at is not gone', () => {
  expect(applyBaseline([], baseline, () => false, pathOf).gone).toBe(0);
  expect(applyBaseline([], baseline, all, pathOf).gone).toBe(3);
});
