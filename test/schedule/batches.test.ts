import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { batches } from '../../src/schedule/batches.ts';
import { buildList } from '../build-list.ts';

const stated = { phase: false, order: false, file: false, testFirst: false, subTask: false };

function batchesOf(description: string): string[] {
  const dag = toDag(linkTasks(buildList(description), stated)).dag as Dag;
  return batches(dag).map((batch) => batch.map((node) => dag.list.tasks[node]?.id).join(' '));
}

test('a generation is a batch, milestones are not seen', () => {
  expect(batchesOf('T1\nT2\nT3\nT4\nT5\nT6\nT1 T2 -> T4 T5 T6')).toEqual(['T1 T2 T3', 'T4 T5 T6']);
  expect(batchesOf('')).toEqual([]);
});

test('tasks that name one file come into batches of their own, others stay', () => {
  expect(batchesOf('T1 @a\nT2 @b\nT3 @a @b\nT4 @b @b\nT5\nT6 @a < T1')).toEqual(['T1 T2 T5', 'T3', 'T4', 'T6']);
});

test('each task is in one batch, after its predecessors, and no file is named twice in a batch', () => {
  const line = fc.record({ files: fc.subarray(['@a', '@b', '@c']), waits: fc.array(fc.nat(19), { maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.map(({ files, waits }, at) => {
        const before = waits.filter((other) => other < at).map((other) => `T${other}`);
        return `T${at} ${files.join(' ')}${before.length > 0 ? ` < ${before.join(' ')}` : ''}`;
      });
      const dag = toDag(linkTasks(buildList(text.join('\n')), stated)).dag as Dag;
      const found = batches(dag);
      expect(found.flat().sort((a, b) => a - b)).toEqual([...lines.keys()]);
      const place = (node: number): number => found.findIndex((batch) => batch.includes(node));
      for (const { from, to } of dag.dependencies) expect(place(from)).toBeLessThan(place(to));
      for (const batch of found) {
        const files = batch.flatMap((node) => dag.list.tasks[node]?.files.map(({ path }) => path) ?? []);
        expect(new Set(files).size).toBe(files.length);
        expect(new Set(batch.map((node) => dag.generation[node])).size).toBe(1);
      }
    }),
  );
});
