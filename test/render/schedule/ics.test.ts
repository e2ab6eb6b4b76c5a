import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { lineOf } from '../../../src/render/schedule/dated-nodes.ts';
import { scheduleIcs } from '../../../src/render/schedule/ics.ts';
import { dated, nastyTitles, randomAnswer } from './random-answer.ts';
import { scores } from './scores.ts';

const eventsOf = (text: string): InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('a plan of two workers, read back', () => {
  const text = scheduleIcs(scores('2026-12-24'));
  const rows = eventsOf(text).map((event) => [
    event.uid,
    event.summary,
    event.startDate.toString(),
    event.endDate.toString(),
    event.component.getFirstPropertyValue('categories'),
    event.component
      .getAllProperties('related-to')
      .map((one) => `${one.getParameter('reltype')} ${one.getFirstValue()}`),
  ]);
  expect(rows.slice(0, 5)).toEqual([
    ['T1@test', 'T1 Create the `project`', '2026-12-24T09:00:00', '2026-12-24T10:00:00', 'Phase 1: Setup', []],
    [
      'T2@test',
      'T2 Write, "quote" and test the reader',
      '2026-12-24T10:00:00',
      '2026-12-24T12:00:00',
      'Phase 2: Core',
      ['DEPENDS-ON T1@test'],
    ],
    [
      'T3@test',
      'T3 Train the model',
      '2026-12-24T10:00:00',
      '2026-12-25T10:00:00',
      'Phase 2: Core',
      ['DEPENDS-ON T1@test'],
    ],
    [
      'T4@test',
      'T4 =SUM(A1) of the scores',
      '2026-12-24T12:00:00',
      '2026-12-24T13:00:00',
      'Phase 2: Core',
      ['DEPENDS-ON T1@test', 'DEPENDS-ON T2@test'],
    ],
    [
      'T5@test',
      'T5 Evaluate the model: accuracy, recall; and more',
      '2026-12-25T10:00:00',
      '2026-12-25T14:00:00',
      'Phase 2: Core',
      ['DEPENDS-ON T1@test', 'DEPENDS-ON T3@test'],
    ],
  ]);
  const second = eventsOf(text)[1];
  expect(second?.description).toBe('Worker: reviewer\nWork: 2 h\nFloat: 1 d 1 h\nWaits for: T1');
  expect(second?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-12-24T00:00:00Z');
  expect(second?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
});

test('lines are no longer than 75 bytes and all are ended; the same plan gives the same text', () => {
  const title = `T1 x =60\nT2 ${'漢字🚀é'.repeat(60)} =60 < T1`;
  const text = scheduleIcs(dated(title, []));
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => /[\r\n\uFFFD]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => Buffer.byteLength(line) > 70).length).toBeGreaterThan(5);
  expect(scheduleIcs(dated(title, []))).toBe(text);
  expect(eventsOf(text)[1]?.summary).toBe(`T2 ${'漢字🚀é'.repeat(60)}`);
});

test('what takes no time is a moment, at the end of what it waits for', () => {
  const [, event] = eventsOf(scheduleIcs(dated('T1 x =480\nT2 y =0 < T1\nT3 z =60 < T2', [])));
  expect(event?.startDate.toString()).toBe('2026-12-01T17:00:00');
  expect(event?.component.hasProperty('dtend')).toBe(false);
});

test('milestones are moments of their own', () => {
  const events = eventsOf(scheduleIcs(dated('# 1 A\nT1 x =60\nT2 x =90\nT3 x =60\n# 2 B\nT4 x\nT5 x\nT6 x', [])));
  const [milestone, ...more] = events.filter(
    (event) => event.component.getFirstPropertyValue('categories') === 'Milestones',
  );
  expect([milestone?.uid, milestone?.startDate.toString(), more]).toEqual(['M1@test', '2026-12-01T10:30:00', []]);
  expect(milestone?.component.getAllProperties('related-to')).toHaveLength(3);
});

test('two tasks with one id are two events', () => {
  const uids = eventsOf(scheduleIcs(dated('T1 x =60\nT1 y =60', []))).map(({ uid }) => uid);
  expect(uids).toEqual(['T1@test', '2.T1@test']);
});

test('any plan reads back with its titles, dates, workers and dependencies', () => {
  fc.assert(
    fc.property(randomAnswer({ unit: 7, hoursPerDay: [8, 7.5, 24], tasks: 8 }), (answer) => {
      const { dag, schedule, calendar } = answer;
      const events = eventsOf(scheduleIcs(answer));
      expect(events).toHaveLength(dag.digraph.size);
      const uids = events.map(({ uid }) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      for (const [node, event] of events.entries()) {
        const [start, finish] = [schedule.start[node] as number, schedule.finish[node] as number];
        const times = [event.startDate, event.endDate].map((time) => time.toString().slice(0, 16));
        expect(times).toEqual([calendar?.timeOf(start, start === finish), calendar?.timeOf(finish, true)]);
        const task = dag.list.tasks[node];
        if (task) expect(event.summary).toBe(lineOf(`${task.id} ${task.title}`));
        const worker = schedule.worker[node] ?? -1;
        const isNamed = answer.team.kind === 'named' && worker >= 0;
        expect(/^Worker: (.*)$/m.exec(event.description)?.[1]).toBe(isNamed ? schedule.workers[worker] : undefined);
        const before = dag.dependencies.filter(({ to }) => to === node).map(({ from }) => uids[from] as string);
        const related = event.component.getAllProperties('related-to').map((one) => one.getFirstValue());
        expect(new Set(related)).toEqual(new Set(before));
      }
    }),
    { numRuns: 25 },
  );
});

test.each(nastyTitles)('the title %j', (title) => {
  const answer = dated('T1 x =60', []);
  const list = { ...answer.dag.list, title, tasks: answer.dag.list.tasks.map((task) => ({ ...task, title })) };
  const text = scheduleIcs({ ...answer, dag: { ...answer.dag, list } });
  expect(eventsOf(text)[0]?.summary).toBe(lineOf(`T1 ${title}`));
});
