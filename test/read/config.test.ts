import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readConfig } from '../../src/read/config.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tasks-ml-config-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const read = (text: string): Config => {
  const path = join(folder, 'tasks-ml.config.yaml');
  writeFileSync(path, text);
  return readConfig(path, 'tasks-ml.config.yaml', new Set());
};

const day = (first: string, last = first): object => ({ first, last });

test('the first example of docs/config.md shows what holds without settings', () => {
  const [, sample = ''] = /^```yaml\n(.*?)^```$/ms.exec(readFileSync('docs/config.md', 'utf8')) ?? [];
  expect(sample).toContain('workingTime:');
  expect(read(sample)).toEqual(defaultConfig);
});

test('workers may be a number', () => {
  expect(read('workers: 3')).toEqual({ ...defaultConfig, workerCount: 3 });
  expect(read('workers: []')).toEqual(defaultConfig);
});

test('workers may have skills, a speed and absences, and there may be several alike', () => {
  const text = `workers:
  - name: ml-engineer
    skills: [pytorch, data]
    absences: [2026-12-24, "2026-12-28", 2026-12-28/2027-01-02]
  - { name: agent, count: 2, speed: 1.5 }
  - { name: reviewer, count: 1 }
`;
  const absences = [day('2026-12-24'), day('2026-12-28'), day('2026-12-28', '2027-01-02')];
  expect(read(text).workers).toEqual([
    { name: 'ml-engineer', skills: ['pytorch', 'data'], speed: 1, absences },
    { name: 'agent 1', group: 'agent', skills: [], speed: 1.5, absences: [] },
    { name: 'agent 2', group: 'agent', skills: [], speed: 1.5, absences: [] },
    { name: 'reviewer', skills: [], speed: 1, absences: [] },
  ]);
  expect(read(text).workerCount).toBeUndefined();
});

test('resources, the calendar and the spread of estimates', () => {
  const text = `resources: { gpu: 2, test-db: 1 }
calendar:
  dayStart: 8:30
  holidays:
    - 2026-12-25
    - 2028-02-29/2028-03-01
spread: { assumed: [0.4, 3] }
`;
  expect(read(text)).toEqual({
    ...defaultConfig,
    resources: { gpu: 2, 'test-db': 1 },
    calendar: { dayStart: 510, holidays: [day('2026-12-25'), day('2028-02-29', '2028-03-01')] },
    spread: { stated: [0.8, 1.25], assumed: [0.4, 3] },
  });
  expect(read('calendar: { holidays: [] }').calendar).toEqual(defaultConfig.calendar);
});

test('a day of many hours begins before nine unless a time is said', () => {
  expect(read('workingTime: { hoursPerDay: 24 }').calendar.dayStart).toBe(0);
  expect(read('workingTime: { hoursPerDay: 16.5 }').calendar.dayStart).toBe(450);
  expect(read('{ workingTime: { hoursPerDay: 16 }, calendar: { dayStart: "08:00" } }').calendar.dayStart).toBe(480);
});

test.each([
  ['workers: some', '1:10 `workers` must be a number, or a list, `- name: …`'],
  ['workers: 0', '1:10 `workers` must be at least 1'],
  ['workers: 2.5', '1:10 `workers` must be a whole number'],
  ['workers: 10001', '1:10 `workers` must be at most 10000'],
  ['workers: [ml-engineer]', '1:11 `workers.0` must be a group of settings, `key: value`'],
  ['workers:\n  - name: a\n  - skills: [b]', '3:5 `workers.1.name` must be a text'],
  ['workers:\n  - name: a\n    skill: b', '3:5 `workers.0.skill` is not a setting; see docs/config.md'],
  ['workers: [{ name: "" }]', '1:19 `workers.0.name` must be a text that is not empty'],
  ['workers:\n  - { name: a, speed: 0 }', '2:23 `workers.0.speed` must be more than 0'],
  ['workers:\n  - { name: a, speed: 101 }', '2:23 `workers.0.speed` must be at most 100'],
  ['workers:\n  - { name: a, count: 0 }', '2:23 `workers.0.count` must be at least 1'],
  ['workers:\n  - name: a b\n  - name: A-B', '3:11 `workers` has A-B twice; give each its own name'],
  ['workers:\n  - { name: a, count: 2 }\n  - name: a 2', '3:11 `workers` has a 2 twice; give each its own name'],
  ['workers: [{ name: a, count: 9999 }, { name: b, count: 2 }]', '1:10 `workers` names more than 10000 workers'],
  ['workers:\n  - name: a\n    absences:\n      - 2026-02-30', '4:9 2026-02-30 is no day of the calendar'],
  ['resources: { gpu: 0 }', '1:19 `resources.gpu` must be at least 1'],
  ['resources: { gpu: 1.5 }', '1:19 `resources.gpu` must be a whole number'],
  ['resources: { gpu: 1000001 }', '1:19 `resources.gpu` must be at most 1000000'],
  ['resources: [gpu]', '1:12 `resources` must be a group of settings, `key: value`'],
  [
    'resources:\n  test-db: 1\n  Test DB: 2',
    '3:12 Test DB and test-db are one name in `resources`; take one of them away',
  ],
  ['resources:\n  "a, b": 1', '2:11 no task can ask for "a, b"; a name is a word or two: `test-db`'],
  ['resources:\n  "2 gpu": 1', '2:12 no task can ask for "2 gpu"'],
  ['resources:\n  "--": 1', '2:9 no task can ask for "--"'],
  ['calendar: { dayStart: 9 }', '1:23 `calendar.dayStart` must be a text'],
  ['calendar: { dayStart: 9 am }', '1:23 `calendar.dayStart` must be a time of the day like `09:00`'],
  ['calendar: { dayStart: 24:00 }', '1:23 `calendar.dayStart` must be a time of the day like `09:00`'],
  [
    'calendar: { dayStart: 16:01 }',
    '1:23 a day of 8 hours that begins at 16:01 is not over by midnight; begin it earlier',
  ],
  ['calendar: { dayStart: 9:00 }\nworkingTime: { hoursPerDay: 24 }', '1:23 a day of 24 hours that begins at 9:00'],
  ['calendar: { holidays: 2026-12-25 }', '1:23 `calendar.holidays` must be a list, `- …`'],
  ['calendar:\n  holidays: [2026-12-25, 2026-02-30]', '2:26 2026-02-30 is no day of the calendar'],
  ['calendar:\n  holidays: [2027-01-02/2026-12-24]', '2:14 2027-01-02/2026-12-24 ends before it begins'],
  ['calendar:\n  holidays: [Christmas]', '2:14 `calendar.holidays.0` must be a day like `2026-12-25`'],
  ['calendar:\n  holidays: [2026-1-1]', '2:14 `calendar.holidays.0` must be a day like `2026-12-25`'],
  ['calendar:\n  holidays: [20261225]', '2:14 `calendar.holidays.0` must be a text'],
  ['calendar:\n  holidays: [2026-12-24/2026-12-32]', '2:14 2026-12-32 is no day of the calendar'],
  ['spread: { stated: [0, 2] }', '1:20 `spread.stated.0` must be more than 0'],
  ['spread: { stated: [1.1, 2] }', '1:20 `spread.stated.0` must be at most 1'],
  ['spread: { assumed: [0.5, 0.9] }', '1:26 `spread.assumed.1` must be at least 1'],
  ['spread: { assumed: [0.5] }', '1:20 `spread.assumed` must be a list of as many as docs/config.md shows'],
  ['spread: { assumed: [0.5, 1, 2] }', '1:20 `spread.assumed` must be a list of as many as docs/config.md shows'],
  ['spread: { assumed: 2 }', '1:20 `spread.assumed` must be a list, `- …`'],
  ['spread: { usual: [1, 1] }', '1:11 `spread.usual` is not a setting; see docs/config.md'],
])('%j is refused at its line', (text, message) => {
  expect(() => read(text)).toThrow(`tasks-ml.config.yaml:${message}`);
});

test('names that JavaScript knows are names like others', () => {
  expect(Object.entries(read('resources: { constructor: 1, toString: 2 }').resources)).toEqual([
    ['constructor', 1],
    ['toString', 2],
  ]);
});
