import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { WorkingTime } from '../../../model/config.ts';
import { plainText } from '../../inline.ts';
import type { MarkdownBlock, TableBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { allSections } from '../../sections.ts';
import { leaving } from '../left-text.ts';
import type { PlanOutline } from '../plan-outline.ts';
import { tableOfRows } from '../table-rows.ts';
import { componentDetails } from '../task/detail-keys.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { readTaskDetails } from '../task/task-details.ts';
import { componentName } from './component-title.ts';
import type { Row } from './task-tables.ts';
import { rowsOf, taskTable } from './task-tables.ts';

/** The rows of a component, or of a table outside of one. */
export interface ComponentGroup {
  /** Name of the component; empty for a table outside of one. */
  readonly name: string;
  readonly details: TaskDetails;
  readonly section: Section;
  /** Rows with ids of their own. */
  readonly rows: readonly Row[];
  /** Place of each id in its component. */
  readonly places: ReadonlyMap<string, number>;
  /** Sections that say more of one task, by its id. */
  readonly apart: ReadonlyMap<string, { readonly section: Section; readonly title: string }>;
  readonly taken: readonly MarkdownBlock[];
}

/** The tables of tasks by component; two components of one name are told apart by a number. */
export function componentGroups(
  { sections, time, parentOf }: PlanOutline,
  diagnostics: Diagnostic[],
): readonly ComponentGroup[] {
  const components = sections.filter((section) => componentName(section) !== undefined);
  const inside = new Set(components.flatMap((section) => allSections(section)));
  const seen = new Map<string, number>();
  return sections.flatMap((section) => {
    const component = componentName(section);
    if (component === undefined && inside.has(section)) return [];
    const within = component === undefined ? [section] : ownSections(section);
    const tables = within.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' && !block.quoted ? (taskTable(block) ?? []) : [])),
    );
    if (tables.length === 0) return [];
    if (component !== undefined && isPlaceholder(component)) {
      diagnostics.push({
        code: 'unfilled-component',
        severity: 'info',
        message: 'the component still has the name that the template gave it; its tasks are left out',
        span: section.heading ? spanOfText(section.heading) : (tables[0] as { table: TableBlock }).table.span,
      });
      return [];
    }
    const title = component?.trim() ?? '';
    const count = (seen.get(title) ?? 0) + 1;
    const found = readRows(tables, diagnostics);
    if (found.rows.length === 0) return [];
    seen.set(title, count);
    const parent = parentOf(section);
    return [
      {
        name: title !== '' && count > 1 ? `${title} ${count}` : title,
        details: ownDetails(section, time),
        section,
        ...found,
        apart: sectionsApart(found.places, component === undefined && parent ? parent : section),
      },
    ];
  });
}

/** What the blocks of a component say of all of it. */
function ownDetails({ blocks }: Section, time: WorkingTime): TaskDetails {
  return readTaskDetails(blocks, time, 'names', componentDetails);
}

/** A component with the sections in it, but for components within it. */
function ownSections(section: Section): readonly Section[] {
  return [
    section,
    ...section.children.flatMap((child) => (componentName(child) === undefined ? ownSections(child) : [])),
  ];
}

function readRows(
  tables: readonly NonNullable<ReturnType<typeof taskTable>>[],
  diagnostics: Diagnostic[],
): Pick<ComponentGroup, 'rows' | 'places' | 'taken'> {
  const places = new Map<string, number>();
  const rows: Row[] = [];
  const taken: MarkdownBlock[] = [];
  for (const { table, columns } of tables) {
    const found = rowsOf(table, columns);
    const others = new Set(found.others);
    const before = rows.length;
    // As points, for as rows they would be tasks once more.
    const again: string[] = [];
    for (const row of found.rows) {
      const same = places.get(row.id);
      if (same === undefined) {
        places.set(row.id, rows.length);
        rows.push(row);
        continue;
      }
      again.push(`- ${row.cells.map(({ text }) => text).join(' | ')}`);
      diagnostics.push(repeated(row, rows[same] as Row));
    }
    const left = [tableOfRows(table, others), again.join('\n')].filter((text) => text !== '').join('\n\n');
    if (rows.length > before) taken.push(leaving(table, left));
  }
  return { rows, places, taken };
}

function repeated(row: Row, first: Row): Diagnostic {
  const spanOf = ({ cells, columns }: Row): ReturnType<typeof spanOfText> =>
    spanOfText(cells[columns.task] as (typeof cells)[number]);
  return {
    code: 'repeated-task',
    severity: 'warning',
    message: `"${row.id}" stands twice in this component; the second one is left out. Give it a number of its own`,
    span: spanOf(row),
    related: [{ message: 'the first one', span: spanOf(first) }],
  };
}

const apartHeading = /^([A-Z]{0,10}-?\d{1,9}(?:\.\d{1,9}){0,8}[a-z]?)(?:\s*[:：.)—–-]\s*(.*))?$/;

/** The sections whose heading begins with the id of a row: `##### T1: Load`, the first for each id. */
function sectionsApart(places: ReadonlyMap<string, number>, around: Section): ComponentGroup['apart'] {
  const apart = new Map<string, { section: Section; title: string }>();
  for (const section of ownSections(around).slice(1)) {
    const [, id = '', title = ''] = apartHeading.exec(plainText(section.heading?.text ?? '')) ?? [];
    if (places.has(id) && !apart.has(id)) apart.set(id, { section, title: title.trim() });
  }
  return apart;
}
