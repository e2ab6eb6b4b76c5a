import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleCsv } from '../../../src/render/schedule/csv.ts';
import { buildList } from '../../build-list.ts';
import { answerOf } from './answer-of.ts';
import { scores } from './scores.ts';

test('a row for each task', () => {
  expect(scheduleCsv(scores('2026-12-01')).split('\r\n')).toEqual([
    'id,title,status,phase,line,duration,assumed,worker,start,finish,start_time,finish_time,early_start,early_finish,late_start,late_finish,total_float,free_float,critical,near_critical,drag,criticality,influence,pert_mean,pert_deviation,plan_float,plan_free_float,plan_drag,plan_critical',
    'T1,Create the `project`,done,Phase 1: Setup,3,60,false,ml-engineer,0,60,2026-12-01T09:00,2026-12-01T10:00,0,60,0,60,0,0,true,false,60,1,0.2,61,0,0,0,60,true',
    'T2,"Write, ""quote"" and test the reader",in-progress,Phase 2: Core,5,120,false,reviewer,60,180,2026-12-01T10:00,2026-12-01T12:00,60,180,600,720,540,0,false,false,0,0.02,0.01,122,0,540,0,0,false',
    'T3,Train the model,todo,Phase 2: Core,6,480,false,ml-engineer,60,540,2026-12-01T10:00,2026-12-02T10:00,60,540,60,540,0,0,true,false,480,0.98,0.8,483.3333,0,0,0,480,true',
    "T4,'=SUM(A1) of the scores,todo,Phase 2: Core,7,60,false,reviewer,180,240,2026-12-01T12:00,2026-12-01T13:00,180,240,720,780,540,540,false,false,0,0.02,0,60,0,540,540,0,false",
    'T5,"Evaluate the model: accuracy, recall; and more",todo,Phase 2: Core,8,240,false,ml-engineer,540,780,2026-12-02T10:00,2026-12-02T14:00,540,780,540,780,0,0,true,false,240,0.98,0.45,240,0,0,0,240,true',
    'T6,Write the docs,todo,Phase 3: Polish,10,30,true,reviewer,780,810,2026-12-02T14:00,2026-12-02T14:30,780,810,780,810,0,0,true,false,30,1,0.01,35,0,0,0,30,true',
    'T7,Release,todo,Phase 3: Polish,11,120,false,ml-engineer,810,930,2026-12-02T14:30,2026-12-02T16:30,810,930,810,930,0,0,true,false,120,1,0.2,120,0,0,0,120,true',
    '',
  ]);
});

/** Reads RFC 4180, as far as every program agrees on it. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${at}`);
    (rows.at(-1) as string[]).push((found[1] ?? found[2] ?? '').replaceAll('""', '"'));
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('whatever a title holds, it is read back, and is no formula', () => {
  const title = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+1', '-1', '@a', ' =1', '\t=1', '"=1"', "'=1", 'a\r\nb', 'a\rb', 'a,"b"', '\r', '＝1'),
  );
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
      const base = buildList(titles.map((_, at) => `T${at} x =60`).join('\n'));
      const tasks = base.tasks.map((task, at) => ({ ...task, title: titles[at] as string }));
      const [head, ...rows] = rowsOf(scheduleCsv(answerOf({ list: { ...base, tasks } })));
      expect(rows.map((row) => row.length)).toEqual(titles.map(() => head?.length));
      for (const [at, row] of rows.entries()) {
        const read = row[1] as string;
        expect([titles[at], `'${titles[at]}`]).toContain(read);
        expect(read).not.toMatch(/^[\s"]*[=+\-@＝]/);
      }
    }),
    { numRuns: 200 },
  );
});
