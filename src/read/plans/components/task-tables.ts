import { plainText } from '../../inline.ts';
import type { BlockText, TableBlock } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';

/** An id as it stands in a table: `T1`, `DP-01`, `1.2`. */
export const idText: RegExp = /^[A-Z]{0,10}-?\d{1,9}(?:\.\d{1,9}){0,8}[a-z]?$/;

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
  readonly cells: readonly BlockText[];
  readonly columns: Columns;
  readonly table: TableBlock;
}

/** The columns of a table of tasks; undefined for any other table. */
export function taskTable(table: TableBlock): { readonly table: TableBlock; readonly columns: Columns } | undefined {
  const used = new Set<number>();
  const column = (pattern: RegExp): number => {
    const at = table.header.findIndex((cell, place) => !used.has(place) && pattern.test(plainText(cell.text)));
    if (at >= 0) used.add(at);
    return at;
  };
  const columns = {
    id: column(/^(?:id|#|no\.?|nr\.?|task id|task #|번호|编号|編號|番号|№|ид|номер|kennung)$/i),
    task: column(
      /^(?:tasks?|title|description|task description|task name|작업|任务|任務|タスク|задач[аи]|aufgaben?|tareas?|tâches?|описание|描述|说明|beschreibung|descripción)$/i,
    ),
    dependency: column(
      /depend|requires|blocked by|predecessor|depends|의존|依赖|依賴|依存|зависим|abhängig|vorgänger|depende|dépend/i,
    ),
    status: column(/^(?:status|state|상태|状态|狀態|状態|ステータス|статус|состояние|estado|statut|stand)$/i),
    owner: column(
      /^(?:owner|assignee|assigned to|responsible|담당자?|负责人|負責人|担当者?|исполнитель|ответственный|verantwortlich(?:e[rn]?)?|zuständig|responsable)$/i,
    ),
    effort: column(
      /effort|estimate|duration|\btime\b|hours|공수|예상|소요|工时|工時|工作量|预估|見積|工数|所要|оценка|трудо[её]мкость|срок|aufwand|dauer|schätzung|esfuerzo|duración|estimación|effort|durée/i,
    ),
  };
  const isTaskTable =
    columns.id >= 0 && columns.task >= 0 && (columns.effort >= 0 || columns.dependency >= 0 || columns.status >= 0);
  return isTaskTable ? { table, columns } : undefined;
}

/** The rows of a table that name a task, and the places of those that do not. */
export function rowsOf(
  table: TableBlock,
  columns: Columns,
): { readonly rows: readonly Row[]; readonly others: readonly number[] } {
  const rows: Row[] = [];
  const others: number[] = [];
  for (const [place, cells] of table.rows.entries()) {
    const id = plainText(cells[columns.id]?.text ?? '');
    const title = plainText(cells[columns.task]?.text ?? '');
    if (!idText.test(id) || title === '' || isPlaceholder(title)) others.push(place);
    else rows.push({ id, cells, columns, table });
  }
  return { rows, others };
}
