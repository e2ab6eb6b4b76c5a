import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { formatDiagnostics, formatStylish } from '../../src/report/stylish.ts';
import { at, inputOf, sampleInput } from './sample-input.ts';

const finding = { code: 'no-x', severity: 'error', message: 'm' } as const;

/** The source line and the marks below it, for the first place of a text within a file. */
function excerpt(text: string, meant: string): string {
  const file = { path: 'tasks.md', text };
  return formatDiagnostics([{ ...finding, span: at(file, meant) }])
    .split('\n')
    .slice(1, 3)
    .join('\n');
}

test.each([
  ['- [ ] T001 a (depends on T009)\n', 'T009', '  1 | - [ ] T001 a (depends on T009)', 25],
  ['a 任务 T009 b', 'T009', '  1 | a 任务 T009 b', 7],
  ['한국어: T009 b', 'T009', '  1 | 한국어: T009 b', 8],
  ['✅ T009 b', 'T009', '  1 | ✅ T009 b', 3],
  ['👩‍💻 🇩🇪 T009 b', 'T009', '  1 | 👩‍💻 🇩🇪 T009 b', 6],
  ['cafe\u0301 T009 b', 'T009', '  1 | cafe\u0301 T009 b', 5],
  ['\ta\tT009 b', 'T009', '  1 |  a T009 b', 3],
  ['\uFEFFa T009 b\r\n', 'T009', '  1 | a T009 b', 2],
  ['a \u001B[31m T009 b', 'T009', '  1 | a ?[31m T009 b', 8],
])('%j: the marks stand below what is meant', (text, meant, line, indent) => {
  expect(excerpt(text, meant)).toBe(`${line}\n    | ${' '.repeat(indent)}^~~~`);
});

test('wide characters are marked over all their columns', () => {
  expect(excerpt('a 任务 b', '任务')).toBe('  1 | a 任务 b\n    |   ^~~~');
});

test('a whole task has one mark, also over several lines; an empty line none', () => {
  expect(excerpt('x\n- [ ] T001 a\n', '- [ ] T001 a')).toBe('  2 | - [ ] T001 a\n    | ^');
  expect(excerpt('- [ ] T001 a\n  b\n', 'T001 a\n  b')).toBe('  1 | - [ ] T001 a\n    |       ^');
  const empty = spanOf({ path: 'tasks.md', text: '' }, 0);
  expect(formatDiagnostics([{ ...finding, span: empty }])).toBe('tasks.md:1:1 error no-x: m\n');
});

test('of a long line the part around the place is shown', () => {
  const text = `${'a'.repeat(300)} T009 ${'b'.repeat(300)}`;
  const shown = `  1 | ${'a'.repeat(38)} T009 ${'b'.repeat(76)}`;
  expect(excerpt(text, 'T009')).toBe(`${shown}\n    | ${' '.repeat(39)}^~~~`);
});

test('colours add nothing but colours', () => {
  const input = { ...sampleInput, verbose: true };
  const coloured = formatStylish({ ...input, colour: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  const colours = /\u001B\[\d+m/g;
  expect(coloured.replace(colours, '')).toBe(formatStylish(input));
  expect(new Set(coloured.match(colours))).toEqual(
    new Set([1, 2, 22, 31, 33, 36, 39].map((code) => `\u001B[${code}m`)),
  );
});

test('nothing of a file steers the terminal or passes for a line of ours', () => {
  const evil = 'a\u001B[2K\r\nb.md:1:1 error \u202Efake\u2066';
  const file = { path: evil, text: `${evil} T009` };
  const span = at(file, 'T009');
  const out = formatDiagnostics([
    { ...finding, code: evil, message: evil, span, help: evil, related: [{ message: evil, span }] },
  ]);
  expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  expect(out.split('\n').filter((line) => line.startsWith('b.md'))).toEqual([]);
});

test('what --fix can mend is said of a finding, and rules are linked once', () => {
  const file = { path: 'tasks.md', text: 'T001 b\nT002 b\n' };
  const first: Diagnostic = { ...finding, span: at(file, 'T001'), fixable: true };
  const second: Diagnostic = { ...finding, span: at(file, 'T002') };
  expect(formatStylish(inputOf([first, second]))).toBe(`tasks.md:1:1 error no-x: m (--fix)
  1 | T001 b
    | ^~~~
tasks.md:2:1 error no-x: m
  2 | T002 b
    | ^~~~

Why, and what to do:
  no-x  https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-x.md
`);
  expect(formatDiagnostics([first])).not.toContain('--fix');
});

test('no more than twelve related places are printed', () => {
  const span = spanOf({ path: 'tasks.md', text: 'a' }, 0, 1);
  const related = Array.from({ length: 15 }, (_, index) => ({ message: `place ${index}`, span }));
  const lines = formatDiagnostics([{ ...finding, span, related }]).split('\n');
  expect(lines.slice(14)).toEqual(['    tasks.md:1:1 place 11', '    … and 3 more', '']);
});

test('nothing is printed where nothing was found', () => {
  expect(formatStylish(inputOf([]))).toBe('');
});
