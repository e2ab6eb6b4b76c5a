import { expect, test } from 'vitest';
import type { Task } from '../../../../src/model/task.ts';
import { fileLocks } from '../../../../src/schedule/limited/problem/file-locks.ts';
import { requestOf } from '../request-of.ts';

function locks(lines: string): readonly string[] {
  const { dag } = requestOf(lines);
  const tasks = new Map(dag.list.tasks.map((task, node): [number, Task] => [node, task]));
  const idOf = (node: number): string => dag.list.tasks[node]?.id ?? '';
  return fileLocks(tasks, dag.digraph, dag.order).map(({ path, nodes }) => `${path}: ${nodes.map(idOf).join(' ')}`);
}

test('a file that two tasks name is locked', () => {
  expect(locks('A @a.py @b.py\nB @a.py\nC @c.py')).toEqual(['a.py: A B']);
});

test('tasks that are in order anyway need no lock, over milestones too', () => {
  expect(locks('A @a.py\nB < A\nC @a.py < B')).toEqual([]);
  expect(locks('A @a.py\nB\nC\nD @a.py\nE\nA B C -> D E')).toEqual([]);
  expect(locks('A @a.py\nB @a.py < A\nC @a.py < A')).toEqual(['a.py: A B C']);
});

test('one lock for files that the same tasks name', () => {
  expect(locks('A @a.py @b.py @c.py\nB @b.py @a.py @c.py\nC @c.py')).toEqual(['a.py: A B', 'c.py: A B C']);
});
