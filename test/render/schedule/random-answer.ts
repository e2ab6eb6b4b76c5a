import fc from 'fast-check';
import { formatDay } from '../../../src/base/day.ts';
import type { CalendarSettings, DayRange, Worker } from '../../../src/model/config.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { TaskList } from '../../../src/model/task.ts';
import { absencesOf } from '../../../src/schedule/calendar/absences-of.ts';
import { projectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';
import type { ScheduleAnswer } from '../../../src/schedule/schedule-answer.ts';
import type { Interval } from '../../../src/schedule/solve/problem.ts';
import { buildList } from '../../build-list.ts';
import { answerOf } from './answer-of.ts';

/** Titles that break what is written carelessly. */
export const nastyTitles: readonly string[] = [
  'Say "hello" \\"twice\\" and end with \\',
  'a, b; c: d\\n \\, \\; ^n',
  '<b>&amp;</b> ]]> <!-- --> <?xml?> <![CDATA[',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of TaskJuggler look like this
  '${now} $(HOME) $${x} [macro] # no comment // none /* none */',
  'line one\nline two\r\n\ttab   spaces ',
  'emoji 👩‍🚀🚀, 漢字, שלום\u202E\u0007\u0000, \uD800 alone',
  "-8<-\n->8- 'single' {braces}",
  `very long ${'🚀 wörd '.repeat(200)}`,
  'END:VEVENT\r\nEND:VCALENDAR',
  '',
];

const day = fc.integer({ min: 20_780, max: 20_830 }).map(formatDay);
const days = fc.tuple(day, day).map(([a, b]): DayRange => (a < b ? { first: a, last: b } : { first: b, last: a }));
const shortAbsences = fc.array(
  fc
    .tuple(fc.integer({ min: 20_780, max: 20_830 }), fc.nat(3))
    .map(([at, more]): DayRange => ({ first: formatDay(at), last: formatDay(at + more) })),
  { maxLength: 2 },
);

/** What a random plan is made of. */
export interface AnswerRecipe {
  /** All durations are multiples of so many minutes. */
  readonly unit: number;
  readonly hoursPerDay: readonly number[];
  readonly tasks: number;
}

/** Plans of three workers with dates, holidays and absences: each task is done by its worker as soon as it can be. */
export function randomAnswer({ unit, hoursPerDay, tasks }: AnswerRecipe): fc.Arbitrary<ScheduleAnswer> {
  const task = fc.record({
    title: fc.oneof(fc.constantFrom(...nastyTitles), fc.string({ unit: 'binary-ascii', maxLength: 30 })),
    length: fc.nat(30),
    waits: fc.array(fc.nat(), { maxLength: 3 }),
    phase: fc.boolean(),
  });
  return fc
    .record({
      given: fc.array(task, { minLength: 1, maxLength: tasks }),
      hours: fc.constantFrom(...hoursPerDay),
      daysPerWeek: fc.integer({ min: 4, max: 7 }),
      start: day,
      dayStart: fc.constantFrom(0, 480, 510, 525, 540),
      holidays: fc.array(days, { maxLength: 2 }),
      absences: fc.array(shortAbsences, { minLength: 3, maxLength: 3 }),
      limited: fc.boolean(),
    })
    .map(({ given, hours, daysPerWeek, start, dayStart, holidays, absences, limited }) => {
      const lines = given.flatMap(({ length, waits, phase }, at) => [
        ...(phase || at === 0 ? [`# ${at + 1} Phase ${at + 1}`] : []),
        `${at % 3 === 2 ? `${at}.1` : `T${at}`} x =${length * unit}${at > 0 && waits.length > 0 ? ` < ${waits.map((wait) => idOf(wait % at)).join(' ')}` : ''}`,
      ]);
      const list = titled(
        buildList(lines.join('\n')),
        given.map(({ title }) => title),
      );
      const workers = absences.map(
        (away, at): Worker => ({ name: `worker, "${at}"`, skills: [], speed: 1, absences: away }),
      );
      const workingTime = { ...defaultConfig.workingTime, hoursPerDay: hours, daysPerWeek };
      return dated(list, limited ? workers : [], workingTime, { dayStart, holidays }, start);
    });
}

function idOf(at: number): string {
  return at % 3 === 2 ? `${at}.1` : `T${at}`;
}

function titled(list: TaskList, titles: readonly string[]): TaskList {
  return {
    ...list,
    phases: list.phases.map((phase, at) => ({ ...phase, title: titles[at] ?? '' })),
    tasks: list.tasks.map((task, at) => ({ ...task, title: titles[at] ?? '' })),
  };
}

/** The plan of a list from a day on, with these workers, or with as many as are of use. */
export function dated(
  list: TaskList | string,
  workers: readonly Worker[],
  workingTime: ScheduleAnswer['workingTime'] = defaultConfig.workingTime,
  settings: CalendarSettings = defaultConfig.calendar,
  start = '2026-12-01',
): ScheduleAnswer {
  const answer = answerOf({ list });
  const calendar = projectCalendar(start, { workingTime, calendar: settings });
  const { dag, durations } = answer;
  const away = absencesOf(workers, calendar);
  const free = workers.map(() => 0);
  const [begin, end] = [new Int32Array(dag.digraph.size), new Int32Array(dag.digraph.size)];
  const done = Int32Array.from(dag.list.tasks, () => -1);
  for (const node of dag.order) {
    const minutes = durations.minutes[node] ?? 0;
    const worker = workers.length > 0 && minutes > 0 ? node % workers.length : -1;
    let ready = free[worker] ?? 0;
    for (const [at, to] of dag.digraph.to.entries())
      if (to === node) ready = Math.max(ready, end[dag.digraph.from[at] as number] as number);
    const [from, to] = around(ready, minutes, away.get(workers[worker]?.name ?? '') ?? []);
    begin[node] = from;
    end[node] = to;
    if (worker >= 0) free[worker] = to;
    if (node < done.length) done[node] = worker;
  }
  const schedule =
    workers.length === 0
      ? answer.schedule
      : { ...answer.schedule, start: begin, finish: end, worker: done, workers: workers.map(({ name }) => name) };
  return {
    ...answer,
    team: workers.length === 0 ? { kind: 'unlimited' } : { kind: 'named', workers },
    schedule: { ...schedule, makespan: schedule.finish.reduce((a, b) => Math.max(a, b), 0) },
    workingTime,
    calendar,
  };
}

/** When work that is ready begins and ends around pauses. */
function around(ready: number, minutes: number, pauses: readonly Interval[]): readonly [number, number] {
  let [from, to] = [ready, ready + minutes];
  for (const { start, end } of pauses) {
    if (minutes === 0 || end <= from) continue;
    if (start <= from) [from, to] = [end, end + minutes];
    else if (start < to) to += end - start;
  }
  return [from, to];
}
