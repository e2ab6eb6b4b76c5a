import { expect, test } from 'vitest';
import { unreadEstimate } from '../../src/read/unread-estimate.ts';

const span = { file: { path: 'tasks.md', text: '' }, start: 0, end: 0 };

test.each([
  ['3 fortnights', 'warning was not understood'],
  ['2 months', 'warning was not understood'],
  ['5', 'warning was not understood'],
  ['a few hours', 'warning was not understood'],
  ['half of a sprint', 'warning was not understood'],
  ['days', 'warning was not understood'],
  ['medium', 'info is a size and no time'],
  ['S/M/L', 'info is a size and no time'],
  ['**XL**', 'info is a size and no time'],
  ['5 points', 'info is a size and no time'],
  ['3 SP', 'info is a size and no time'],
  ['Week 1-2', 'info is a date and no time'],
  ['2026-10-01', 'info is a date and no time'],
  ['soon', 'info was not understood'],
])('%s: %s', (text, expected) => {
  const [severity = '', ...words] = expected.split(' ');
  const found = unreadEstimate('no-unread-text', text, span);
  expect(found).toMatchObject({ code: 'no-unread-text', severity, span });
  expect(found?.message).toContain(`"${text}" ${words.join(' ')}`);
  expect(found?.message).toMatch(/; write it like `2 hours` or `1-2 days`$/);
});

test.each(['', '-', '—', '?', '…', 'n/a', 'N/A', 'TBD', '*tbd*', 'to be determined', 'none', '[e.g. 2 hours]', '待定'])(
  'nobody knows yet: %s',
  (text) => expect(unreadEstimate('no-unread-text', text, span)).toBeUndefined(),
);

test('a long text is cut', () => {
  const message = unreadEstimate('x', `5 ${'quite '.repeat(50)}`, span)?.message ?? '';
  expect(message.length).toBeLessThan(200);
});
