import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setStatus } from '../../src/edit/set-status.ts';
import type { Task } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { expectOnlyStatus, statuses, tasksWithOwnId } from './set-status-laws.ts';

const folder = 'fixtures/tasks';
const shapes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'on Windows': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'on an old Mac, without an end': (text) => text.replaceAll('\n', '\r').trimEnd(),
};

const files = readdirSync(folder).flatMap((name) =>
  Object.entries(shapes).map(([shape, make]) => ({
    name: `${name} ${shape}`,
    text: make(readFileSync(`${folder}/${name}/tasks.md`, 'utf8')),
  })),
);

/** A box as all tools write it, or nothing at all: then to do is how it was before it was done. */
function isPlainlyTodo({ status, form, mark, span }: Task): boolean {
  if (status !== 'todo') return false;
  return form === undefined ? span.file.text.startsWith('[ ] ', span.start) : mark === undefined;
}

test.each(files)('$name: every task gets every state, and nothing else changes', ({ text }) => {
  const before = readTaskList({ path: 'tasks.md', text });
  for (const task of tasksWithOwnId(before.value)) {
    for (const status of statuses) expectOnlyStatus(before, task, status);
    if (!isPlainlyTodo(task)) continue;
    const done = readTaskList({ path: 'tasks.md', text: setStatus(before.value, task.id, 'done') });
    expect(setStatus(done.value, task.id, 'todo')).toBe(text);
  }
});

const words = fc.constantFrom(
  ...['DONE', 'COMPLETED', 'IN PROGRESS', 'IN-PROGRESS', 'DROPPED', 'CANCELLED', 'TODO', 'OPEN', 'WIP'],
  ...['ERLEDIGT', 'IN ARBEIT', 'VERWORFEN', 'OFFEN', 'HECHO', 'EN CURSO', 'CANCELADO', 'PENDIENTE'],
  ...['TERMINÉ', 'EN COURS', 'ANNULÉ', 'À FAIRE', 'ГОТОВО', 'В РАБОТЕ', 'ОТМЕНЕНО', 'ОЖИДАЕТ'],
  ...['已完成', '进行中', '已取消', '待开始', '完了', '未着手', '완료', '진행 중', '취소'],
);
const signs = fc.constantFrom('✅', '✔️', '🔄', '🚧', '❌', '⬜', '📋', '[x]', '[X]', '[~]', '[-]', '[ ]');
const mark = fc
  .tuple(
    fc.oneof(
      words,
      signs,
      fc.tuple(signs, words).map((both) => both.join(' ')),
    ),
    fc.constantFrom('', '**'),
  )
  .map(([text, around]) => around + text + around);
const tail = fc.constantFrom('', ' (2026-01-02)', ' (half of it)');
const style = fc.record({ mark, tail, gap: fc.constantFrom(' ', ' — ', ' - ', ': ', '  '), title: fc.boolean() });
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

const heading = ({ mark, tail, gap, title }: Style, at: number) =>
  title
    ? `### T10${at}: Write part ${at}${gap}${mark}${tail}\n\nSome words.\n`
    : `### T10${at}: Write part ${at}\n\n- **Status**: ${mark}${tail}\n- **Files**: src/part${at}.py\n`;
const item = ({ mark, tail, gap }: Style, at: number) => `- T10${at} Write part ${at}${gap}${mark}${tail}\n`;
const row = ({ mark, tail, title }: Style, at: number) =>
  `| T10${at} | ${title ? mark + tail : ''}   | Write part ${at} |\n`;

const fileOf = fc.array(fc.option(style, { freq: 3 }), { minLength: 1, maxLength: 5 });
const kinds: readonly (readonly [string, (styles: readonly (Style | null)[]) => string])[] = [
  [
    'headings',
    (styles) => styles.map((one, at) => (one ? heading(one, at) : `### T10${at}: Write part ${at}\n`)).join('\n'),
  ],
  ['items', (styles) => styles.map((one, at) => (one ? item(one, at) : `- T10${at} Write part ${at}\n`)).join('')],
  [
    'rows',
    (styles) =>
      `| ID | Status | Task |\n|---|---|---|\n${styles.map((one, at) => (one ? row(one, at) : `| T10${at} | | Write part ${at} |\n`)).join('')}`,
  ],
];

test.each(kinds)('%s whose states are written in any style', (_, textOf) => {
  fc.assert(
    fc.property(fileOf, fc.nat(4), fc.constantFrom(...statuses), (styles, at, status) => {
      const before = readTaskList({ path: 'tasks.md', text: `# Tasks\n\n## Work\n\n${textOf(styles)}` });
      const task = before.value.tasks[at % styles.length] as Task;
      expect(before.value.tasks.length).toBe(styles.length);
      expectOnlyStatus(before, task, status);
    }),
    { numRuns: 1000 },
  );
});
