import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTaskList } from '../../../src/read/tasks-md.ts';
import { showList } from './show-list.ts';

const folder = 'fixtures/tasks';
const scenarios = readdirSync(folder);

test.each(scenarios)('%s', (scenario) => {
  const text = readFileSync(`${folder}/${scenario}/tasks.md`, 'utf8');
  const expected = readFileSync(`${folder}/${scenario}/expected.txt`, 'utf8');
  expect(showList(readTaskList({ path: 'tasks.md', text }))).toBe(expected);
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(showList(readTaskList({ path: 'tasks.md', text: windows }))).toBe(expected);
});
