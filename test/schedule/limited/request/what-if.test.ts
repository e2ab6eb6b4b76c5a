import { expect, test } from 'vitest';
import { toDag } from '../../../../src/graph/dag.ts';
import { linkTasks } from '../../../../src/graph/link.ts';
import type { Dag } from '../../../../src/graph/task-graph.ts';
import type { Worker } from '../../../../src/model/config.ts';
import { defaultConfig } from '../../../../src/model/config.ts';
import type { Team } from '../../../../src/schedule/limited/request/schedule-request.ts';
import type { Change, Changeable } from '../../../../src/schedule/limited/request/what-if.ts';
import { withChange } from '../../../../src/schedule/limited/request/what-if.ts';
import { buildList } from '../../../build-list.ts';

const dag = toDag(linkTasks(buildList('stamp\nA =2\nB =4 < A\nC =3'), defaultConfig.derived)).dag as Dag;
const member = (name: string): Worker => ({ name, skills: ['python'], speed: 1, absences: [] });
const named: Team = { kind: 'named', workers: [member('ml-engineer'), member('Code Reviewer')] };
const asked: Changeable = { dag, team: named, resources: { gpu: 1 } };

const changed = (change: Change, team: Team = named): Changeable => {
  const result = withChange({ ...asked, team }, change);
  if (typeof result === 'string') throw new Error(result);
  return result;
};
const refused = (change: Change, team: Team = named): unknown => withChange({ ...asked, team }, change);

test('a task takes as long as is asked, with its range', () => {
  const estimate = { minutes: 90, text: '1-2 h', range: [60, 120] as const };
  const { list } = changed({ kind: 'estimate', task: 1, estimate }).dag;
  expect(list.tasks.map(({ fields }) => fields.estimate?.minutes)).toEqual([2, 90, 3]);
  expect(list.tasks[1]?.fields.estimate).toBe(estimate);
});

test('workers come and go', () => {
  const equal: Team = { kind: 'equal', count: 2 };
  expect(changed({ kind: 'add worker', skills: [] }, equal).team).toEqual({ kind: 'equal', count: 3 });
  expect(changed({ kind: 'remove worker' }, equal).team).toEqual({ kind: 'equal', count: 1 });
  expect(changed({ kind: 'workers', count: 5 }).team).toEqual({ kind: 'equal', count: 5 });
  const added = changed({ kind: 'add worker', skills: ['ml'] });
  expect(added.team).toEqual({
    kind: 'named',
    workers: [member('ml-engineer'), member('Code Reviewer'), { ...member('new worker'), skills: ['ml'] }],
  });
  const twice = withChange(added, { kind: 'add worker', skills: [] });
  expect(typeof twice !== 'string' && twice.team.kind === 'named' && twice.team.workers.at(-1)?.name).toBe(
    'new worker 2',
  );
  expect(changed({ kind: 'remove worker', name: 'code-reviewer' }).team).toEqual({
    kind: 'named',
    workers: [member('ml-engineer')],
  });
});

test('workers that cannot come or go', () => {
  const one: Team = { kind: 'equal', count: 1 };
  const last: Team = { kind: 'named', workers: [member('ml-engineer')] };
  expect(refused({ kind: 'remove worker' }, one)).toBe('no worker would be left');
  expect(refused({ kind: 'remove worker', name: 'ml-engineer' }, last)).toBe('no worker would be left');
  expect(refused({ kind: 'workers', count: 0 })).toBe('no worker would be left');
  expect(refused({ kind: 'remove worker', name: 'tester' })).toBe(
    'no worker is called tester; there are: ml-engineer, Code Reviewer',
  );
  expect(refused({ kind: 'remove worker' })).toMatch(/which worker; there are: ml-engineer/);
  expect(refused({ kind: 'remove worker', name: 'tester' }, one)).toMatch(/have no names/);
  expect(refused({ kind: 'add worker', skills: ['ml'] }, one)).toMatch(/all alike/);
  for (const kind of ['add worker', 'remove worker'] as const)
    expect(refused({ kind, skills: [] }, { kind: 'unlimited' })).toMatch(/name a number of workers first/);
});

test('there is as much of a resource as is asked, in the spelling of the settings', () => {
  expect(changed({ kind: 'resource', name: 'GPU', capacity: 3 }).resources).toEqual({ gpu: 3 });
  expect(changed({ kind: 'resource', name: 'test-db', capacity: 1 }).resources).toEqual({ gpu: 1, 'test-db': 1 });
});

test('dependencies go and come, but no cycle', () => {
  expect(changed({ kind: 'remove dependency', task: 1, other: 0 }).dag.digraph.edgeCount).toBe(0);
  expect([...changed({ kind: 'add dependency', task: 0, other: 2 }).dag.order]).toEqual([2, 0, 1]);
  expect(refused({ kind: 'remove dependency', task: 2, other: 0 })).toBe(
    'C does not wait for A directly; `tasks-ml why C A` shows the chain between them',
  );
  expect(refused({ kind: 'add dependency', task: 0, other: 1 })).toBe(
    'B waits for A, and both would wait for each other',
  );
});
