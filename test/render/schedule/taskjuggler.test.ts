import { expect, test } from 'vitest';
import type { Worker } from '../../../src/model/config.ts';
import { datedPlan } from '../../../src/render/schedule/dated-nodes.ts';
import { wholeSteps } from '../../../src/render/schedule/taskjuggler/whole-steps.ts';
import { scheduleTaskjuggler } from '../../../src/render/schedule/taskjuggler.ts';
import { dated } from './random-answer.ts';

const worker = (name: string, ...absences: Worker['absences']): Worker => ({ name, skills: [], speed: 1, absences });
const week = { hoursPerDay: 8, daysPerWeek: 5, daysPerSprint: 10 };

test('a project with holidays, a worker who is away, and both scenarios', () => {
  const list = '# 1 A\nT1 Say "hi" =480\n1.1 x =60 < T1\n# 2 B\nT2 y =0 < 1.1';
  const holidays = [{ first: '2026-12-24', last: '2026-12-25' }];
  const who = [worker('reviewer', { first: '2026-12-28', last: '2026-12-28' }), { ...worker('agent'), speed: 1.5 }];
  const answer = dated(list, who, week, { dayStart: 540, holidays }, '2026-12-23');
  expect(scheduleTaskjuggler(answer)).toBe(`project tasks_ml "Test" 2026-12-23-09:00 - 2026-12-29 {
  timezone "UTC"
  now 2026-12-23
  timingresolution 60 min
  dailyworkinghours 8
  weekstartsmonday
  timeformat "%Y-%m-%d %H:%M"
  workinghours mon, tue, wed, thu, fri 09:00 - 17:00
  workinghours sat, sun off
  scenario plan "Unlimited workers" {
    scenario limited "As planned"
  }
}

leaves holiday "Holiday" 2026-12-24 - 2026-12-26
resource worker_1 "reviewer" {
  leaves annual 2026-12-28 - 2026-12-29
}
resource worker_2 "agent" {
  efficiency 1.5
}

task phase_1 "Phase 1: A" {
  task T1 "T1 Say \\"hi\\"" {
    length 480min
    limited:start 2026-12-23-09:00
    limited:length 480min
    limited:allocate worker_1
  }
  task t_1_1 "1.1 x" {
    length 60min
    depends phase_1.T1
    limited:start 2026-12-28-09:00
    limited:length 60min
    limited:allocate worker_2
  }
}
task phase_2 "Phase 2: B" {
  task T2 "T2 y" {
    milestone
    depends phase_1.T1, phase_1.t_1_1
  }
}

taskreport "plan" {
  formats csv
  scenarios plan
  columns id, start, end, name
}
taskreport "limited" {
  formats csv
  scenarios limited
  columns id, start, end, name
}
`);
});

test('with as many workers as are of use there is one scenario and nobody', () => {
  const text = scheduleTaskjuggler(dated('T1 x =60', []));
  expect(text).toContain('  scenario plan "Unlimited workers"\n}');
  expect(text).not.toMatch(/limited:|resource |"limited"/);
});

test.each([
  [60, 8, 60],
  [30, 8, 30],
  [40, 8, 20],
  [45, 8, 15],
  [50, 8, 10],
  [35, 8, 5],
  [60, 7.5, 30],
  [60, 6.4, 5],
  [7, 8, 5],
])('tasks of %i minutes in days of %d hours need steps of %i minutes', (minutes, hoursPerDay, step) => {
  const text = scheduleTaskjuggler(dated(`T1 x =${minutes}`, [], { ...week, hoursPerDay }));
  expect(text).toContain(`  timingresolution ${step} min`);
  expect(text.startsWith('# TaskJuggler knows no step')).toBe(minutes === 7 || hoursPerDay === 6.4);
  expect(text).toContain(`length ${Math.ceil(minutes / 5) * 5}min`);
});

test('of holidays and absences only those within the project count', () => {
  const forever = { first: '2026-12-02', last: '9999-12-31' };
  const past = { first: '2026-01-01', last: '2026-11-30' };
  const later = { first: '2027-01-01', last: '2027-01-01' };
  const text = scheduleTaskjuggler(
    dated('T1 x =60', [worker('a', forever, past, later)], week, { dayStart: 540, holidays: [past, later] }),
  );
  expect(text.match(/leaves .*/g)).toBeNull();
  const two = scheduleTaskjuggler(dated('T1 x =60\nT2 y =960', [worker('a', forever), worker('b')]));
  expect(two.match(/leaves .*/g)).toEqual(['leaves annual 2026-12-02 - 2026-12-03']);
});

test('days that begin or end between two steps leave no dates of workers to say', () => {
  const text = scheduleTaskjuggler(dated('T1 x =60', [worker('a')], { ...week, hoursPerDay: 6.4 }));
  expect(text).toContain('workinghours mon, tue, wed, thu, fri 09:00 - 15:25');
  expect(text).not.toMatch(/\blimited\b/);
});

test('a speed is written without an exponent', () => {
  expect(scheduleTaskjuggler(dated('T1 x =60', [{ ...worker('a'), speed: 1e-5 }]))).toContain('efficiency 0.00001\n');
  expect(scheduleTaskjuggler(dated('T1 x =60', [{ ...worker('a'), speed: 100 }]))).toContain('efficiency 100\n');
});

test('ids that TaskJuggler does not take are changed, and stay apart', () => {
  const text = scheduleTaskjuggler(
    dated('1.1 a =60\n1-1 b =60\nt_1_1 c =60 < 1-1\nT1 d =60\nT1 e =60\nphase_1 f =60', []),
  );
  expect([...text.matchAll(/task (\w+) "(\S+)/g)].map(([, id, name]) => [id, name])).toEqual([
    ['phase_1', 'Tasks"'],
    ['t_1_1_2', '1.1'],
    ['t_1_1_3', '1-1'],
    ['t_1_1', 't_1_1'],
    ['T1', 'T1'],
    ['T1_2', 'T1'],
    ['phase_1_2', 'phase_1'],
  ]);
  expect(text).toContain('depends phase_1.t_1_1_3');
});

test('times in whole steps keep the order of tasks, and of those of one worker', () => {
  const { nodes } = datedPlan(
    dated('T1 x =1\nT2 y =1\nT3 z =9 < T1\nT4 w =0 < T3\nT5 v =3', [worker('a'), worker('b')]),
  );
  // By hand: a does T1 0–1, T3 1–10, T5 10–13; b does T2 0–1.
  expect(nodes.map(({ start, finish }) => [start, finish])).toEqual([
    [0, 1],
    [0, 1],
    [1, 10],
    [10, 10],
    [10, 13],
  ]);
  expect(wholeSteps(nodes, 5)).toEqual([
    { start: 0, finish: 5 },
    { start: 0, finish: 5 },
    { start: 5, finish: 10 },
    { start: 10, finish: 10 },
    { start: 10, finish: 15 },
  ]);
  const row = datedPlan(
    dated(
      'T1 x =1\nT2 y =1 < T1\nT3 z =1 < T2',
      ['a', 'b', 'c'].map((name) => worker(name)),
    ),
  );
  expect(wholeSteps(row.nodes, 5).map(({ start }) => start)).toEqual([0, 5, 10]);
  const one = datedPlan(dated('T1 x =1\nT2 y =1\nT3 z =1', [worker('a')]));
  expect(wholeSteps(one.nodes, 5).map(({ start }) => start)).toEqual([0, 5, 10]);
  expect(wholeSteps(nodes, 1)).toEqual(nodes.map(({ start, finish }) => ({ start, finish })));
});

test('what was begun before another task was done does not wait for it: the dates could not be met', () => {
  const answer = dated('T1 x =480\nT2 y [~] =60 < T1\nT3 z =60 < T2', [worker('a')], week);
  const begun = (minutes: readonly number[]): Int32Array => Int32Array.from(minutes);
  const schedule = { ...answer.schedule, start: begun([60, 0, 540]), finish: begun([540, 60, 600]) };
  expect(datedPlan({ ...answer, schedule, now: 30 }).nodes.map(({ predecessors }) => predecessors)).toEqual([
    [],
    [],
    [1],
  ]);
});

test('a task that was done before its time takes none in the limited scenario', () => {
  const answer = dated('T1 x [x] =480\nT2 y =60', [worker('a')], week);
  const minutes = (...all: readonly number[]): Int32Array => Int32Array.from(all);
  const schedule = { ...answer.schedule, start: minutes(60, 60), finish: minutes(60, 120), makespan: 120 };
  const lines = scheduleTaskjuggler({ ...answer, schedule, now: 60 }).split('\n');
  const at = lines.findIndex((line) => line.includes('task T1 '));
  expect(lines.slice(at + 1, at + 5).map((line) => line.trim().replace(/ \d{4}.*/, ''))).toEqual([
    'length 480min',
    'limited:start',
    'limited:milestone',
    '}',
  ]);
});
