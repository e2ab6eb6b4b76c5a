import type { Diagnostic } from '../../base/diagnostic.ts';
import type { WorkingTime } from '../../model/config.ts';
import { findPaths } from '../../model/file-paths.ts';
import type { PlanTask, Stated } from '../../model/plan.ts';
import { parseEstimate } from '../estimate.ts';
import { plainText, splitOutside, statedIn } from '../inline.ts';
import type { BlockText, TableBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Section } from '../sections.ts';
import { allBlocks, allSections } from '../sections.ts';
import { phaseCategory } from './phase-category.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart } from './plan-part.ts';
import { componentName } from './plan-phases.ts';
import type { TaskDetails } from './task-details.ts';
import { isBlocked, readStatus, readTaskDetails } from './task-details.ts';
import type { Row } from './task-tables.ts';
import { idText, rowsOf, taskTable } from './task-tables.ts';

const none = /^(?:none|n\/?a|no|[-–—]|없음|无|無|なし|нет)?$/i;

interface Group {
  /** Name of the component; empty for a table outside of one. */
  readonly name: string;
  readonly details: TaskDetails;
  readonly section: Section;
  readonly tables: readonly TableBlock[];
  readonly rows: readonly Row[];
  /** Place of each id in its component. */
  readonly places: ReadonlyMap<string, number>;
}

/** Dialect `components`: tables of tasks, most under `Component: …`; ids are unique within their component. */
export function readComponentTasks({ sections, time }: PlanOutline): PlanPart<readonly FoundTask[]> {
  const diagnostics: Diagnostic[] = [];
  const groups = groupsOf(sections, time, diagnostics);
  const byName = new Map(groups.filter(({ name }) => name !== '').map((group) => [bareName(group.name), group]));
  const tasks = groups.flatMap((group) => {
    for (const complaint of group.details.diagnostics) diagnostics.push(complaint);
    const last = new Set(lastRows(group));
    const outside = componentDependencies(group, byName, diagnostics);
    return group.rows.map((row): FoundTask => {
      const cell = (column: number): BlockText | undefined => row.cells[column];
      const title = plainText(cell(row.columns.task)?.text ?? '');
      const effort = plainText(cell(row.columns.effort)?.text ?? '');
      const estimate = effort === '' ? undefined : parseEstimate(effort, time);
      if (effort !== '' && !estimate && !isPlaceholder(effort) && !none.test(effort)) {
        diagnostics.push(
          unread(
            'unread-estimate',
            `"${effort}" was not understood as a time; write it like "2 hours" or "1-2 days"`,
            cell(row.columns.effort),
          ),
        );
      }
      const own = rowDependencies(row, group, byName, diagnostics);
      const assignee = plainText(cell(row.columns.owner)?.text ?? '') || group.details.assignee;
      const state = cell(row.columns.status)?.text ?? '';
      const task: PlanTask = {
        reference: row.reference,
        title,
        status: readStatus(state) ?? 'todo',
        ...(isBlocked(state) ? { blocked: true } : {}),
        tags: [],
        imports: [],
        signatures: [],
        steps: [],
        notes: '',
        category: phaseCategory(
          [...group.section.path, group.section.title].findLast((one) => /phase/i.test(one)),
          `${group.name} ${title}`,
        ),
        ...(estimate ? { estimate } : {}),
        ...(assignee && !isPlaceholder(assignee) ? { assignee } : {}),
        ...(group.details.skill ? { skill: group.details.skill } : {}),
        files: findPaths(cell(row.columns.task)?.text ?? '').map((value) => ({
          value,
          span: spanOfText(row.cells[row.columns.task] as BlockText),
        })),
        dependencies: own.length > 0 ? own : outside,
        verification: last.has(row) ? group.details.verification : [],
        doneWhen: [],
        span: spanOfText(row.cells[row.columns.task] as BlockText),
      };
      return { task, section: group.section, ownsSection: false };
    });
  });
  return { value: tasks, taken: groups.flatMap(({ tables }) => tables), diagnostics };
}

function groupsOf(sections: readonly Section[], time: WorkingTime, diagnostics: Diagnostic[]): readonly Group[] {
  const components = sections.filter((section) => componentName(section) !== undefined);
  const inside = new Set(components.flatMap((section) => allSections(section)));
  const seen = new Map<string, number>();
  return sections.flatMap((section) => {
    const component = componentName(section);
    if (component === undefined && inside.has(section)) return [];
    const blocks = component === undefined ? section.blocks : allBlocks(section);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? (taskTable(block) ?? []) : []));
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
    seen.set(title, count);
    const name = title !== '' && count > 1 ? `${title} ${count}` : title;
    const rows = tables.flatMap(({ table, columns }) => rowsOf(table, columns, name));
    return rows.length === 0
      ? []
      : [
          {
            name,
            details: readTaskDetails(
              blocks.filter((block) => block.kind !== 'table'),
              time,
            ),
            section,
            tables: tables.map(({ table }) => table),
            rows,
            places: new Map(rows.map((row, place) => [row.id, place])),
          },
        ];
  });
}

/** Rows that no other row of their component waits for. */
function lastRows(group: Group): readonly Row[] {
  const needed = new Set(group.rows.flatMap((row) => idsIn(row.cells[row.columns.dependency]?.text ?? '')));
  return group.rows.filter((row) => !needed.has(row.id));
}

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b[A-Z]{0,10}-?\d+(?:\.\d+)*[a-z]?\b/g)].map((match) => match[0]);
}

function rowDependencies(
  row: Row,
  group: Group,
  groups: ReadonlyMap<string, Group>,
  diagnostics: Diagnostic[],
): readonly Stated[] {
  const cell = row.cells[row.columns.dependency];
  if (!cell || none.test(plainText(cell.text)) || isPlaceholder(plainText(cell.text))) return [];
  return splitOutside(cell.text, ',;&+').flatMap(({ from, to }) => {
    const stated = statedIn(cell, from, to);
    const text = plainText(stated.value);
    const other = /^(.+?)\s*[/:.]\s*([A-Z]{0,10}-?\d+(?:\.\d+)*)$/.exec(text);
    const owner = other && groups.get(bareName(other[1] as string));
    if (owner) return [{ value: `${owner.name}/${(other as RegExpExecArray)[2]}`, span: stated.span }];
    const ids = rangeOf(text, group) ?? (idText.test(text) ? [text] : undefined);
    if (ids) return ids.map((id) => ({ value: group.name === '' ? id : `${group.name}/${id}`, span: stated.span }));
    const whole = groups.get(bareName(text));
    if (whole) return lastRows(whole).map((one) => ({ value: one.reference, span: stated.span }));
    if (!none.test(text))
      diagnostics.push(
        unread('unread-dependency', `"${text}" names no task of this plan; write the id of a task, or "None"`, cell),
      );
    return [];
  });
}

function rangeOf(text: string, group: Group): readonly string[] | undefined {
  const match = /^([A-Z]{0,10}-?\d+(?:\.\d+)*)\s*(?:[-–—~]|to)\s*([A-Z]{0,10}-?\d+(?:\.\d+)*)$/.exec(text);
  const [low, high] = [group.places.get(match?.[1] ?? '') ?? -1, group.places.get(match?.[2] ?? '') ?? -1];
  return low >= 0 && high >= low ? group.rows.slice(low, high + 1).map((row) => row.id) : undefined;
}

/** What the first tasks of a component wait for: the last tasks of the components that it depends on. */
function componentDependencies(
  group: Group,
  groups: ReadonlyMap<string, Group>,
  diagnostics: Diagnostic[],
): readonly Stated[] {
  const { dependencies } = group.details;
  if (!dependencies || group.name === '') return [];
  return dependencies.items.flatMap((item) =>
    item.value.split(/\s*[,&]\s*|\s+and\s+/).flatMap((part) => {
      const name = plainText(part).replace(/^component\s*[:：]?\s*/i, '');
      if (none.test(name) || isPlaceholder(name)) return [];
      const other = groups.get(bareName(name));
      if (other && other !== group) return lastRows(other).map((row) => ({ value: row.reference, span: item.span }));
      diagnostics.push({
        code: 'unread-dependency',
        severity: 'info',
        message: `"${name}" is no component of this plan`,
        span: item.span,
      });
      return [];
    }),
  );
}

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/component$/, '');
}

function unread(code: string, message: string, cell: BlockText | undefined): Diagnostic {
  return {
    code,
    severity: code === 'unread-estimate' ? 'info' : 'warning',
    message,
    span: spanOfText(cell as BlockText),
  };
}
