import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { inputOf } from './sample-input.ts';

const span = spanOf({ path: 'tasks.md', text: '' }, 0);
const finding = (severity: Diagnostic['severity'], fixable?: true): Diagnostic => ({
  code: 'no-x',
  severity,
  message: 'm',
  span,
  ...(fixable ? { fixable } : {}),
});

test.each([
  [inputOf([]), '2 tasks in tasks.md: nothing to report'],
  [inputOf([finding('error')]), '2 tasks in tasks.md: 1 error'],
  [inputOf([finding('error', true)]), '2 tasks in tasks.md: 1 error; --fix can mend it'],
  [
    inputOf([finding('error', true), finding('error'), finding('warning', true), finding('info', true)]),
    '2 tasks in tasks.md: 2 errors, 1 warning; --fix can mend 2 of them',
  ],
  [inputOf([finding('error', true), finding('error')]), '2 tasks in tasks.md: 2 errors; --fix can mend 1 of them'],
  [inputOf([finding('info')], { verbose: true }), '2 tasks in tasks.md: 1 note'],
  [inputOf([], { baseline: { known: 3, gone: 0 } }), '2 tasks in tasks.md: nothing to report; 3 more in the baseline'],
  [
    inputOf([], { baseline: { known: 0, gone: 2 } }),
    '2 tasks in tasks.md: nothing to report; 2 of the baseline are gone: --update-baseline takes them out',
  ],
] as const)('%#: %o', (input, said) => {
  expect(summaryOf(input)).toBe(`${said}\n`);
});

test('the name of a file does not break the line', () => {
  const [file] = inputOf([]).files as [ReturnType<typeof inputOf>['files'][number]];
  expect(summaryOf(inputOf([], { files: [{ ...file, file: 'a\n\u001b[31m/tasks.md' }] }))).toBe(
    '2 tasks in a??[31m/tasks.md: nothing to report\n',
  );
});

test('several files are counted', () => {
  const [file] = inputOf([]).files as [ReturnType<typeof inputOf>['files'][number]];
  expect(summaryOf(inputOf([], { files: [{ ...file, tasks: 1 }] }))).toBe('1 task in tasks.md: nothing to report\n');
  expect(summaryOf(inputOf([], { files: [file, file] }))).toBe('4 tasks in 2 files: nothing to report\n');
});
