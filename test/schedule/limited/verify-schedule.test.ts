import { expect, test } from 'vitest';
import { toDag } from '../../../src/graph/dag.ts';
import { linkTasks } from '../../../src/graph/link.ts';
import type { Dag } from '../../../src/graph/task-graph.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { TaskFields } from '../../../src/model/task.ts';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import type { TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import { verifySchedule } from '../../../src/schedule/limited/verify-schedule.ts';
import { buildList } from '../../build-list.ts';

const fields: Readonly<Record<string, Partial<TaskFields>>> = {
  B: { skill: 'training' },
  C: { assignee: 'reviewer', resources: 'gpu' },
  D: { resources: '2 × gpu' },
};
const worker = (name: string, skills: readonly string[], speed = 1) => ({ name, skills, speed, absences: [] });

/** A is over, B is half done, and now it is 10. */
function request(): ScheduleRequest {
  const list = buildList(`stamp
    A =10
    B [~] =20 @model.py
    C =30 @report.md < A
    D =15 @model.py
    E =5 @report.md
    F =0
    A B -> C D E`);
  const tasks = list.tasks.map((task) => ({ ...task, fields: { ...task.fields, ...fields[task.id] } }));
  const { dag } = toDag(linkTasks({ ...list, tasks }, defaultConfig.derived));
  return {
    dag: dag as Dag,
    minutes: Int32Array.of(10, 20, 30, 15, 5, 0),
    team: { kind: 'named', workers: [worker('ml-engineer', ['training'], 2), worker('reviewer', [])] },
    resources: { GPU: 2 },
    absences: new Map([['reviewer', [{ start: 30, end: 40 }]]]),
    progress: {
      now: 10,
      given: new Map([
        [0, { start: 0, finish: 10, worker: 'reviewer' }],
        [1, { start: 5, finish: 20, worker: 'ml-engineer' }],
      ]),
    },
  };
}

/** C from 20 on by the reviewer, with a pause of ten minutes; E waits for its file, D for its resource. */
function valid(): TaskSchedule {
  return {
    start: Int32Array.of(0, 5, 20, 60, 68, 12, 20),
    finish: Int32Array.of(10, 20, 60, 68, 71, 12, 20),
    worker: Int32Array.of(1, 0, 1, 0, 0, -1),
    workers: ['ml-engineer', 'reviewer'],
    makespan: 71,
    lowerBound: 60,
    isOptimal: false,
    limit: { kind: 'search' },
    stopped: 'effort',
    schedules: 1,
  };
}

test('nothing is said of a schedule that keeps every law', () => {
  expect(request().dag.milestones.map(({ id }) => id)).toEqual(['M1']);
  expect(verifySchedule(request(), valid())).toEqual([]);
  expect(verifySchedule(request(), { ...valid(), lowerBound: 71, isOptimal: true })).toEqual([]);
});

/** Changes numbers: `start 2 21` is start[2] = 21. */
function changed(changes: string, more: Partial<TaskSchedule> = {}): TaskSchedule {
  const schedule = valid();
  for (const change of changes.split(',').filter((words) => words !== '')) {
    const [array, at, value] = change.trim().split(' ');
    schedule[array as 'start' | 'finish' | 'worker'][Number(at)] = Number(value);
  }
  return { ...schedule, ...more };
}

test.each<[string, TaskSchedule, ...string[]]>([
  [
    'precedence to a milestone',
    changed('start 6 19, finish 6 19'),
    'M1 begins at 19, before B, which it waits for, ends at 20',
  ],
  [
    'precedence from a milestone',
    changed('start 4 17, finish 4 20', { makespan: 68 }),
    'E begins at 17, before M1, which it waits for, ends at 20',
    'ml-engineer begins E at 17, and is busy with B until 20',
  ],
  ['given times', changed('finish 1 19'), 'B lies at 5–19, and it was or is worked on at 5–20'],
  ['the given start', changed('start 1 6'), 'B lies at 6–20, and it was or is worked on at 5–20'],
  ['given worker', changed('worker 0 0'), 'A is done by ml-engineer, and reviewer was or is working on it'],
  [
    'what was given has a worker',
    changed('worker 1 -1'),
    'B is done by nobody, and ml-engineer was or is working on it',
  ],
  ['nothing before now', changed('start 5 9, finish 5 9'), 'F begins at 9, and now it is 10'],
  ['nothing before the start', changed('start 5 -1, finish 5 -1'), 'F begins at -1, before the start of the project'],
  [
    'a milestone takes no time',
    changed('finish 6 25'),
    'C begins at 20, before M1, which it waits for, ends at 25',
    'the milestone M1 takes time, from 20 to 25',
  ],
  ['duration by speed', changed('finish 3 67'), 'D ends at 67, and from 60 on it takes until 68'],
  ['pauses', changed('finish 2 50'), 'C ends at 50, and from 20 on it takes until 60'],
  ['no time for a task without work', changed('finish 5 13'), 'F ends at 13, and from 12 on it takes until 12'],
  [
    'no start while away',
    changed('start 2 32, finish 2 70, start 3 70, finish 3 78, start 4 78, finish 4 81', { makespan: 81 }),
    'C begins at 32, when reviewer is away until 40',
  ],
  [
    'somebody does what takes time',
    changed('worker 4 -1, finish 4 73', { makespan: 73 }),
    'E takes 5 minutes, and nobody does it',
  ],
  [
    'a known worker',
    changed('worker 4 2'),
    'E is done by worker number 2, whom nobody knows',
    'E ends at 71, and from 68 on it takes until 73',
  ],
  [
    'a worker of the team',
    changed('', { workers: ['ml-engineer', 'reviewer', 'nobody'] }),
    'nobody is nobody of the team',
  ],
  [
    'names of workers',
    changed('', { workers: ['ml-engineer', 'reviewer', 'reviewer'] }),
    'two workers have one name among ml-engineer, reviewer, reviewer',
  ],
  ['assignee', changed('worker 2 0, finish 2 35'), 'C is done by ml-engineer, and its assignee is reviewer'],
  [
    'one task at a time',
    changed('start 4 67, finish 4 70', { makespan: 70 }),
    'ml-engineer begins E at 67, and is busy with D until 68',
  ],
  ['capacity', changed('start 3 59, finish 3 67'), 'at 59, C, D hold 3 of GPU, and there is 2'],
  [
    'one task a file',
    changed('start 4 57, finish 4 60', { makespan: 68 }),
    'at 57, C, E hold 2 of report.md, and there is 1',
  ],
  ['makespan', changed('', { makespan: 72 }), 'the makespan is said to be 72, and the last task ends at 71'],
  ['bound', changed('', { lowerBound: 72 }), 'the lower bound 72 is above the makespan 71'],
  [
    'optimal',
    changed('', { isOptimal: true }),
    'the schedule is said to be optimal, with makespan 71 and lower bound 60',
  ],
  [
    'not optimal',
    changed('', { lowerBound: 71 }),
    'the schedule is said to be not optimal, with makespan 71 and lower bound 71',
  ],
  [
    'all are scheduled',
    { ...valid(), start: new Int32Array(6) },
    'the schedule has 6 starts, 7 ends and 6 workers for 7 nodes and 6 tasks',
  ],
])('%s', (_, schedule, ...sentences) => {
  expect(verifySchedule(request(), schedule)).toEqual(sentences);
});

test('a skill is asked of who begins a task', () => {
  const { progress: _, absences: __, ...rest } = request();
  const schedule = changed('worker 1 1, start 1 10, finish 1 30, start 6 30, finish 6 30, start 2 30, finish 2 60');
  expect(verifySchedule(rest, schedule)).toEqual(['B is done by reviewer, who lacks the skill training']);
});

test('a file is held by what is open and begun', () => {
  const schedule = changed('start 3 20, finish 3 28, start 2 28, finish 2 68, start 4 28, finish 4 31');
  expect(verifySchedule(request(), schedule)).toEqual([
    'at 28, C, E hold 2 of report.md, and there is 1',
    'the makespan is said to be 71, and the last task ends at 68',
  ]);
  const early = changed('start 3 18, finish 3 26, worker 3 1');
  expect(verifySchedule(request(), early)).toContain('at 18, B, D hold 2 of model.py, and there is 1');
});

test('of equal workers no more are used than there are, and none is asked for names', () => {
  const list = buildList('stamp\nA =3\nB =3');
  const { dag } = toDag(linkTasks(list, defaultConfig.derived));
  const schedule: TaskSchedule = {
    ...valid(),
    start: new Int32Array(2),
    finish: Int32Array.of(3, 3),
    worker: Int32Array.of(0, 1),
    workers: ['worker 1', 'worker 2'],
    makespan: 3,
    lowerBound: 3,
    isOptimal: true,
  };
  const of = (count: number): ScheduleRequest => ({
    dag: dag as Dag,
    minutes: Int32Array.of(3, 3),
    team: { kind: 'equal', count },
    resources: {},
  });
  expect(verifySchedule(of(2), schedule)).toEqual([]);
  expect(verifySchedule(of(1), schedule)).toEqual(['2 workers are used, and there are 1']);
  // Who did what is over need not be there any more; names are spelled in several ways.
  const given = new Map([[1, { start: 0, finish: 3, worker: 'Worker 2' }]]);
  const later = { ...schedule, start: Int32Array.of(3, 0), finish: Int32Array.of(6, 3), makespan: 6, lowerBound: 6 };
  expect(verifySchedule({ ...of(1), progress: { now: 3, given } }, later)).toEqual([]);
});

test.each<[string, TaskFields['assignee'], TaskFields['skill'], boolean, boolean]>([
  ['one of two assignees', 'Reviewer and ML-Engineer', undefined, true, true],
  ['a sign and words in brackets', '@ml-engineer (half time)', undefined, true, false],
  ['nobody in particular', 'TBD', 'n/a', true, true],
  ['all skills', undefined, 'Training, serving', true, false],
  ['one skill that two have', undefined, 'serving', true, true],
])('%s', (_, assignee, skill, first, second) => {
  const list = buildList('stamp\nA =3');
  const tasks = list.tasks.map((task) => ({ ...task, fields: { ...task.fields, assignee, skill } as TaskFields }));
  const { dag } = toDag(linkTasks({ ...list, tasks }, defaultConfig.derived));
  const team = {
    kind: 'named',
    workers: [worker('ml-engineer', ['training', 'serving']), worker('reviewer', ['serving'])],
  } as const;
  const by = (number: number): number =>
    verifySchedule(
      { dag: dag as Dag, minutes: Int32Array.of(3), team, resources: {} },
      {
        ...valid(),
        start: Int32Array.of(0),
        finish: Int32Array.of(3),
        worker: Int32Array.of(number),
        makespan: 3,
        lowerBound: 0,
      },
    ).length;
  expect([by(0) === 0, by(1) === 0]).toEqual([first, second]);
});

test('a worker takes the minutes by its speed, rounded up, but for the last bits', () => {
  const request = (minutes: number, speed: number): ScheduleRequest => {
    const { dag } = toDag(linkTasks(buildList('stamp\nA =1'), defaultConfig.derived));
    const team = { kind: 'named', workers: [worker('reviewer', [], speed)] } as const;
    return { dag: dag as Dag, minutes: Int32Array.of(minutes), team, resources: {} };
  };
  const until = (end: number): TaskSchedule => ({
    ...valid(),
    start: Int32Array.of(0),
    finish: Int32Array.of(end),
    worker: Int32Array.of(0),
    workers: ['reviewer'],
    makespan: end,
    lowerBound: 0,
  });
  // 21 / 0.7 is 30.000000000000004 in binary numbers.
  expect(verifySchedule(request(21, 0.7), until(30))).toEqual([]);
  expect(verifySchedule(request(3, 2), until(2))).toEqual([]);
  expect(verifySchedule(request(1, 1000), until(1))).toEqual([]);
  expect(verifySchedule(request(3, 2), until(1))).toEqual(['A ends at 1, and from 0 on it takes until 2']);
});

test('who is not in the team begins nothing', () => {
  const { progress, ...rest } = request();
  const given = new Map([...(progress?.given ?? []), [5, { start: 3, finish: 3, worker: 'intern' }] as const]);
  const schedule = changed('start 5 3, finish 5 3, worker 5 2', { workers: ['ml-engineer', 'reviewer', 'intern'] });
  const asked = { ...rest, progress: { now: 10, given } };
  expect(verifySchedule(asked, schedule)).toEqual([]);
  const begins = { ...schedule, worker: schedule.worker.with(4, 2), finish: schedule.finish.with(4, 73), makespan: 73 };
  expect(verifySchedule(asked, begins)).toEqual(['E is done by intern, who is nobody of the team']);
});
