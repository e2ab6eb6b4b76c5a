import fc from 'fast-check';
import type { TaskFields } from '../../../src/model/task.ts';
import type { GivenTimes, ScheduleRequest, Team } from '../../../src/schedule/limited/request/schedule-request.ts';
import type { Interval } from '../../../src/schedule/solve/problem.ts';
import { equal, named, requestOf } from './request-of.ts';

const roles = ['reviewer', 'ml-engineer', 'data-engineer'];
const skills = ['ml', 'ops'];

interface RandomTask {
  readonly minutes: number;
  readonly status: string;
  readonly files: readonly string[];
  readonly waits: readonly number[];
  readonly fields: Partial<TaskFields>;
}

const task: fc.Arbitrary<RandomTask> = fc.record({
  minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
  status: fc.constantFrom('', '', '', '', '[x]', '[-]', '[~]'),
  files: fc.subarray(['src/a.py', 'src/b.py', 'src/', 'c/d.py'], { maxLength: 2 }),
  waits: fc.array(fc.nat(), { maxLength: 2 }),
  fields: fc
    .tuple(
      fc.constantFrom(undefined, undefined, undefined, ...roles, 'Reviewer (half time) and ML Engineer', 'TBD'),
      fc.constantFrom(undefined, undefined, undefined, ...skills, 'ml, ops'),
      fc.constantFrom(undefined, undefined, 'gpu', '2 × gpu', 'GPU, test-db'),
    )
    .map(([assignee, skill, resources]) => ({
      ...(assignee === undefined ? {} : { assignee }),
      ...(skill === undefined ? {} : { skill }),
      ...(resources === undefined ? {} : { resources }),
    })),
});

const team: fc.Arbitrary<Team> = fc.oneof(
  fc.constant<Team>({ kind: 'unlimited' }),
  fc.integer({ min: 1, max: 4 }).map(equal),
  fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('1', '1', '2', '0.7', '1.5'), fc.subarray(skills, { minLength: 1 })), {
        minLength: 3,
        maxLength: 5,
      }),
    )
    .map(([workers]) =>
      named(...workers.map(([speed, own], at) => `${roles[at] ?? `agent-${at}`} ${speed} ${own.join(' ')}`)),
    ),
);

const absences: fc.Arbitrary<ReadonlyMap<string, readonly Interval[]>> = fc
  .array(
    fc.tuple(fc.constantFrom(...roles), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), fc.boolean()),
    { maxLength: 3 },
  )
  .map(
    (pieces) =>
      new Map(
        pieces.map(([name, start, length, again]) => [
          name,
          [
            { start, end: start + length },
            ...(again ? [{ start: start + length + 2, end: start + 2 * length + 3 }] : []),
          ],
        ]),
      ),
  );

/** Requests of a few tasks with everything that a request may ask for, some of it impossible. */
export const randomRequest = (most: number): fc.Arbitrary<ScheduleRequest> =>
  fc
    .tuple(
      fc.array(task, { minLength: 1, maxLength: most }),
      team,
      absences,
      fc.option(fc.integer({ min: 0, max: 20 })),
    )
    .map(([tasks, who, away, now]) => {
      const lines = tasks.map(({ minutes, status, files, waits }, at) => {
        const before = at === 0 ? [] : [...new Set(waits.map((number) => `T${number % at}`))];
        return `T${at} ${status} =${minutes} ${files.map((file) => `@${file}`).join(' ')} ${before.length > 0 ? `< ${before.join(' ')}` : ''}`;
      });
      const fields = Object.fromEntries(tasks.map((each, at) => [`T${at}`, each.fields]));
      const request = requestOf(lines.join('\n'), {
        fields,
        team: who,
        resources: { gpu: 2, 'test-db': 1 },
        ...(who.kind === 'named' ? { absences: away } : {}),
      });
      return now === null ? request : { ...request, progress: { now, given: givenTimes(tasks, who, now) } };
    });

/** Done tasks end by now, those in progress later; each worker had them one after the other, or nobody is known. */
function givenTimes(tasks: readonly RandomTask[], who: Team, now: number): ReadonlyMap<number, GivenTimes> {
  const count = who.kind === 'equal' ? who.count : 3;
  const names =
    who.kind === 'named'
      ? who.workers.map(({ name }) => name)
      : Array.from({ length: count }, (_, at) => `worker ${at + 1}`);
  let begun = 0;
  return new Map(
    tasks.flatMap(({ status, minutes }, at): [number, GivenTimes][] => {
      const name = names[at % names.length] as string;
      const worker = at % 4 === 3 ? {} : { worker: name };
      if (status === '[x]') return [[at, { start: Math.max(0, now - minutes), finish: now, ...worker }]];
      if (status !== '[~]' || ++begun > 2) return [];
      return [[at, { start: Math.max(0, now - 1), finish: now + 1 + minutes, ...worker }]];
    }),
  );
}
