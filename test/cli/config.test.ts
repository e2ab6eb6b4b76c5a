import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run, smallContract, smallPlan } from './sandbox.ts';

const feature = { 'specs/001-a/plan.md': smallPlan, 'specs/001-a/contracts/scores.yaml': smallContract };
const makespan = async (folder: string): Promise<number> =>
  JSON.parse((await run(folder, ['build', '--dry-run', '--json', 'specs/001-a'])).out).data.makespan;

test('the nearest config holds: the folder, then those above it, then .specify', async () => {
  const config = (minutes: number): string => `estimates: { setup: ${minutes} }\n`;
  const plain = await makespan(folderWith(feature));
  const specify = await makespan(folderWith({ ...feature, '.specify/tasks-ml.yaml': config(300) }));
  const above = { ...feature, '.specify/tasks-ml.yaml': config(300), 'tasks-ml.config.yaml': config(600) };
  expect(specify).toBeGreaterThan(plain);
  expect(await makespan(folderWith(above))).toBeGreaterThan(specify);
  expect(await makespan(folderWith({ ...above, 'specs/001-a/tasks-ml.config.yaml': config(30) }))).toBe(plain);
  expect(await makespan(folderWith({ ...feature, 'tasks-ml.config.yaml': config(600), 'specs/.git': '' }))).toBe(plain);
});

test('every setting is understood', async () => {
  const text = `phases: none
derived: { phase: false, order: true, file: false, testFirst: true, subTask: true }
estimates: { setup: 0, core: 1 }
workingTime: { hoursPerDay: 7.5, daysPerWeek: 4, daysPerSprint: 9 }
`;
  const { code, out } = await run(folderWith({ ...feature, 'tasks-ml.config.yaml': text }), ['build', '--dry-run']);
  expect(code).toBe(0);
  expect(out).not.toMatch(/Setup \(T.*\) before/);
  for (const empty of ['', '# nothing\n', '---\n', '{}', '\uFEFFphases: ordered\r\n'])
    expect((await run(folderWith({ ...feature, 'tasks-ml.config.yaml': empty }), ['build', '--dry-run'])).code).toBe(0);
});

test.each([
  ['phases: sometimes', '1:9 `phases` must be `ordered` or `none`'],
  ['# one\nphase: none', '2:1 `phase` is not a setting; see docs/config.md'],
  ['estimates:\n  core: much', '2:9 `estimates.core` must be a number'],
  ['estimates:\n  core: 1.5', '2:9 `estimates.core` must be a whole number'],
  ['estimates:\n  core: -1', '2:9 `estimates.core` must be at least 0'],
  ['estimates:\n  kore: 3', '2:3 `estimates.kore` is not a setting; see docs/config.md'],
  ['derived:\n  file: on', '2:9 `derived.file` must be `true` or `false`'],
  ['derived: all', '1:10 `derived` must be a group of settings, `key: value`'],
  ['workingTime: { hoursPerDay: 0 }', '1:29 `workingTime.hoursPerDay` must be more than 0'],
  ['workingTime: { hoursPerDay: 25 }', '1:29 `workingTime.hoursPerDay` must be at most 24'],
  ['- phases', '1:1 the file must be a group of settings, `key: value`'],
  ['phases: [', '1:10 This is not valid YAML'],
  ['phases: none\nphases: ordered', '2:1 '],
  ['phases: none\n---\nphases: none', 'holds one YAML document; remove the second'],
  ['__proto__: {}', '`__proto__` is not a setting'],
  ['a: &a [*a]', 'it would never end'],
])('%j points at its line', async (text, message) => {
  const { code, out, err } = await run(folderWith({ ...feature, 'tasks-ml.config.yaml': text }), ['build']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^tasks-ml: tasks-ml\.config\.yaml:\d+:\d+ /);
  expect(err).toContain(message);
});

test('a config that is a folder is said so', async () => {
  const folder = folderWith(feature);
  mkdirSync(join(folder, 'tasks-ml.config.yaml'));
  const { code, err } = await run(folder, ['check', 'specs/001-a']);
  expect(code).toBe(2);
  expect(err).toContain('tasks.md does not exist');
  expect((await run(folder, ['build'])).err).toBe('tasks-ml: tasks-ml.config.yaml is a folder; a file is expected\n');
});
