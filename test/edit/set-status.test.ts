import { expect, test } from 'vitest';
import { setStatus, setStatuses } from '../../src/edit/set-status.ts';
import type { TaskList, TaskStatus } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';

const listOf = (text: string): TaskList => readTaskList({ path: 'tasks.md', text }).value;
const inFile = (line: string): string => `# Tasks\n\n## Work\n\n${line}\n`;
const set = (line: string, status: TaskStatus, id = 'T001') => setStatus(listOf(inFile(line)), id, status);

test.each<[string, TaskStatus, string]>([
  ['- [ ] T001 Read it', 'done', '- [x] T001 Read it'],
  ['- [ ] T001 Read it', 'in-progress', '- [~] T001 Read it'],
  ['- [ ] T001 Read it', 'dropped', '- [-] T001 Read it'],
  ['- [ ] T001 Read it', 'todo', '- [ ] T001 Read it'],
  ['- [X] T001 Read it', 'todo', '- [ ] T001 Read it'],
  ['- [X] T001 Read it', 'done', '- [X] T001 Read it'],
  ['- [-] T001 Read it', 'done', '- [x] T001 Read it'],
  ['* [ ] **T001**: Read it  ', 'done', '* [x] **T001**: Read it  '],
  ['12) [ ] [T001] Read it', 'done', '12) [x] [T001] Read it'],
  ['-\t[ ]\tT001\t[P]\tRead it', 'done', '-\t[x]\tT001\t[P]\tRead it'],
  ['- [ ] T001 Read [ ] and [x]\n  over two lines [ ]', 'done', '- [x] T001 Read [ ] and [x]\n  over two lines [ ]'],
  ['- [ ] T001 Read 𝒜🧪 ✅ DONE', 'done', '- [x] T001 Read 𝒜🧪 ✅ DONE'],
  ['- [ ] T001 Read a\0NUL', 'done', '- [x] T001 Read a\0NUL'],
  ['- [] T001 Read it', 'done', '- [x] T001 Read it'],
  ['- [ x ] T001 Read it', 'todo', '- [ ] T001 Read it'],
  ['- [?] T001 Read it', 'in-progress', '- [~] T001 Read it'],
  ['- [x]T001 Read it', 'todo', '- [ ] T001 Read it'],
  ['- []**T001** Read it', 'done', '- [x] **T001** Read it'],
  ['- [P] T001 Read it', 'done', '- [x] T001 [P] Read it'],
  ['- [P] **T001** [US1] Read it', 'done', '- [x] **T001** [P] [US1] Read it'],
  ['- [P] **T001 Read it**', 'done', '- [x] **T001 [P] Read it**'],
  ['- [P] T001: Read it', 'dropped', '- [-] T001: [P] Read it'],
  ['- [P]\n  T001 Read it', 'done', '- [x] [P]\n  T001 Read it'],
])('a box: %j, %s: %j', (before, status, after) => {
  expect(set(before, status)).toBe(inFile(after));
});

test('a box with the star of an optional task', () => {
  const before = inFile('- [ ] 1. Read it\n  - [ ]* 1.1 Test it');
  expect(setStatus(listOf(before), '1.1', 'done')).toBe(before.replace('[ ]*', '[x]*'));
});

test.each<[string, TaskStatus, string]>([
  ['### T001: Read it', 'done', '### T001: Read it [x]'],
  ['### T001: Read it', 'in-progress', '### T001: Read it [~]'],
  ['### T001: Read it', 'dropped', '### T001: Read it [-]'],
  ['### T001', 'done', '### T001 [x]'],
  ['### T001: Read it ###  ', 'done', '### T001: Read it [x] ###  '],
  ['###   T001: Read it \t ', 'done', '###   T001: Read it [x] \t '],
  ['T001: Read it  \n-------', 'done', 'T001: Read it [x]  \n-------'],
  ['### **T001: Read it**', 'done', '### **T001: Read it** [x]'],
  ['### T001: Read it [P] (2 h)', 'done', '### T001: Read it [P] (2 h) [x]'],
  ['### T001: Read the following:', 'done', '### T001: Read the following: [x]'],
  ['### T001: Read the following: [x]', 'todo', '### T001: Read the following:'],
  ['### T001: Read it: ✅', 'todo', '### T001: Read it'],
  ['### T001: Read it — [x]', 'todo', '### T001: Read it'],
  ['### T001: Read it ✅ ⚠️ LOOK AGAIN', 'todo', '### T001: Read it ⚠️ LOOK AGAIN'],
  ['### T001: Read a\0NUL ✅', 'dropped', '### T001: Read a\0NUL ❌'],
  ['### T001: Read it ✅', 'in-progress', '### T001: Read it 🔄'],
  ['### T001: Read it ✔️', 'dropped', '### T001: Read it ❌'],
  ['### T001: Read it ✅', 'todo', '### T001: Read it'],
  ['### T001: Read it ✅ (today)', 'todo', '### T001: Read it (today)'],
  ['### T001: Read it — DONE', 'todo', '### T001: Read it'],
  ['### T001: Read it - **DONE** ##', 'todo', '### T001: Read it ##'],
  ['### T001: Read it [x]', 'todo', '### T001: Read it'],
  ['### T001 [x] Read it', 'todo', '### T001 Read it'],
  ['### T001: Read it — DONE', 'in-progress', '### T001: Read it — IN PROGRESS'],
  ['### T001: Read it (DONE)', 'dropped', '### T001: Read it (DROPPED)'],
  ['### T001: Read it ✅ **COMPLETED**', 'in-progress', '### T001: Read it 🔄 **IN PROGRESS**'],
  ['### T001: Read it ✅ COMPLETED (today)', 'dropped', '### T001: Read it ❌ DROPPED (today)'],
  ['### T001: Read it — ERLEDIGT', 'in-progress', '### T001: Read it — IN ARBEIT'],
  ['### T001: Read it — ГОТОВО', 'dropped', '### T001: Read it — ОТМЕНЕНО'],
  ['### T001: 读 已完成', 'in-progress', '### T001: 读 进行中'],
  ['### T001: 読む 完了', 'dropped', '### T001: 読む DROPPED'],
  ['### T001: Read it 📋 TODO', 'done', '### T001: Read it ✅ DONE'],
  ['### [x] T001: Read it', 'todo', '### [ ] T001: Read it'],
  ['### [x]T001: Read it', 'todo', '### [ ] T001: Read it'],
  ['### ✅ T001: Read it', 'todo', '### ⬜ T001: Read it'],
  ['### T001: Read it\n\n**Status**: Pending', 'done', '### T001: Read it\n\n**Status**: Done'],
  ['### T001: Read it\n\n**Status**: ⬜️ todo', 'done', '### T001: Read it\n\n**Status**: ✅ done'],
  ['### T001: Read it\n\n- Status: TODO  ', 'in-progress', '### T001: Read it\n\n- Status: IN PROGRESS  '],
  ['### T001: Read it\n\n**Status**: ✅ done (today)', 'todo', '### T001: Read it\n\n**Status**: ⬜ todo (today)'],
  ['### T001: Read it\n\n- **状态**：进行中', 'done', '### T001: Read it\n\n- **状态**：已完成'],
  [
    '### T001: Read it\n\n**Story Points:** 5 | **Status:** COMPLETED | **Owner:** Mo',
    'dropped',
    '### T001: Read it\n\n**Story Points:** 5 | **Status:** DROPPED | **Owner:** Mo',
  ],
  ['### T001: Read it\n\n#### Status\n\n- [x] Done', 'todo', '### T001: Read it\n\n#### Status\n\n- [x] Todo'],
  ['### T001: Read it ✅\n\n**Status**: Done', 'todo', '### T001: Read it ⬜\n\n**Status**: Done'],
])('a heading: %j, %s: %j', (before, status, after) => {
  expect(set(before, status)).toBe(inFile(after));
});

test.each<[string, TaskStatus, string]>([
  ['- T001 Read it', 'done', '- [x] T001 Read it'],
  ['3. **T001**: Read it', 'in-progress', '3. [~] **T001**: Read it'],
  ['- T001 Read it ✅', 'dropped', '- T001 Read it ❌'],
  ['- T001 Read it — DONE', 'todo', '- T001 Read it'],
  ['- T001 Read it\n  ✅', 'todo', '- T001 Read it\n  ⬜'],
  ['- T001 Read it ✅\n  DONE', 'dropped', '- T001 Read it ✅\n  DROPPED'],
  ['- T001 Read it\n- T002 Write it', 'done', '- T001 Read it [x]\n- T002 Write it'],
  ['- T001 Read it (needs T002)  \n- T002 Write', 'done', '- T001 Read it (needs T002) [x]  \n- T002 Write'],
  ['- T001 Read it\n  and more\n- T002 Write', 'done', '- T001 Read it\n  and more [x]\n- T002 Write'],
  ['- ✅ T001 Read it\n- [ ] T002 Write', 'todo', '- ⬜ T001 Read it\n- [ ] T002 Write'],
  ['- ✅ T002 Read it\n- [P] T001 Write', 'done', '- ✅ T002 Read it\n- [x] T001 [P] Write'],
  ['- T002 Read it\n- [P] T001 Write', 'done', '- T002 Read it\n- T001 [P] Write [x]'],
  ['- T002 Read it\n- [P] T001 Write\n  more', 'done', '- T002 Read it\n- T001 [P] [x] Write\n  more'],
])('an item without a box: %j, %s: %j', (before, status, after) => {
  expect(set(before, status)).toBe(inFile(after));
});

const table = (row: string, ...rows: readonly string[]): string =>
  ['| ID   | Task    | Status      |', '|------|---------|-------------|', row, ...rows].join('\n');

test.each<[string, TaskStatus, string]>([
  ['| T001 | Read it | Pending     |', 'done', '| T001 | Read it | Done        |'],
  ['| T001 | Read it | Pending     |', 'in-progress', '| T001 | Read it | In Progress |'],
  ['| T001 | Read it | ✅ Done     |', 'dropped', '| T001 | Read it | ❌ Dropped  |'],
  ['| T001 | Read it | ✅          |', 'in-progress', '| T001 | Read it | 🔄          |'],
  ['| T001 | Read it | **DONE** 🎉 |', 'in-progress', '| T001 | Read it | **IN PROGRESS** 🎉 |'],
  ['| T001 | Read it | [x]         |', 'dropped', '| T001 | Read it | [-]         |'],
  ['| T001 | Read it |             |', 'done', '| T001 | Read it | Done        |'],
  ['| T001 | Read it | by Ann      |', 'done', '| T001 | Read it | Done        |'],
  ['| T001 | Read it | Done |', 'dropped', '| T001 | Read it | Dropped |'],
  ['| T001 | Read it |Done|', 'todo', '| T001 | Read it |Todo|'],
  ['| T001 | Read it ||', 'done', '| T001 | Read it | Done |'],
  ['| T001 | Read it |', 'done', '| T001 | Read it | Done |'],
  ['| T001 | Read it', 'done', '| T001 | Read it | Done |'],
  ['T001 | Read it | Done', 'dropped', 'T001 | Read it | Dropped'],
  ['| T001 | Read \\| it | hecho |  ', 'in-progress', '| T001 | Read \\| it | en curso |  '],
])('a row: %j, %s: %j', (before, status, after) => {
  expect(set(table(before), status)).toBe(inFile(table(after)));
});

test.each<[string, string, TaskStatus, string]>([
  [
    'boxes are [X] where all others are',
    '- [ ] T001 Read\n- [X] T002 Write',
    'done',
    '- [X] T001 Read\n- [X] T002 Write',
  ],
  [
    'one [x] is enough for [x]',
    '- [ ] T001 A\n- [X] T002 B\n- [x] T003 C',
    'done',
    '- [x] T001 A\n- [X] T002 B\n- [x] T003 C',
  ],
  [
    'a new mark is one as others are',
    '## T001 Read\n\n## T002 Write — DONE',
    'done',
    '## T001 Read — DONE\n\n## T002 Write — DONE',
  ],
  [
    'of those that say it first',
    '## T001 A\n\n## T002 B TODO\n\n## T003 C ✅',
    'done',
    '## T001 A ✅\n\n## T002 B TODO\n\n## T003 C ✅',
  ],
  ['also for another state', '## T001 Read\n\n## T002 Write ✅', 'dropped', '## T001 Read ❌\n\n## T002 Write ✅'],
  ['to do is written where others are', '## T001 A ✅\n\n## T002 B 📋', 'todo', '## T001 A 📋\n\n## T002 B 📋'],
  [
    'a field says it in the words of others',
    '## T001 A\n\n- Status: Pending\n\n## T002 B\n\n- Status: Completed',
    'done',
    '## T001 A\n\n- Status: Completed\n\n## T002 B\n\n- Status: Completed',
  ],
  [
    'an empty cell is filled as others are',
    table('| T001 | Read it |             |', '| T002 | Write   | ✅ Finished |'),
    'done',
    table('| T001 | Read it | ✅ Finished |', '| T002 | Write   | ✅ Finished |'),
  ],
  [
    'a cell is emptied where others are empty',
    table('| T001 | Read it | ✅ Done     |', '| T002 | Write   |             |'),
    'todo',
    table('| T001 | Read it |             |', '| T002 | Write   |             |'),
  ],
  [
    'but not where those are rows of another table',
    table('| T001 | Read it | ✅ Done     |', '', table('| T002 | Write   |             |')),
    'todo',
    table('| T001 | Read it | ⬜ Todo     |', '', table('| T002 | Write   |             |')),
  ],
])('%s', (_, before, status, after) => {
  expect(set(before, status)).toBe(inFile(after));
});

test('a line as wide as its title says nothing of its state', () => {
  expect(listOf(inFile('### T001: Undo what was UNDONE')).tasks[0]).toMatchObject({ status: 'todo' });
});

test('several tasks at once', () => {
  const text = inFile('- T001 Read\n- T002 Write\n- T003 Print');
  expect(setStatuses(listOf(text), ['T003', 'T001', 'T003'], 'done')).toBe(
    inFile('- T001 Read [x]\n- T002 Write\n- T003 Print [x]'),
  );
  const boxes = inFile('- [ ] T001 Read\n- [x] T002 Write\n- [P] T003 Print');
  expect(setStatuses(listOf(boxes), ['T001', 'T002', 'T003'], 'done')).toBe(
    inFile('- [x] T001 Read\n- [x] T002 Write\n- [x] T003 [P] Print'),
  );
});

test('every byte around the state stays', () => {
  const text =
    '\uFEFF# Tasks\r\n\r\n\tcode\0\r\n- [ ] T001 Read 𝒜  \r\n  - Files: a.py\t\r\n\r\n* T9\r\n- [x] T002 Write';
  expect(setStatus(listOf(text), 'T001', 'done')).toBe(text.replace('[ ] T001', '[x] T001'));
  expect(setStatus(listOf(text), 'T002', 'todo')).toBe(text.replace('[x] T002', '[ ] T002'));
});

test.each([
  ['T009', inFile('- [ ] T001 Read'), 'tasks.md has no task T009'],
  [
    'T001',
    inFile('- [ ] T001 Read\n- [x] T001 Write'),
    'two tasks have the id T001: tasks.md:5 and line 6; give one of them another id',
  ],
  [
    'T001',
    inFile('| ID | Task |\n|---|---|\n| T001 | Read |'),
    'tasks.md:7 T001 stands in a table without a column for its state; add a column `Status`',
  ],
])('%s cannot be set: %j', (id, text, message) => {
  expect(() => setStatus(listOf(text), id, 'done')).toThrow(message);
});
