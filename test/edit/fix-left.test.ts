import { expect, test } from 'vitest';
import type { Fixed } from '../../src/edit/fix.ts';
import { applyFixes } from '../../src/edit/fix.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { readFixes } from './read-fixes.ts';

/** Carries out fixes on some lines. */
function fix(lines: readonly string[], fixes: string, unnumbered = false): Fixed {
  const config = { ...defaultConfig, unnumbered };
  const list = readTaskList({ path: 'tasks.md', text: `${lines.join('\n')}\n` }, config).value;
  return applyFixes(list, readFixes(fixes, list), config);
}

const open = '- [ ] T001 Open';
const waves = ['', '```json', '{"waves": [["T001", "T002"]]}', '```'];

test.each<[string, readonly string[], string]>([
  ['is marked [P] as it is', ['- [ ] T001 [P] Open'], '1 [P]'],
  ['is not marked [P]', [open], '1 no [P]'],
  ['would get [P] and lose it', [open], '1 [P]\n1 no [P]'],
  ['would be read otherwise', ['- [ ] T001 [P] Open', '- [ ] T002 [P] Close', ...waves], '1 no [P]'],
  [
    'does not state itself that it waits for T001',
    [open, '- [ ] T002 Close', '', '## Dependencies', '', '- T001 before T002'],
    '2 without T001',
  ],
  [
    'names it in words that cannot be taken apart',
    [open, '- [ ] T002 Close (after T001 for the key)'],
    '2 without T001',
  ],
  [
    'names it in words that cannot be taken apart',
    [open, '- [ ] T002 Close', '  - Depends on: T001 must be open before T003 is'],
    '2 without T001',
  ],
  [
    'names it in words that cannot be taken apart',
    [open, '- [ ] T002 Close', '  - Depends on: T003 and as soon as that is done T001'],
    '2 without T001',
  ],
  [
    'names it in words that cannot be taken apart',
    [open, '- [ ] T002 Close', '  - Depends on: T001 must be open and somebody has to hold the key'],
    '2 without T001',
  ],
  [
    'has its [P] where it cannot be taken away',
    ['| Task | Files |', '|---|---|', '| T001 [P] Open \\| close | |'],
    '3 no [P]',
  ],
  ['is in canonical form', [open], '1 canonical'],
  ['has no canonical form that says the same', ['- [ ] T001, T002 Open'], '1 canonical'],
  ['has other tasks below it', [open, '- [ ] T001 Open', '  - [ ] T002 Close'], '2 remove'],
  ['is what others wait for', ['- [ ] TXXX Open', '- [ ] T002 Close (depends on TXXX)'], '1 new id'],
  ['is what others wait for', [open, '- [ ] T002 Close (depends on T001)', open], '1 new id'],
  ['has no box there', ['- [a](b) T001', open], '1 tick'],
  ['is ticked as it is', ['- [X] All tests', open], '1 tick'],
])('%s', (reason, lines, fixes) => {
  const { text, applied, left } = fix(lines, fixes);
  expect([text, applied]).toEqual([`${lines.join('\n')}\n`, 0]);
  expect([...new Set(left.map((one) => one.reason))]).toEqual([reason]);
  expect(left.length).toBe(fixes.split('\n').length);
});

test('the numbers of boxes without ids are not written', () => {
  expect(fix(['- [ ] Open', '- [ ] Close'], '2 new id\n1 canonical', true).applied).toBe(0);
});

test('what is removed needs no other fix, and what clashes is made the next time', () => {
  const lines = [open, '- [ ] T002 Close (depends on T001)', '- [] T001 Open (depends on T002)'];
  const { text, applied, left } = fix(lines, '3 remove\n3 canonical\n3 without T002\n3 [P]');
  expect([text, applied]).toEqual([`${lines.slice(0, 2).join('\n')}\n`, 1]);
  expect(left.map(({ reason }) => reason).sort()).toEqual([
    'stands where another fix was made',
    'stands where another fix was made',
    'was removed',
  ]);
});

test('of two fixes at one place the second is made the next time', () => {
  const lines = ['- [ ] [P] T001 Open', '- [ ] [P] T002 Close', '- [ ] T002 Lock'];
  const { text, left } = fix(lines, '3 new id\n3 [P]');
  expect([text, left.length]).toEqual([`${lines.slice(0, 2).join('\n')}\n- [ ] T003 Lock\n`, 1]);
  expect(fix(text.trimEnd().split('\n'), '3 [P]').text).toBe(text.replace('T003', '[P] T003'));
});

test('one fix of ten thousand that cannot be made keeps no other from being made', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `T${at + 10_001}`);
  const lines = ids.map((id) => `- [ ] ${id} [P] Write src/${id}.py (depends on T10001)`);
  const last = ids.slice(-2).map((id) => `"${id}"`);
  const fixes = ids.map((_, at) => `${at + 1} no [P]`).join('\n');
  const { text, applied, left } = fix([...lines, '', '```json', `{"waves": [[${last}]]}`, '```'], fixes);
  expect([applied, left.length]).toEqual([9_998, 2]);
  expect(text.match(/\[P\]/g)?.length).toBe(2);
});
