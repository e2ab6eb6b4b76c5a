import type { WorkingTime } from '../../model/config.ts';
import { plainText } from '../inline.ts';
import type { BlockText, TableBlock } from '../markdown.ts';
import type { Candidate } from './candidate.ts';
import type { TaskBody } from './field-collector.ts';
import { collectFields } from './field-collector.ts';
import type { ColumnName } from './field-names.ts';
import { fieldNamed } from './field-names.ts';
import type { TaskLine } from './task-line.ts';
import { readTaskLine } from './task-line.ts';

const titles: readonly (readonly [ColumnName, RegExp])[] = [
  ['id', /^(?:(?:task )?(?:id|#|no\.?|nr\.?)|#|№|번호|编号|番号)$/i],
  [
    'title',
    /^(?:tasks?|titles?|name|description|task description|작업|태스크|任务|タスク|задача|описание|aufgabe|tarea|tâche)$/i,
  ],
  ['parallel', /^(?:\[p\]|p|parallel(?:isable|izable)?\??)$/i],
  ['story', /^(?:user )?stor(?:y|ies)$/i],
];

/** A task in a row, before it is known whether rows are tasks in its file. */
export type RowCandidate = Pick<Candidate, 'line' | 'text' | 'span' | 'lines' | 'depth' | 'row'>;

/** The rows of a table that name a task: by a column of ids, or by ids in front of the titles. */
export function taskRows(table: TableBlock): readonly RowCandidate[] {
  const columns = table.header.map(({ text }) => columnNamed(plainText(text).trim()));
  const id = columns.indexOf('id');
  const title = columns.findIndex((column, at) => column === 'title' && at !== id);
  if (title < 0) return [];
  return table.rows.flatMap((cells) => {
    const text = cells[title];
    const lead = leadOfRow({ cells, columns });
    if (!text || text.text === '' || (id >= 0 && lead === '[ ]  ')) return [];
    const line = readTaskLine(lead + text.text);
    // A bare number may count anything.
    if (line.id === undefined || /^\d+$/.test(line.id) || line.titleStart < lead.length) return [];
    const last = cells.at(-1) as BlockText;
    const start = (cells[0] as BlockText).starts[0] as number;
    const span = { file: text.file, start, end: (last.starts[0] as number) + last.text.length };
    return [
      {
        line: markedLine(line, lead.length, cells, columns),
        text,
        span,
        lines: span,
        depth: 0,
        row: { cells, columns },
      },
    ];
  });
}

/** What is read in front of the title of a row, as if it were an item with a box: `[ ] T001 `. */
export function leadOfRow({ cells, columns }: NonNullable<Candidate['row']>): string {
  const id = columns.indexOf('id');
  return id < 0 ? '[ ] ' : `[ ] ${plainText(cells[id]?.text ?? '').replace(/[\s.:]+$/, '')} `;
}

/** The other cells of a row as fields. */
export function readCells({ cells, columns }: NonNullable<Candidate['row']>, time: WorkingTime): TaskBody {
  const { take, body } = collectFields(time);
  for (const [at, column] of columns.entries()) {
    const cell = cells[at];
    if (cell && column && column !== 'id' && column !== 'title' && column !== 'parallel' && column !== 'story')
      take(column, cell, 0);
  }
  return body([]);
}

/** The place of the cell that says the state of a row's task, also while it is empty. */
export function statusCell({ cells, columns }: NonNullable<Candidate['row']>): BlockText | undefined {
  return cells[columns.indexOf('status')];
}

function columnNamed(name: string): ColumnName | undefined {
  return titles.find(([, pattern]) => pattern.test(name))?.[0] ?? fieldNamed(name.toLowerCase());
}

function markedLine(
  line: TaskLine,
  lead: number,
  cells: readonly BlockText[],
  columns: readonly (ColumnName | undefined)[],
): TaskLine {
  const { box, ...rest } = line;
  const says = cells[columns.indexOf('parallel')]?.text.trim() ?? '';
  const stories = [...(cells[columns.indexOf('story')]?.text ?? '').matchAll(/\bUS-?(\d+)/g)];
  return {
    ...rest,
    parallel: line.parallel || /^(?:\[?p\]?|y(?:es)?|x|✅|✓|true|да|是|ja|sí|oui)$/i.test(says),
    stories: [...line.stories, ...stories.map(([, number]) => `US${number}`)],
    titleStart: line.titleStart - lead,
  };
}
