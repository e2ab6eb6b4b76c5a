import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { SourceSpan } from '../../../base/source.ts';
import type { Stated } from '../../../model/plan.ts';
import { plainText, splitOutside, statedIn } from '../../inline.ts';
import type { BlockText } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { ComponentGroup } from './component-groups.ts';
import { noCell } from './component-rows.ts';
import { idText } from './task-tables.ts';

/** What rows wait for, and whether their words said nothing else. */
export interface RowDependencies {
  readonly value: readonly Stated[];
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the tasks that components and their rows wait for. */
export interface ComponentDependencies {
  /** Reference of a row by its id. */
  reference(group: ComponentGroup, id: string): string;
  /** Of the words about one row, each a task, a range of tasks or a whole component. */
  ofRow(group: ComponentGroup, pieces: readonly Stated[]): RowDependencies;
  /** What the first tasks of a component wait for: the last tasks of the components that it depends on. */
  ofComponent(group: ComponentGroup): RowDependencies;
  /** Ids of the rows that no other row of their component waits for. */
  last(group: ComponentGroup): readonly string[];
}

const otherRow = /^(.{1,200}?)\s?[/:.]\s?([A-Z]{0,10}-?\d{1,9}(?:\.\d{1,9}){0,8}[a-z]?)$/;
const rowRange =
  /^([A-Z]{0,10}-?\d{1,9}(?:\.\d{1,9}){0,8})\s?(?:[-–—~～]|to|bis|до|至|到)\s?([A-Z]{0,10}-?\d{1,9}(?:\.\d{1,9}){0,8})$/;
/** As many dependencies are made of ranges and components at most; what is beyond is known by its last task. */
const mostSpread = 100_000;

/** Prepares what is known of the components of a plan. */
export function componentDependencies(groups: readonly ComponentGroup[]): ComponentDependencies {
  const byName = new Map(groups.filter(({ name }) => name !== '').map((group) => [bareName(group.name), group]));
  const reference = ({ name }: ComponentGroup, id: string): string => (name === '' ? id : `${name}/${id}`);
  let spread = mostSpread;
  const limited = (from: number, to: number): number => {
    if (to - from > 2) spread -= to - from;
    return spread < 0 && to > from ? to - 1 : from;
  };
  const lastOf = new Map<ComponentGroup, readonly string[]>();
  const last = (group: ComponentGroup): readonly string[] => {
    const known = lastOf.get(group);
    if (known) return known;
    const needed = neededIn(group);
    const found = group.rows.flatMap(({ id }) => (needed.has(id) ? [] : [id]));
    lastOf.set(group, found);
    return found;
  };
  const lastStated = (group: ComponentGroup, span: SourceSpan): readonly Stated[] => {
    const ids = last(group);
    return ids.slice(limited(0, ids.length)).map((id) => ({ value: reference(group, id), span }));
  };
  const ofPiece = (group: ComponentGroup, { value, span }: Stated): readonly Stated[] | undefined => {
    const text = plainText(value).replace(/^(?:tasks?|задача|aufgabe|tarea|任务|タスク)\s*(?=[A-Z]{0,10}-?\d)/i, '');
    const other = text.length > 250 ? null : otherRow.exec(text);
    const owner = other && byName.get(bareName(other[1] as string));
    if (owner && other) return [{ value: reference(owner, other[2] as string), span }];
    const ends = text.length > 250 ? null : rowRange.exec(text);
    const [low, high] = [group.places.get(ends?.[1] ?? '') ?? -1, group.places.get(ends?.[2] ?? '') ?? -1];
    if (low >= 0 && high >= low)
      return group.rows
        .slice(limited(low, high + 1), high + 1)
        .map(({ id }) => ({ value: reference(group, id), span }));
    if (idText.test(text)) return [{ value: reference(group, text), span }];
    const whole = byName.get(bareName(text.replace(/^component\s?[:：]?\s?/i, '')));
    return whole && whole !== group ? lastStated(whole, span) : undefined;
  };
  return {
    reference,
    last,
    ofRow: (group, pieces) => {
      const value = new Map<string, Stated>();
      const diagnostics: Diagnostic[] = [];
      for (const piece of pieces) {
        const text = plainText(piece.value);
        if (noCell.test(text) || isPlaceholder(text)) continue;
        const found = ofPiece(group, piece);
        for (const one of found ?? []) if (!value.has(one.value)) value.set(one.value, one);
        if (!found)
          diagnostics.push({
            code: 'unread-dependency',
            severity: 'warning',
            message: `"${text}" names no task of this plan; write the id of a task, or "None"`,
            span: piece.span,
          });
      }
      return { value: [...value.values()], whole: diagnostics.length === 0, diagnostics };
    },
    ofComponent: (group) => {
      const { dependencies } = group.details;
      const diagnostics: Diagnostic[] = [];
      if (!dependencies || group.name === '') return { value: [], whole: true, diagnostics };
      const value = dependencies.items.flatMap((item) =>
        item.value.split(/\s?[,&、，]\s?|\s(?:and|und|y|и|et)\s|[和と]/).flatMap((part) => {
          const name = plainText(part).replace(/^(?:component|komponente|componente|компонент|组件)\s*[:：]?\s*/i, '');
          if (noCell.test(name) || isPlaceholder(name)) return [];
          const other = byName.get(bareName(name));
          if (other && other !== group) return lastStated(other, item.span);
          diagnostics.push({
            code: 'unread-dependency',
            severity: 'info',
            message: `"${name}" is no component of this plan`,
            span: item.span,
          });
          return [];
        }),
      );
      return { value, whole: diagnostics.length === 0, diagnostics };
    },
  };
}

/** The pieces of a cell between commas. */
export function piecesOf(cell: BlockText | undefined): readonly Stated[] {
  return cell ? splitOutside(cell.text, ',;&+、，；').map(({ from, to }) => statedIn(cell, from, to)) : [];
}

/** Ids of the rows that others of their component wait for, by themselves or in a range. */
function neededIn({ places, rows }: ComponentGroup): ReadonlySet<string> {
  const needed = new Set<string>();
  let spread = mostSpread;
  for (const { cells, columns } of rows)
    for (const { value } of piecesOf(cells[columns.dependency])) {
      const text = plainText(value);
      const ends = text.length > 250 ? null : rowRange.exec(text);
      const [low, high] = [places.get(ends?.[1] ?? '') ?? -1, places.get(ends?.[2] ?? '') ?? -1];
      if (low < 0) needed.add(text);
      else for (let at = low; at <= high && spread > 0; at++, spread--) needed.add((rows[at] as { id: string }).id);
    }
  return needed;
}

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/component$/, '');
}
