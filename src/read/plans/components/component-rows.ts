import { commentsIn, oneLine, plainText } from '../../inline.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { hiddenCells } from '../table-rows.ts';
import { detailName } from '../task/detail-keys.ts';
import { statusSaysMore } from '../task/task-status.ts';
import type { Row } from './task-tables.ts';

/** A cell that says nothing, or that there is nothing to say. */
export const noCell: RegExp = /^(?:none|n\/?a|no|tbd|[-–—]+|없음|无|無|なし|нет|keine?r?|ningun[ao]?|aucune?)?$/i;

/** What of a row was understood. */
export interface UnderstoodRow {
  readonly estimate: boolean;
  readonly status: boolean;
  readonly dependencies: boolean;
}

/** The words of a row that have no place in the model, as points; empty where there are none. */
export function rowNotes({ cells, columns, table }: Row, understood: UnderstoodRow): string {
  const lines: string[] = [];
  const known = new Map(Object.entries(columns).map(([name, at]) => [at, name]));
  for (const [at, cell] of cells.entries()) {
    const value = oneLine(cell.text);
    const said = value !== '' && !noCell.test(plainText(value)) && !isPlaceholder(value);
    const key = plainText(table.header[at]?.text ?? '');
    const name = known.get(at);
    if (name === undefined && said) lines.push(key === '' ? `- ${value}` : `- **${apartKey(key)}**: ${value}`);
    if (name === 'effort' && said && !understood.estimate) lines.push(`- **${key}**: ${value}`);
    if (name === 'status' && said) {
      if (!understood.status) lines.push(`- **${key}**: ${value}`);
      else if (statusSaysMore(value)) lines.push(`- Status as stated: ${value}`);
    }
    if (name === 'dependency' && said && !understood.dependencies) lines.push(`- Dependencies as stated: ${value}`);
    if (name === 'task' && /\]\(/.test(value)) lines.push(`- Title as stated: ${value}`);
    else if (name === 'task' || name === 'id') lines.push(...commentsIn(value));
  }
  const hidden = hiddenCells(cells);
  return [...lines, ...(hidden === '' ? [] : [`- ${hidden}`])].join('\n');
}

/** A second column for the same thing must not be taken for the first. */
function apartKey(key: string): string {
  return detailName(key) === undefined ? key : `${key} (column)`;
}
