import { DirectedGraph } from 'graphology';
import { hasCycle } from 'graphology-dag';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { exportGraph } from '../../src/graph/exchange.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { buildList } from '../build-list.ts';

const list = buildList(
  '# 1 Setup\nT1 [x] Begin\nT2 [P] Go on\nT2 [P] Again\n# 2 Core\nT3 [P] One\nT4 [P] Two\nT5 [P] Three',
);
const document = exportGraph(toDag(linkTasks(list, defaultConfig.derived)).dag as Dag);

test('the document is plain JSON, the same every time', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(exportGraph(toDag(linkTasks(list, defaultConfig.derived)).dag as Dag)).toEqual(document);
  expect(document).toMatchObject({ attributes: { name: 'Test' }, options: { type: 'directed', multi: false } });
});

test('nodes are tasks and milestones', () => {
  const title = 'Phase 1: Setup';
  expect(document.nodes.slice(0, 3)).toEqual([
    { key: 'T1', attributes: { id: 'T1', kind: 'task', title: 'Begin', status: 'done', phase: title, generation: 0 } },
    { key: 'T2', attributes: { id: 'T2', kind: 'task', title: 'Go on', status: 'todo', phase: title, generation: 1 } },
    {
      key: 'T2@2',
      attributes: { id: 'T2', kind: 'task', title: 'Again', status: 'todo', phase: title, generation: 1 },
    },
  ]);
  expect(document.nodes.at(-1)).toEqual({
    key: 'M1',
    attributes: { id: 'M1', kind: 'milestone', title: '1 done', generation: 2 },
  });
});

test('graphology reads it back', () => {
  const graph = DirectedGraph.from(JSON.parse(JSON.stringify(document)));
  expect(hasCycle(graph)).toBe(false);
  expect(graph.inNeighbors('M1')).toEqual(['T1', 'T2', 'T2@2']);
  expect(graph.getEdgeAttributes('T1', 'T2')).toEqual({ reason: 'order' });
});
