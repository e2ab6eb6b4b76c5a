import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { writeComponents } from '../../../src/render/plans/components.ts';
import type { PlanTimes } from '../../../src/render/plans/plan-times.ts';
import { phaseOf, planOf, taskOf } from './plan-of.ts';

const span = planOf({}).title.span;
const phases = [phaseOf('Data', { number: '1' }), phaseOf('Train & test', { number: '2' })];
const tasks = [
  taskOf('Task 1.1', 'Load', [], { phase: 0, estimate: { minutes: 960, text: '2 days' } }),
  taskOf('Task 2.1', 'Fit | score', ['Task 1.1'], { phase: 1, assignee: 'ML Engineer', blocked: true }),
  taskOf('Task 2.2', 'Ship', ['Task 2.1', 'Task 1.1'], { phase: 1, status: 'done' }),
];
const times: PlanTimes = {
  makespan: 2400,
  hoursPerDay: 8,
  daysPerWeek: 5,
  daysPerSprint: 10,
  team: 2,
  start: '2026-12-01',
  finish: '2026-12-07',
  phases: new Map([
    [0, { from: 0, to: 960, start: '2026-12-01', finish: '2026-12-02' }],
    [1, { from: 960, to: 2400, start: '2026-12-03', finish: '2026-12-07' }],
  ]),
  critical: [],
};
const plan = planOf({ dialects: ['phased-tasks'], phases, tasks });

test('phases become components with tables of tasks', () => {
  const text = writeComponents(plan);
  expect(text).toContain(
    [
      '### Component: Train & test',
      '',
      '#### Tasks',
      '',
      '| ID | Task | Assignee | Effort | Dependency | Status |',
      '|----|------|----------|--------|------------|--------|',
      '| T1 | Fit \\| score | ML Engineer |  | Data/T1 | BLOCKED |',
      '| T2 | Ship | - |  | T1, Data/T1 | DONE |',
    ].join('\n'),
  );
});

test('a name with marks between words is one name', () => {
  const back = [...tasks, taskOf('Task 1.2', 'Watch', ['Task 2.2'], { phase: 0 })];
  expect(writeComponents({ ...plan, tasks: back })).toContain('| `Train & test/T2` |');
});

test('the schedule fills in what the plan does not say', () => {
  const text = writeComponents({ ...plan, times });
  for (const row of [
    '| Start Date | 2026-12-01 (scheduled) |',
    '| Target Completion | 2026-12-07 (scheduled) |',
    '| Team Size | 2 (scheduled) |',
    '| Sprints/Iterations | 1 (scheduled) |',
    '| Data | 2 d (scheduled) |  |',
    '| Train & test complete | 2026-12-07 (scheduled) | all its tasks are done (scheduled) |',
  ])
    expect(text).toContain(row);
});

test('what the plan says itself stays', () => {
  const attributes = [{ key: 'Team Size', value: '5', span }];
  const milestones = [
    { name: 'Data', details: [], span },
    { name: 'Launch', date: 'spring', details: [], span },
  ];
  const text = writeComponents({ ...plan, attributes, milestones, times });
  expect(text).toContain('| Team Size | 5 |');
  expect(text).not.toContain('Team Size | 2');
  expect(text).toContain('| Data | 2026-12-02 (scheduled) |  |\n| Launch | spring |  |\n\n');
});

test('tasks outside of phases get a component', () => {
  const text = writeComponents(planOf({ tasks: [taskOf('Step 1', 'Load')] }));
  expect(text).toContain('### Component: Implementation\n\n#### Tasks\n');
});

test('without days the milestones count them', () => {
  const { start, finish, ...rest } = times;
  const undated = new Map([...times.phases].map(([at, { from, to }]) => [at, { from, to }]));
  const text = writeComponents({ ...plan, times: { ...rest, phases: undated } });
  expect(text).toContain('| Data complete | day 2 (scheduled) |');
  expect(readPlan({ path: 'plan.md', text }).value.milestones).toEqual([]);
});
