import { plainText } from '../inline.ts';
import type { BlockText, TableBlock } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';

/** An id as it stands in a table: `T1`, `DP-01`, `1.2`. */
export const idText: RegExp = /^[A-Z]{0,10}-?\d+(?:\.\d+)*[a-z]?$/;

/** Where the cells of a task stand in a row; -1 for what the table does not say. */
export interface Columns {
  readonly id: number;
  readonly task: number;
  readonly effort: number;
  readonly dependency: number;
  readonly status: number;
  readonly owner: number;
}

/** A task as a row of a table. */
export interface Row {
  readonly id: string;
  readonly reference: string;
  readonly cells: readonly BlockText[];
  readonly columns: Columns;
}

/** The columns of a table of tasks; undefined for any other table. */
export function taskTable(table: TableBlock): { readonly table: TableBlock; readonly columns: Columns } | undefined {
  const column = (pattern: RegExp): number => table.header.findIndex((cell) => pattern.test(plainText(cell.text)));
  const columns = {
    id: column(/^(?:id|#|no\.?|task id|번호|编号|番号|№)$/i),
    task: column(/^(?:tasks?|title|description|task description|작업|任务|タスク|задача|aufgabe|tarea)$/i),
    effort: column(/effort|estimate|duration|\btime\b|hours|공수|예상|工时|見積|оценка|aufwand|esfuerzo/i),
    dependency: column(/depend|requires|blocked by|의존|依赖|依存|зависим|abhängig/i),
    status: column(/^(?:status|state|상태|状态|状態|статус|estado)$/i),
    owner: column(/^(?:owner|assignee|responsible|담당|负责人|担当|исполнитель)$/i),
  };
  const isTaskTable =
    columns.id >= 0 &&
    columns.task >= 0 &&
    columns.id !== columns.task &&
    (columns.effort >= 0 || columns.dependency >= 0 || columns.status >= 0);
  return isTaskTable ? { table, columns } : undefined;
}

/** The rows that name a task; their references are made unique by the name of the component. */
export function rowsOf(table: TableBlock, columns: Columns, component: string): readonly Row[] {
  return table.rows.flatMap((cells) => {
    const id = plainText(cells[columns.id]?.text ?? '');
    const title = plainText(cells[columns.task]?.text ?? '');
    if (!idText.test(id) || title === '' || isPlaceholder(title)) return [];
    return [{ id, reference: component === '' ? id : `${component}/${id}`, cells, columns }];
  });
}
