import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../../src/graph/dag.ts';
import { digraph } from '../../../src/graph/digraph.ts';
import { linkTasks } from '../../../src/graph/link.ts';
import type { Dag } from '../../../src/graph/task-graph.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import { criticalPath } from '../../../src/schedule/critical-path.ts';
import { durations } from '../../../src/schedule/estimates.ts';
import type { ScheduleRequest, Team } from '../../../src/schedule/limited/request/schedule-request.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import type { TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import type { DependencyCost } from '../../../src/schedule/schedule-answer.ts';
import { dependencyCosts } from '../../../src/schedule/sensitivity/dependency-costs.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { buildList } from '../../build-list.ts';

function requestOf(text: string, team: Team): ScheduleRequest {
  const list = buildList(text);
  const dag = toDag(linkTasks(list, defaultConfig.derived)).dag as Dag;
  return { dag, minutes: durations(list, defaultConfig).minutes, team, resources: {} };
}

function scheduleOf(request: ScheduleRequest): TaskSchedule {
  const result = scheduleTasks(request, { budget: countedBudget(500), seed: 1 });
  if ('message' in result) throw new Error(result.message);
  return finish(result);
}

function costsOf(request: ScheduleRequest): readonly DependencyCost[] {
  return finish(dependencyCosts(request, scheduleOf(request), { seed: 1 }));
}

/** `phase A>M1 M1>B: 5`. */
function shown({ dag }: ScheduleRequest, { dependencies, minutes }: DependencyCost): string {
  const id = (node: number): string => [...dag.list.tasks, ...dag.milestones][node]?.id ?? '';
  return `${dependencies[0]?.reason} ${dependencies.map(({ from, to }) => `${id(from)}>${id(to)}`).join(' ')}: ${minutes}`;
}

const unlimited: Team = { kind: 'unlimited' };
const equal = (count: number): Team => ({ kind: 'equal', count });

test('derived dependencies first, then stated ones, the most costly first, those of one line or milestone together', () => {
  const request = requestOf(
    `# 1 A
     A =10 @a.md
     B =5 @b.md
     # 2 B
     C [P] =8 @c.md
     D [P] =8 @d.md < A B
     E [P] =20 @e.md < C`,
    unlimited,
  );
  // A, B, then C and E: 10 + 5 + 8 + 20. Without the phase 8 + 20 are left, for D ends at 23. Without the order, B runs
  // beside A. Without its line, E runs beside C.
  expect(costsOf(request).map((cost) => shown(request, cost))).toEqual([
    'phase A>M1 B>M1 M1>C M1>D M1>E: 15',
    'order A>B: 5',
    'stated C>E: 8',
  ]);
});

test('a bound that asks for no order costs nothing', () => {
  const request = requestOf('stamp\nA =3\nB =3 < A\nC =3\nD =3 < C', equal(1));
  expect(scheduleOf(request)).toMatchObject({ makespan: 12, isOptimal: true, limit: { kind: 'workers' } });
  expect(costsOf(request)).toEqual([]);
});

test('with limited workers another order is looked for', () => {
  // Two workers: A first, then B, C and D, of which two overlap: 4 + 6 + 6, while the work of both is 11. Without the line
  // of B it takes the place beside A.
  const request = requestOf('stamp\nA =4\nB =6 < A\nC =6 < A\nD =6 < A', equal(2));
  expect(scheduleOf(request).makespan).toBe(16);
  expect(costsOf(request).map((cost) => shown(request, cost))).toEqual([
    'stated A>B: 4',
    'stated A>C: 4',
    'stated A>D: 4',
  ]);
});

/** A dag without some dependencies. */
function without(dag: Dag, dropped: ReadonlySet<number>): Dag {
  const dependencies = dag.dependencies.filter((_, number) => !dropped.has(number));
  const graph = digraph(
    dag.digraph.size,
    dependencies.map(({ from }) => from),
    dependencies.map(({ to }) => to),
  );
  return { ...dag, dependencies, digraph: graph };
}

/** What goes together, by the rules as the user is told them: a line, a milestone, or one derived dependency. */
function unitsOf(dag: Dag): number[][] {
  const units: number[][] = [];
  for (const [number, { from, to, span }] of dag.dependencies.entries()) {
    const other = units.find(([first]) => {
      const known = dag.dependencies[first as number];
      if (span || known?.span) return span?.start === known?.span?.start;
      const tasks = dag.list.tasks.length;
      return [from, to].some((node) => node >= tasks && (node === known?.from || node === known?.to));
    });
    if (other) other.push(number);
    else units.push([number]);
  }
  return units;
}

const lines = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 9 }),
    parallel: fc.boolean(),
    waits: fc.array(fc.nat(), { maxLength: 3 }),
    begins: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

function textOf(
  tasks: readonly { minutes: number; parallel: boolean; waits: readonly number[]; begins: boolean }[],
): string {
  return tasks
    .map(({ minutes, parallel, waits, begins }, at) => {
      const before = at === 0 ? [] : [...new Set(waits.map((number) => `T${number % at}`))];
      const wait = before.length > 0 && waits.length > 1 ? ` < ${before.join(' ')}` : '';
      return `${begins ? `# ${at} Phase\n` : ''}T${at} ${parallel ? '[P] ' : ''}=${minutes}${wait}`;
    })
    .join('\n');
}

test('for unlimited workers costs are those of the critical path without each reason', () => {
  let found = 0;
  fc.assert(
    fc.property(lines, (tasks) => {
      const request = requestOf(textOf(tasks), unlimited);
      const { dag, minutes } = request;
      const { makespan } = criticalPath(dag, minutes);
      const known = unitsOf(dag).flatMap((unit): [string, number][] => {
        const shorter = criticalPath(without(dag, new Set(unit)), minutes).makespan;
        return shorter < makespan ? [[unit.join(), makespan - shorter]] : [];
      });
      const costs = costsOf(request);
      const numbers = costs.map(({ dependencies, minutes: cost }): [string, number] => [
        dependencies.map((each) => dag.dependencies.indexOf(each)).join(),
        cost,
      ]);
      expect(Object.fromEntries(numbers)).toEqual(Object.fromEntries(known));
      expect(numbers.length).toBe(known.length);
      found += known.length;
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
  expect(found).toBeGreaterThan(30);
});

test('for limited workers no cost is more than the shortest schedule of all without the reason tells', () => {
  let found = 0;
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 3 }), (tasks, workers) => {
      const request = requestOf(textOf(tasks.slice(0, 8)), equal(workers));
      const schedule = scheduleOf(request);
      for (const { dependencies, minutes } of costsOf(request)) {
        const dropped = new Set(dependencies.map((each) => request.dag.dependencies.indexOf(each)));
        const { makespan, isOptimal } = scheduleOf({ ...request, dag: without(request.dag, dropped) });
        expect(minutes).toBeGreaterThan(0);
        if (isOptimal) expect(minutes).toBeLessThanOrEqual(schedule.makespan - makespan);
        found++;
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25) },
  );
  expect(found).toBeGreaterThan(10);
});
