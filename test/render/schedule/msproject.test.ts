import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Worker } from '../../../src/model/config.ts';
import { lineOf } from '../../../src/render/schedule/dated-nodes.ts';
import { scheduleMsproject } from '../../../src/render/schedule/msproject.ts';
import type { ScheduleAnswer } from '../../../src/schedule/schedule-answer.ts';
import { dated, nastyTitles, randomAnswer } from './random-answer.ts';
import { scores } from './scores.ts';

const schema = readFileSync('fixtures/render/msproject.xsd', 'utf8');

/** All that is wrong with the first text, the second … */
async function errorsOf(...texts: readonly string[]): Promise<readonly string[][]> {
  const xml = texts.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema });
  return xml.map(({ fileName }) =>
    errors.filter(({ loc }) => loc?.fileName === fileName).map(({ message }) => message),
  );
}

/** The elements of a name, by the names of what they hold. No element of the format holds one of its own name. */
function elements(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const inner = [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, one = '']) => one);
  return inner.map((one) => {
    const flat = one.replace(/<(PredecessorLink|Exceptions|WeekDays)>.*?<\/\1>/gs, '');
    const pairs = [...flat.matchAll(/<(\w+)(?:\/>|>([^<]*)<\/\1>)/g)];
    const links = [...one.matchAll(/<PredecessorUID>(\d+)<\/PredecessorUID>\s*<Type>1<\/Type>/g)].map(([, uid]) => uid);
    return {
      ...Object.fromEntries(pairs.map(([, key, value = '']) => [key, unescaped(value)])),
      links: links.join(' '),
    };
  });
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#xD);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '\r',
  );
}

const worker = (name: string, ...absences: Worker['absences']): Worker => ({ name, skills: [], speed: 1, absences });

test('a plan of two workers: phases with their tasks, dates, slack and links', () => {
  const text = scheduleMsproject(scores('2026-12-24'));
  const keys = [
    'UID',
    'OutlineNumber',
    'Name',
    'Start',
    'Finish',
    'Duration',
    'Critical',
    'TotalSlack',
    'FreeSlack',
    'PercentComplete',
    'ConstraintDate',
    'links',
  ];
  expect(elements(text, 'Task').map((task) => keys.map((key) => task[key] ?? '').join('|'))).toEqual([
    '9|1|Phase 1: Setup|2026-12-24T09:00:00|2026-12-24T10:00:00|PT1H0M0S|1|||||',
    '1|1.1|T1 Create the `project`|2026-12-24T09:00:00|2026-12-24T10:00:00|PT1H0M0S|1|0|0|100||',
    '10|2|Phase 2: Core|2026-12-24T10:00:00|2026-12-25T14:00:00|PT12H0M0S|1|||||',
    '2|2.1|T2 Write, "quote" and test the reader|2026-12-24T10:00:00|2026-12-24T12:00:00|PT2H0M0S|0|5400|0|0||1',
    '3|2.2|T3 Train the model|2026-12-24T10:00:00|2026-12-25T10:00:00|PT8H0M0S|1|0|0|0||1',
    '4|2.3|T4 =SUM(A1) of the scores|2026-12-24T12:00:00|2026-12-24T13:00:00|PT1H0M0S|0|5400|5400|0||1 2',
    '5|2.4|T5 Evaluate the model: accuracy, recall; and more|2026-12-25T10:00:00|2026-12-25T14:00:00|PT4H0M0S|1|0|0|0||1 3',
    '11|3|Phase 3: Polish|2026-12-25T14:00:00|2026-12-25T16:30:00|PT2H30M0S|1|||||',
    '6|3.1|T6 Write the docs|2026-12-25T14:00:00|2026-12-25T14:30:00|PT0H30M0S|1|0|0|0||4 8',
    '7|3.2|T7 Release|2026-12-25T14:30:00|2026-12-25T16:30:00|PT2H0M0S|1|0|0|0||5 6 8',
    '8|4|2 done|2026-12-25T14:00:00|2026-12-25T14:00:00|PT0H0M0S|1|0|0|0||2 3 4 5',
  ]);
});

test('what waits for its worker does not begin earlier; absences are exceptions of the calendar, and no work', async () => {
  const holidays = [{ first: '2026-12-24', last: '2026-12-25' }];
  const absence = { first: '2026-12-28', last: '2026-12-29' };
  const text = scheduleMsproject(
    dated(
      'T1 x =900\nT2 y =300',
      [
        worker(
          'reviewer',
          absence,
          { first: '2027-01-11', last: '9999-12-31' },
          { first: '2200-01-01', last: '2200-01-02' },
        ),
      ],
      undefined,
      { dayStart: 540, holidays },
      '2026-12-23',
    ),
  );
  const tasks = elements(text, 'Task').slice(1);
  expect(
    tasks.map(({ Start, Finish, Duration, ConstraintType, ConstraintDate }) => [
      Start,
      Finish,
      Duration,
      ConstraintType,
      ConstraintDate,
    ]),
  ).toEqual([
    ['2026-12-23T09:00:00', '2026-12-30T16:00:00', 'PT15H0M0S', '0', undefined],
    ['2026-12-30T16:00:00', '2026-12-31T13:00:00', 'PT5H0M0S', '4', '2026-12-30T16:00:00'],
  ]);
  expect(
    elements(text, 'Exception').map(({ FromDate, ToDate, Name, Occurrences }) => [FromDate, ToDate, Name, Occurrences]),
  ).toEqual([
    ['2026-12-24T00:00:00', '2026-12-25T23:59:00', 'Holiday', '2'],
    ['2026-12-28T00:00:00', '2026-12-29T23:59:00', 'Absence', '2'],
    ['2027-01-11T00:00:00', '2149-12-31T23:59:00', 'Absence', '44915'],
  ]);
  expect(
    elements(text, 'WeekDay')
      .map(({ DayType, DayWorking }) => `${DayType}${DayWorking}`)
      .join(' '),
  ).toBe('10 21 31 41 51 61 70');
  expect(elements(text, 'Resource').map(({ Name, CalendarUID }) => [Name, CalendarUID])).toEqual([['reviewer', '2']]);
  expect(elements(text, 'Assignment').map(({ TaskUID, ResourceUID, Work }) => [TaskUID, ResourceUID, Work])).toEqual([
    ['1', '1', 'PT15H0M0S'],
    ['2', '1', 'PT5H0M0S'],
  ]);
  expect(await errorsOf(text)).toEqual([[]]);
});

test('days that end at midnight, and the schema of Microsoft Project, which refuses what is wrong', async () => {
  const day = { hoursPerDay: 24, daysPerWeek: 7, daysPerSprint: 10 };
  const text = scheduleMsproject(dated('T1 x =1440', [], day));
  expect(text).toContain('<FromTime>00:00:00</FromTime>\n              <ToTime>00:00:00</ToTime>');
  const [none, ...errors] = await errorsOf(
    text,
    text.replace(/(<UID>1<\/UID>)(\s*)(<ID>.*?<\/ID>)/, '$3$2$1'),
    text.replace('<Duration>PT24H0M0S', '<Duration>24 h'),
    text.replace('<Milestone>', '<Mile>').replace('</Milestone>', '</Mile>'),
  );
  expect(none).toEqual([]);
  expect(errors.map(([first]) => first)).toEqual([
    expect.stringContaining('ID'),
    expect.stringContaining("'24 h'"),
    expect.stringContaining('Mile'),
  ]);
});

test('any plan is valid by the schema and reads back with its titles, dates and links', async () => {
  const plans = randomAnswer({ unit: 7, hoursPerDay: [8, 7.5, 24], tasks: 8 });
  const answers = fc.sample(plans, 6);
  const texts = answers.map(scheduleMsproject);
  expect(texts).toEqual(answers.map(scheduleMsproject));
  expect((await errorsOf(...texts)).flat()).toEqual([]);
  for (const [at, answer] of answers.entries()) checkTasks(answer, elements(texts[at] as string, 'Task'));
});

function checkTasks(
  { dag, schedule, calendar }: ScheduleAnswer,
  all: readonly Readonly<Record<string, string>>[],
): void {
  const rows = new Map(all.map((row) => [Number(row['UID']) - 1, row]));
  expect(all.filter(({ Summary }) => Summary === '0')).toHaveLength(dag.digraph.size);
  for (let node = 0; node < dag.digraph.size; node++) {
    const [start, finish] = [schedule.start[node] as number, schedule.finish[node] as number];
    const row = rows.get(node) ?? {};
    const times = [calendar?.timeOf(start, start === finish), calendar?.timeOf(finish, true)];
    expect([row['Start'], row['Finish']]).toEqual(times.map((time) => `${time}:00`));
    const task = dag.list.tasks[node];
    if (task) expect(lineOf(`${task.id} ${task.title}`).startsWith(row['Name']?.replace(/…$/, '') ?? '-')).toBe(true);
    const before = dag.dependencies.filter(({ to }) => to === node).map(({ from }) => `${from + 1}`);
    expect(new Set(row['links']?.split(' ').filter((uid) => uid !== ''))).toEqual(new Set(before));
  }
}

test('titles of any kind are valid, and no longer than they may be', async () => {
  const answer = dated(nastyTitles.map((_, at) => `T${at} x =60`).join('\n'), []);
  const tasks = answer.dag.list.tasks.map((task, at) => ({ ...task, title: nastyTitles[at] ?? '' }));
  const list = { ...answer.dag.list, title: nastyTitles.join(' '), tasks };
  const text = scheduleMsproject({ ...answer, dag: { ...answer.dag, list } });
  expect(await errorsOf(text)).toEqual([[]]);
  const names = elements(text, 'Task')
    .slice(1)
    .map(({ Name }) => Name ?? '');
  expect(names.map((name) => name.replace(/…$/, ''))).toEqual(
    nastyTitles.map((title, at) => lineOf(`T${at} ${title}`).slice(0, (names[at] as string).replace(/…$/, '').length)),
  );
  expect(names.filter((name) => name.endsWith('…')).map(({ length }) => length > 510 && length <= 512)).toEqual([true]);
});
