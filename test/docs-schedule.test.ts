import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scheduleFormats } from '../src/cli/schedule/schedule-formats.ts';
import * as library from '../src/index.ts';
import { folderWith, folderWithSpec, repository, run } from './cli/sandbox.ts';

const page = readFileSync(join(repository, 'docs/schedule.md'), 'utf8');
const [sample, settings] = ['markdown', 'yaml'].map(
  (language) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] as string,
);
const folderOfPage = (): string =>
  folderWith({ 'tasks.md': sample as string, 'tasks-ml.config.yaml': settings as string });

test('docs/schedule.md shows what is printed, byte for byte', async () => {
  const shown = [...page.matchAll(/^ {4}\$ npx tasks-ml ([^\n]+)\n\n(?:[^\n]+\n)*\n?```text\n(.*?)^```$/gms)];
  expect(shown.map(([, command]) => command)).toEqual([
    'schedule tasks.md',
    'schedule --what-if +worker:ml --what-if gpu=2 tasks.md',
    'schedule --curve 4 tasks.md',
  ]);
  for (const [, command = '', output = ''] of shown) {
    const { code, out, err } = await run(folderOfPage(), command.split(' '));
    expect([code, err]).toEqual([0, '']);
    // What is added to a schedule stands behind it.
    expect(out.slice(out.indexOf(output.slice(0, output.indexOf('\n'))))).toBe(output);
  }
});

test('docs/schedule.md: every command ends with 0', async () => {
  const commands = [...page.matchAll(/^ {4}\$ npx tasks-ml (.+)$/gm)].map(([, command]) => command as string);
  expect(commands).toHaveLength(5);
  for (const command of commands) {
    const { code, err } = await run(folderOfPage(), [...command.split(' '), '--runs', '10']);
    expect(code, `${command}: ${err}`).toBe(0);
  }
});

test('docs/schedule.md names every format, and every change that is named can be made', async () => {
  const cells = [...page.matchAll(/^\| `([^|]+)` \|/gm)].map(([, cell]) => cell as string);
  expect(cells.filter((cell) => (scheduleFormats as readonly string[]).includes(cell))).toEqual(scheduleFormats);
  const changes = cells
    .flatMap((cell) => cell.split('`, `'))
    .filter((cell) => /^[+-]\S+|^\w+=/.test(cell) && !cell.startsWith('--') && cell.length > 1);
  expect(changes).toHaveLength(11);
  for (const change of changes) {
    const isNumber = change === '-worker';
    const argv = ['schedule', '--effort', 'quick', '--runs', '10', ...(isNumber ? ['--workers', '2'] : [])];
    const { code, err } = await run(folderOfPage(), [...argv, '--what-if', change, 'tasks.md']);
    expect(code, `${change}: ${err}`).toBe(0);
  }
});

test('docs/schedule.md shows what build writes, and names what the library has', async () => {
  const folder = folderWithSpec('001-churn-training');
  writeFileSync(join(folder, 'specs/tasks-ml.config.yaml'), 'workers: 4\n');
  expect((await run(folder, ['build', 'specs/001-churn-training'])).code).toBe(0);
  const lines = [...page.matchAll(/^ {4}(\*\*.*)$/gm)].map(([, line]) => line);
  const built = readFileSync(join(folder, 'specs/001-churn-training/tasks.md'), 'utf8');
  expect(lines).toHaveLength(2);
  expect(built).toContain(lines.join('\n'));
  const below = page.split('\n## As a library\n')[1] as string;
  for (const [, name] of below.matchAll(/`(\w+)`/g)) expect(Object.keys(library)).toContain(name);
});
