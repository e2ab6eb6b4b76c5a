import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatTaskList, formatTasks } from '../../src/edit/format.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { TaskList } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';

const listOf = (text: string, unnumbered = false): TaskList =>
  readTaskList({ path: 'tasks.md', text }, { ...defaultConfig, unnumbered }).value;
const format = (text: string): string => formatTaskList(listOf(text));

const folder = 'fixtures/format';

test.each(readdirSync(folder))('%s', (scenario) => {
  const text = readFileSync(`${folder}/${scenario}/tasks.md`, 'utf8');
  const formatted = readFileSync(`${folder}/${scenario}/formatted.md`, 'utf8');
  expect(format(text)).toBe(formatted);
  expect(format(formatted)).toBe(formatted);
  const onWindows = (unix: string): string => `\uFEFF${unix.replaceAll('\n', '\r\n')}`;
  expect(format(onWindows(text))).toBe(onWindows(formatted));
});

test('a line in canonical form stays byte for byte, with any end of file', () => {
  for (const text of [
    '- [ ] T012 [P] [US1] [GPU] Title with src/a.py (depends on T001, T003-T005)',
    '- [x] 1. Set up\r\n',
  ])
    expect(format(text)).toBe(text);
  expect(format('* [X] T001 Open')).toBe('- [x] T001 Open');
  expect(format('### T001: Open ✅')).toBe('- [x] T001 Open');
  expect(format('\uFEFF### T001: Open\rWords')).toBe('\uFEFF- [ ] T001 Open\r\r  Words');
});

test('what was rewritten and what was left is told by the places of the tasks', () => {
  const { rewritten, left } = formatTasks(listOf(readFileSync(`${folder}/kept/tasks.md`, 'utf8')));
  expect([rewritten, left]).toEqual([[4], [0, 1, 2, 3, 5, 7, 8]]);
});

test('a generated file, and tasks that have no ids, stay as they are', () => {
  const generated = '* [X] T001 Added by hand\n\n<!-- tasks-ml 1 plan.md=0123456789ab lines= -->\n';
  expect(format(generated)).toBe(generated);
  const list = listOf('* [X] Open\n* [ ] Close\n', true);
  expect(list.tasks.map(({ id }) => id)).toEqual(['1', '2']);
  expect(formatTasks(list, { ...defaultConfig, unnumbered: true })).toEqual({ list, rewritten: [], left: [] });
});

test('an id that is none by itself keeps the word in front of it', () => {
  expect(format('### Task T.1: Test it\n\n### Task 12345: Ship it\n')).toBe(
    '- [ ] Task T.1 Test it\n\n- [ ] Task 12345 Ship it\n',
  );
});

test('a heading or an item that has no canonical form gets a box in front of its words', () => {
  expect(format('### ~~T001~~ Open [P]\n\n### T002: Say what requires T001 (depends on T001)\n')).toBe(
    '- [ ] ~~T001~~ Open [P]\n\n- [ ] T002: Say what requires T001 (depends on T001)\n',
  );
  expect(format('- T001 Open\n- T002, T003 Close\n')).toBe('- [ ] T001 Open\n- [ ] T002, T003 Close\n');
});

test('items without a box get all of them one, or none', () => {
  const text = '- T001 Open\n- ~~T002~~ Close\n  it\n- T003 Lock\n';
  const { list, left } = formatTasks(listOf(text));
  expect([list.file.text, left]).toEqual([text, [0, 1, 2]]);
  expect(format(text.replaceAll('~', ''))).toBe('- [ ] T001 Open\n- [ ] T002 Close it\n- [ ] T003 Lock\n');
});

test('headings become a list up to the first that cannot', () => {
  const text = '### T001: Open\n\n### T002: Close\n\n### Task 3: Lock\n\n### T004: Leave\n';
  expect(format(text)).toBe('- [ ] T001 Open\n\n- [ ] T002 Close\n\n### Task 3: Lock\n\n### T004: Leave\n');
});

test.each([
  ['the line below would become a field', '-   [ ] T001 Open\n  - Depends: T002\n- [ ] T002 Close\n'],
  ['the phase would be another of the same name', '- [ ] T001 Open\n\n## \n\n- [ ] T002 Close\n\n## T003: Lock\n'],
  ['the number would be that of an item', '- [ ] T001 Open\n\n### Task 2: Close\n'],
  ['the heading ends a section that holds no tasks', '## Format\n\n## T001: Open\n'],
])('a task stays as it is where %s', (_, text) => {
  expect(format(text)).toBe(text);
});

test('a table stays where a cell would be lost, or where something else would become a task', () => {
  const text = '| ID | Task |\n|---|---|\n| T1 | Open |\n';
  expect(format(text)).toBe('- [ ] T1 Open\n');
  for (const other of [text.replace('Open |', 'Open | soon |'), `${text}\n- ✅ T009 Close\n`])
    expect(format(other)).toBe(other);
});

test('a task that has no canonical form keeps no other from getting its own', () => {
  const good = Array.from({ length: 200 }, (_, at) => `* [ ] T${at + 100} Do it in src/a${at}.py`);
  // With a dash the first would be the parent of the second.
  const bad = ['1. [ ] T001 Open', '  * [ ] T002 Close'];
  for (const lines of [[...good.slice(0, 77), '', ...bad, '', ...good.slice(77)], bad])
    expect(format(lines.join('\n'))).toBe(lines.join('\n').replaceAll('*', '-'));
});
