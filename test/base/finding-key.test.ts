import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { findingKeys } from '../../src/base/finding-key.ts';
import { spanOf } from '../../src/base/source.ts';

/** A finding of one rule on each line of a text. */
function onLines(text: string): readonly Diagnostic[] {
  const file = { path: 'tasks.md', text };
  return [...text.matchAll(/^[^\r\n]/gm)].map(({ index }) => ({
    code: 'no-x',
    severity: 'error',
    message: 'x',
    span: spanOf(file, index),
  }));
}

const textsOf = (text: string): string[] => findingKeys(onLines(text)).map((key) => key.text);

test('keys stay when lines move, and count equal lines', () => {
  const keys = findingKeys(onLines('- [ ] T001 a\n- [ ] T002 b\n- [ ] T001 a\n'));
  expect(keys).toEqual([
    { file: 'tasks.md', rule: 'no-x', text: '- [ ] T001 a', ordinal: 0 },
    { file: 'tasks.md', rule: 'no-x', text: '- [ ] T002 b', ordinal: 0 },
    { file: 'tasks.md', rule: 'no-x', text: '- [ ] T001 a', ordinal: 1 },
  ]);
  expect(findingKeys(onLines('\uFEFF- [x]  T001 a \r\n\r\n- [~] T002\tb\r\n- [-] T001 a'))).toEqual(keys);
});

test.each([
  ['- [ ] T001 a', '- [x] T001 a', '- [X] T001 a', '- [] T001 a', '- [ x ] T001 a'],
  ['### T001 a', '### T001 a ✅', '### T001 a — DONE', '### ✅ T001 a ✔️ **COMPLETED**', '### T001 a (IN PROGRESS)'],
  ['| T001 | a | |', '| T001 | a | Done |', '| T001 | a |  **In progress** |', '| T001 | a | ✅ Done |'],
  ['T001 a', 'T001 a  🚧', ' T001 a'],
])('a state does not change a key: %s', (...lines) => {
  expect(new Set(lines.flatMap(textsOf))).toEqual(new Set([lines[0]]));
});

test.each([
  '- [P] T001 a',
  '- [ ] T001 [P] a',
  '- [ ] T001 opened a',
  '- [ ] T001 write DONE here',
  '| open door | a |',
])('what is no state stays: %s', (line) => {
  expect(textsOf(line)).toEqual([line]);
});

test('the stamp is named, whatever it says', () => {
  expect(textsOf('<!-- tasks-ml 1 plan.md=3f9a lines=abc -->')).toEqual(['stamp']);
  expect(textsOf('<!-- tasks-ml-disable no-x: why -->')).toEqual(['<!-- tasks-ml-disable no-x: why -->']);
});

test('keys of different rules and files are counted apart', () => {
  const [one] = onLines('a') as [Diagnostic];
  const other = { ...one, span: spanOf({ path: 'plan.md', text: 'a' }, 0) };
  expect(findingKeys([one, { ...one, code: 'no-y' }, other]).map(({ ordinal }) => ordinal)).toEqual([0, 0, 0]);
});

test.each(['😀 x', '[ ', '- —', '| **', '['])('thousands of findings on one long line of %j take no time', (part) => {
  const file = { path: 'tasks.md', text: part.repeat(500_000) };
  const [one] = onLines('a') as [Diagnostic];
  const many = Array.from({ length: 20_000 }, (_, at) => ({ ...one, span: spanOf(file, at * 10) }));
  const start = performance.now();
  const keys = findingKeys(many);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(keys.at(-1)?.ordinal).toBe(19_999);
  expect(keys[0]?.text.length).toBeLessThanOrEqual(200);
});
