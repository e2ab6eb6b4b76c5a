import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run, smallContract, smallPlan } from './sandbox.ts';

/** Builds a feature, and says what a second build and a check make of what was written. */
async function builtTwice(files: Record<string, string>, feature = 'specs/001-a') {
  const folder = folderWith(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${feature}/${path}`, text])),
  );
  const first = await run(folder, ['build', feature]);
  const text = first.code === 0 ? readFileSync(join(folder, feature, 'tasks.md'), 'utf8') : '';
  const fresh = await run(folder, ['build', '--check', feature]);
  const checked = await run(folder, ['check', '--json', feature]);
  const codes: string[] = JSON.parse(checked.out || '{"data":{"files":[]}}').data.files.flatMap(
    ({ diagnostics }: { diagnostics: { code: string; severity: string }[] }) => diagnostics.map(({ code }) => code),
  );
  return { first, text, fresh, codes, folder };
}

test.each([
  'two words.yaml',
  '100%.yaml',
  '%41.yaml',
  'a=b.yaml',
  'lines.yaml',
  'x --> y.yaml',
  '<!-- x.yaml',
  'line\nbreak.yaml',
  'tab\there.yaml',
  'back`tick.yaml',
  '[link](x).yaml',
  'a*b_c_d*.yaml',
  '- [ ] T001 task.yaml',
  '(depends on T001).yaml',
])('a contract called %j survives the stamp and a second build', async (name) => {
  const { first, text, fresh, codes } = await builtTwice({
    'plan.md': smallPlan,
    [`contracts/${name}`]: smallContract,
  });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^<!-- tasks-ml \d+ .*-->$/);
  expect(fresh).toMatchObject({ code: 0, err: '' });
  expect(codes.filter((code) => code !== 'use-file-path')).toEqual([]);
});

test.each(['Übersicht-日本.yaml', '😀.yaml'])('a contract called %j builds twice to the same', async (name) => {
  const { first, fresh } = await builtTwice({ 'plan.md': smallPlan, [`contracts/${name}`]: smallContract });
  expect([first.code, fresh.code]).toEqual([0, 0]);
});

test.each(['001 two words', '001-a=b', '001-%', '001---> x', '001-`tick`', '001-名前', 'no-number', '001-😀'])(
  'a feature folder called %j builds twice to the same',
  async (name) => {
    const { first, fresh, codes } = await builtTwice(
      { 'plan.md': smallPlan, 'contracts/scores.yaml': smallContract },
      `specs/${name}`,
    );
    expect([first.code, first.err]).toEqual([0, '']);
    expect(fresh).toMatchObject({ code: 0, err: '' });
    expect(codes).toEqual([]);
  },
);

test.each([
  ['an HTML comment', 'Churn <!-- not closed'],
  ['the end of a comment', 'Churn --> rest'],
  ['a fence', 'Churn ``` rest'],
  ['a dependency', 'Dependency and execution order'],
  ['a notes section', 'Notes on the strategy of examples'],
  ['a phase', 'Phase 2: Setup'],
  ['a task', 'T001 do it (depends on T002)'],
  ['only marks', '***'],
])('a plan whose title holds %s builds twice to the same', async (_, title) => {
  const plan = smallPlan.replace('Implementation Plan: Churn', `Implementation Plan: ${title}`);
  const { first, fresh, codes } = await builtTwice({ 'plan.md': plan, 'contracts/scores.yaml': smallContract });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(fresh).toMatchObject({ code: 0, err: '' });
  expect(codes).toEqual([]);
});

test('cutting a long text never cuts a character in two', async () => {
  for (let at = 60; at < 130; at++) {
    const goal = `${'a'.repeat(at)}😀${' und weiter'.repeat(20)}`;
    const { text, fresh } = await builtTwice({
      'plan.md': smallPlan.replace('answers within 200 ms', goal),
      'contracts/s.yaml': smallContract,
    });
    expect({ at, broken: /\uFFFD/.test(text), fresh: fresh.code }).toEqual({ at, broken: false, fresh: 0 });
  }
});
