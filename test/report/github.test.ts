import { error, notice, warning } from '@actions/core';
import { expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { formatGithub } from '../../src/report/github.ts';
import { inputOf } from './sample-input.ts';

const file = { path: 'specs/50% off: a, b/tasks.md', text: '- [ ] T001 a\n  b: c, 100%\n' };
const page = 'https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-x.md';
const finding: Diagnostic = { code: 'no-x', severity: 'error', message: 'm', span: spanOf(file, 6, 10) };

/** What GitHub's own library prints. */
function printed(call: () => void): string {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  try {
    call();
  } finally {
    write.mockRestore();
  }
  return text;
}

const line = { title: 'no-x', file: file.path, startLine: 1, endLine: 1, startColumn: 7, endColumn: 11 };

test.each<[string, Partial<Diagnostic>, () => void]>([
  ['an error', {}, () => error(`m\n${page}`, line)],
  ['a warning', { severity: 'warning' }, () => warning(`m\n${page}`, line)],
  ['a note', { severity: 'info' }, () => notice(`m\n${page}`, line)],
  [
    'all that has to be escaped',
    { code: 'a:b,c%d', message: '::error::50%: a, b%0A' },
    () => error('::error::50%: a, b%0A', { ...line, title: 'a:b,c%d' }),
  ],
  [
    'related places and help',
    { related: [{ message: 'here', span: spanOf(file, 15) }], help: 'so' },
    () => error(`m\n${file.path}:2:3 here\nso\n${page}`, line),
  ],
  [
    'a place of several lines has no columns',
    { span: spanOf(file, 6, file.text.length) },
    () => error(`m\n${page}`, { title: 'no-x', file: file.path, startLine: 1, endLine: 2 }),
  ],
  [
    'a place without length',
    { span: spanOf(file, 13) },
    () => error(`m\n${page}`, { ...line, startLine: 2, endLine: 2, startColumn: 1, endColumn: 1 }),
  ],
])('%s is what @actions/core prints', (_, change, call) => {
  expect(formatGithub(inputOf([{ ...finding, ...change }], { verbose: true }))).toBe(printed(call));
});

test('a finding is one command, whatever it says', () => {
  const out = formatGithub(inputOf([{ ...finding, message: 'a\n::set-output name=x::y\r\n::error::z' }]));
  expect(out.match(/^::/gm)).toHaveLength(1);
  expect(out).toContain('::a?::set-output name=x::y??::error::z%0A');
});

test('errors come first: GitHub shows ten of each sort', () => {
  const severities = ['info', 'warning', 'error', 'warning', 'error'] as const;
  const input = inputOf(
    severities.map((severity, index) => ({ ...finding, severity, message: String(index) })),
    { verbose: true },
  );
  expect([...formatGithub(input).matchAll(/^::(\w+) .*::(\d)/gm)].map(([, ...found]) => found)).toEqual([
    ['error', '2'],
    ['error', '4'],
    ['warning', '1'],
    ['warning', '3'],
    ['notice', '0'],
  ]);
});

test('nothing is printed where nothing was found', () => {
  expect(formatGithub(inputOf([]))).toBe('');
});
