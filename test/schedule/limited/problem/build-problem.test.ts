import { expect, test } from 'vitest';
import { buildProblem } from '../../../../src/schedule/limited/problem/build-problem.ts';
import type { ScheduleRequest } from '../../../../src/schedule/limited/request/schedule-request.ts';
import { equal, named, requestOf } from '../request-of.ts';

/** Resources as `kind name capacity`, and modes as `duration: name×amount …`. */
function shown(request: ScheduleRequest): { resources: readonly string[]; modes: readonly string[] } {
  const built = buildProblem(request);
  if ('message' in built) throw new Error(built.message);
  const { resources, modes } = built.problem;
  return {
    resources: resources.map(({ kind, name, capacity }) =>
      [kind, name, capacity].filter((word) => word !== '').join(' '),
    ),
    modes: modes.map(({ duration, demands }) =>
      [`${duration}:`, ...demands.map(({ resource, amount }) => `${resources[resource]?.name}×${amount}`)].join(' '),
    ),
  };
}

test('workers who are equally fast and may take the same tasks are one resource', () => {
  const fields = { A: { skill: 'ml' }, B: { assignee: 'reviewer or agent, planner' } };
  const team = named('engineer 1 ml', 'scientist 1 ml python', 'agent 1 python', 'planner 1', 'senior 2 ml');
  expect(shown(requestOf('A =30\nB =20\nC =0', { team, fields }))).toEqual({
    resources: ['workers engineer and scientist 2', 'workers agent 1', 'workers planner 1', 'workers senior 1'],
    modes: ['30: engineer and scientist×1', '15: senior×1', '20: planner×1', '0:'],
  });
});

test('who is away now and then is alone', () => {
  const absences = new Map([['b', [{ start: 10, end: 20 }]]]);
  const { resources } = shown(requestOf('A =30', { team: named('a', 'b', 'c'), absences }));
  expect(resources).toEqual(['workers a and c 2', 'workers b 1']);
});

test('what cannot run out is left out', () => {
  const fields = { A: { resources: 'gpu' }, B: { resources: '2 × gpu' }, C: { resources: 'gpu' } };
  const lines = 'A =30 @a.py\nB =30\nC =30 @a.py\nD =30';
  const resourcesFor = (gpu: number, count: number): readonly string[] =>
    shown(requestOf(lines, { team: equal(count), fields, resources: { gpu, disk: 1 } })).resources;
  expect(resourcesFor(2, 1)).toEqual(['workers anybody 1']);
  expect(resourcesFor(2, 2)).toEqual(['workers anybody 2', 'resource gpu 2', 'file a.py 1']);
  // Two tasks at the same time need three at most.
  expect(resourcesFor(3, 2)).toEqual(['workers anybody 2', 'file a.py 1']);
  expect(resourcesFor(3, 4)).toEqual(['resource gpu 3', 'file a.py 1']);
  expect(resourcesFor(4, 4)).toEqual(['file a.py 1']);
});

test('what is running never holds more than there is', () => {
  const begun = (finish: number): { start: number; finish: number } => ({ start: 0, finish });
  const request = requestOf('A [~] =30\nB [~] =50\nC =10\nD [~] =9', {
    team: equal(4),
    fields: {
      A: { resources: '2 × gpu' },
      B: { resources: '2 × gpu' },
      C: { resources: 'gpu' },
      D: { resources: 'gpu' },
    },
    resources: { gpu: 3 },
    progress: {
      now: 10,
      given: new Map([
        [0, begun(30)],
        [1, begun(60)],
        [3, begun(20)],
      ]),
    },
  });
  expect(shown(request).modes).toEqual(['20: gpu×1', '50: gpu×2', '10: gpu×1', '10:']);
});

test('a worker who has begun two tasks is one more who may need something', () => {
  const begun = { start: 0, finish: 30, worker: 'agent' };
  const request = requestOf('A [~] =30\nB [~] =30\nC =10', {
    team: named('agent', 'reviewer'),
    fields: { A: { resources: 'gpu' }, B: { resources: 'gpu' }, C: { resources: 'gpu' } },
    resources: { gpu: 2 },
    progress: {
      now: 10,
      given: new Map([
        [0, begun],
        [1, begun],
      ]),
    },
  });
  expect(shown(request)).toEqual({
    resources: ['workers agent and reviewer 2', 'resource gpu 2'],
    modes: ['20: agent and reviewer×1 gpu×1', '20: gpu×1', '10: agent and reviewer×1 gpu×1'],
  });
});
