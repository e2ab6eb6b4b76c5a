import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatTasks } from '../../src/edit/format.ts';
import { oddForm } from '../../src/lint/facts/odd-form.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';

const texts = ['fixtures/tasks', 'fixtures/format', 'fixtures/lint/use-task-format'].flatMap((folder) =>
  readdirSync(folder).map((scenario) => `${folder}/${scenario}/tasks.md`),
);

test.each(texts)('what `fmt` has written is not odd: %s', (path) => {
  const { value } = readTaskList({ path, text: readFileSync(path, 'utf8') });
  const { list, left } = formatTasks(value);
  const odd = list.tasks.filter((task, at) => task.form === undefined && !left.includes(at) && oddForm(task));
  expect(list.stamp ? [] : odd.map(({ id }) => id)).toEqual([]);
});

test('some of it was odd before', () => {
  const odd = texts.flatMap((path) => {
    const { tasks } = readTaskList({ path, text: readFileSync(path, 'utf8') }).value;
    return tasks.filter((task) => task.form === undefined && oddForm(task));
  });
  expect(odd.length).toBeGreaterThan(20);
});
