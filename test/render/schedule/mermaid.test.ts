import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScheduleData } from '../../../src/model/schedule-data.ts';
import { ganttAxis } from '../../../src/render/schedule/gantt-axis.ts';
import { scheduleMermaid } from '../../../src/render/schedule/mermaid.ts';
import { buildList } from '../../build-list.ts';
import { parseMermaid } from '../parse-mermaid.ts';
import { answerOf } from './answer-of.ts';
import { scores, scoresList } from './scores.ts';

test('a section for each worker; hours where there are no dates', () => {
  expect(scheduleMermaid(scores())).toBe(`---
config:
  gantt:
    leftPadding: 107
---
gantt
  title Test#58; 1d 7h 30m with 2 workers, optimal
  dateFormat YYYY-MM-DDTHH:mm
  axisFormat %H:%M
  todayMarker off
  section ml-engineer
    T1 Create the project :crit, done, t1, 2006-01-01T00:00, 2006-01-01T01:00
    T3 Train the model :crit, t2, 2006-01-01T01:00, 2006-01-01T09:00
    T5 Evaluate the model#58; accuracy, recall; an… :crit, t3, 2006-01-01T09:00, 2006-01-01T13:00
    T7 Release :crit, t4, 2006-01-01T13:30, 2006-01-01T15:30
  section reviewer
    T2 Write, #34;quote#34; and test the reader :active, t5, 2006-01-01T01:00, 2006-01-01T03:00
    T4 =SUM(A1) of the scores :t6, 2006-01-01T03:00, 2006-01-01T04:00
    T6 Write the docs :crit, t7, 2006-01-01T13:00, 2006-01-01T13:30
  section Milestones
    M1 2 done :milestone, t8, 2006-01-01T13:00, 0m
`);
});

test('with dates bars lie in the calendar', () => {
  const text = scheduleMermaid(scores('2026-12-01'));
  expect(text).toContain('  axisFormat %m-%d %H:%M\n  tickInterval 6hour\n');
  expect(text).toContain('T3 Train the model :crit, t2, 2026-12-01T10:00, 2026-12-02T10:00\n');
  expect(text).not.toContain('todayMarker');
});

test('without limits a section for each phase', () => {
  const sections = scheduleMermaid(answerOf({ list: scoresList })).match(/section .*/g);
  expect(sections).toEqual(['section 1 Setup', 'section 2 Core', 'section 3 Polish', 'section Milestones']);
});

test('long work without dates is drawn in days of work, without nights', () => {
  const text = scheduleMermaid(answerOf({ list: 'T1 a =480\nT2 b =1200 < T1\nT3 c =0 < T2' }));
  expect(text).toContain('  axisFormat day %j\n  todayMarker off\n  tickInterval 1day\n');
  expect(text).toContain(':crit, t1, 2006-01-01T00:00, 2006-01-02T00:00\n');
  expect(text).toContain(':crit, t2, 2006-01-02T00:00, 2006-01-04T12:00\n');
  expect(text).toContain(':crit, milestone, t3, 2006-01-04T12:00, 0m\n');
});

test.each([
  [20, '%m-%d', '1week'],
  [100, '%m-%d', '1month'],
  [800, '%Y-%m', '4month'],
])('%s days of work have marks that do not overlap', (days, format, interval) => {
  const text = scheduleMermaid(answerOf({ list: `T1 a =${days * 480}`, start: '2026-01-01' }));
  expect(text).toContain(`  axisFormat ${format}\n  tickInterval ${interval}\n`);
});

test('short days of work are counted, too', () => {
  const days = { hoursPerDay: 4, makespan: 720 } as ScheduleData;
  expect(ganttAxis(days)).toMatchObject({ format: 'day %j', interval: '1day' });
  expect(ganttAxis({ ...days, makespan: 719 }).format).toBe('%H:%M');
});

test('a task that begins like a statement is a task', async () => {
  const words = ['title', 'section', 'click', 'axisFormat', 'todayMarker', 'excludes', 'accTitle', 'T8'];
  const base = buildList(words.map((_, at) => `T${at} x =60`).join('\n'));
  const tasks = base.tasks.map((task, at) => ({ ...task, id: words[at] as string }));
  const text = scheduleMermaid(answerOf({ list: { ...base, tasks } }));
  expect(text.match(/^ {4}.*(?= :)/gm)).toEqual(words.map((word) => `    ${word === 'T8' ? '' : 'Task '}${word} x`));
  expect(await parseMermaid(text)).toBe('gantt');
});

test('Mermaid reads every chart, and each task is in it once', async () => {
  const words = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('section a', 'title', 'click t1 href "x"', 'a: b', ':', ';', '#', '%% x', 'T1 :crit, t1', 'end'),
  );
  const phrase = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '));
  const [titles = []] = fc.sample(fc.array(phrase, { minLength: 150, maxLength: 150 }), { seed: 6, numRuns: 1 });
  const base = buildList(titles.map((_, at) => `T${at} x =${at % 90}`).join('\n'));
  const list = {
    ...base,
    title: titles[0] as string,
    tasks: base.tasks.map((task, at) => ({ ...task, title: titles[at] as string })),
  };
  const text = scheduleMermaid(answerOf({ list, workers: titles, team: { kind: 'equal', count: 150 } }));
  expect(await parseMermaid(text)).toBe('gantt');
  for (const [at] of titles.entries()) expect(text.match(new RegExp(`^ {4}T${at}(?: .*)? :`, 'gm'))).toHaveLength(1);
});
