import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-instances-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const script = 'bench/schedule/bench-schedule.mjs';
const bench = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

// Five of 3 and one of 2 for two: 17 of work take 9.
const tasks = '6\n0 3 0\n1 3 0\n2 3 0\n3 3 0\n4 3 0\n5 2 0\n';
file('known/small/a.stg', tasks);
file('known/small/b.stg', tasks);
file('known/verified.tsv', 'instance\tprocessors\tverified_lb\tbest_ub\nsmall/a.stg\t2\t9\t9\n');

test('the same outcomes with one thread and with two', () => {
  const args = [script, join(folder, 'known'), '--schedules', '500', '--processors', '2,4', '--json', '--workers'];
  const outcomes = ['1', '2'].map((threads) =>
    JSON.parse(execFileSync(process.execPath, [...args, threads], { encoding: 'utf8' })),
  );
  const [one, two] = outcomes.map((each) => each.map(({ cpu: _, ...rest }: { cpu: number }) => rest));
  expect(one).toEqual(two);
  expect(one.map(({ name, makespan, stopped }: Record<string, unknown>) => [name, makespan, stopped])).toEqual([
    ['small/a.stg 2', 9, 'optimal'],
    ['small/a.stg 4', 6, 'optimal'],
    ['small/b.stg 2', 9, 'optimal'],
    ['small/b.stg 4', 6, 'optimal'],
  ]);
});

test('a contradiction with a known value, and a file that cannot be read, end it with 1', () => {
  file('wrong/small/a.stg', tasks);
  file('wrong/small/b.stg', '1\n0 1\n');
  file('wrong/verified.tsv', 'instance\tprocessors\tverified_lb\tbest_ub\nsmall/a.stg\t2\t10\t11\n');
  const { status, stderr } = bench(
    join(folder, 'wrong'),
    '--effort',
    'quick',
    '--processors',
    '2',
    '--only',
    'heuristic',
  );
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').sort()).toEqual([
    `${join(folder, 'wrong/small/b.stg')}:2: a task has a number, a length, and how many it waits for`,
    'small/a.stg 2: its makespan 9 is below the known bound 10',
  ]);
});

test('arguments that cannot be met end it with 2', () => {
  const { status, stderr } = bench('a', '--time-limit', 'soon');
  expect([status, stderr.split('\n')[0]]).toEqual([2, '--time-limit soon is no time; write 1s or 500ms']);
});
