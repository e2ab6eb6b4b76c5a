import type { Task, TaskId } from '../model/task.ts';
import { spanInText } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { mostFrequent } from './file-style.ts';
import type { FixInput, Way } from './fix-input.ts';
import { fixLine } from './fix-line.ts';

/** An id in its parts: what numbers of one row have in common, and the number as written. */
interface IdParts {
  readonly prefix: string;
  readonly digits: string;
}

/** A new id, and the edit that writes it; what keeps it from being written. */
interface GivenId {
  readonly id: TaskId;
  readonly way: Way;
}

/** Gives tasks ids that nothing in the file has as yet: each the number behind the highest one of its kind. */
export function idGiver(input: FixInput): (task: number) => GivenId {
  const nextId = idsLike(input);
  let settled: ReturnType<typeof settledIds> | undefined;
  return (task) => {
    const { id: old } = input.list.tasks[task] as Task;
    settled ??= settledIds(input);
    if (settled.firsts.get(old) === task && settled.waitedFor.has(old))
      return { id: old, way: 'is what others wait for' };
    const place = placeOfId(input, task);
    const id = place && nextId(old);
    if (!place || id === undefined) return { id: old, way: impossible };
    return { id, way: [{ start: place.start, end: place.end, text: id }] };
  };
}

/** The next id of the form of another one. */
function idsLike({ list }: FixInput): (old: TaskId) => TaskId | undefined {
  const numbers = new Map<string, { highest: number; readonly seen: ReadonlySet<number> }>();
  const widths = new Map<string, number>();
  return (old) => {
    const parts = placeholder.test(old) ? { prefix: 'T', digits: '' } : partsOf(old);
    if (!parts || list.dialect === 'unnumbered') return undefined;
    const { prefix, digits } = parts;
    const known = numbers.get(prefix) ?? numbersWith(prefix, list);
    numbers.set(prefix, known);
    do known.highest++;
    while (known.seen.has(known.highest));
    if (!Number.isSafeInteger(known.highest)) return undefined;
    if (digits === '' && !widths.has(prefix)) widths.set(prefix, usualWidth(list.tasks, prefix));
    return prefix + String(known.highest).padStart(widths.get(prefix) ?? digits.length, '0');
  };
}

/** The first task of each id, which references stay with, and the ids that tasks wait for. */
function settledIds({ list }: FixInput): {
  readonly firsts: ReadonlyMap<TaskId, number>;
  readonly waitedFor: ReadonlySet<TaskId>;
} {
  const firsts = new Map<TaskId, number>();
  for (const [at, { id }] of list.tasks.entries()) if (!firsts.has(id)) firsts.set(id, at);
  const waitedFor = new Set<TaskId>();
  for (const { from, to, span, place } of list.dependencies)
    for (const id of place === 'task' ? from : [...from, ...to]) {
      // A phase is waited for whatever the ids of its tasks are.
      if (!placeholder.test(id) || list.file.text.slice(span.start, span.end).includes(id)) waitedFor.add(id);
    }
  return { firsts, waitedFor };
}

function placeOfId(
  { list, candidates }: FixInput,
  task: number,
): { readonly start: number; readonly end: number } | undefined {
  const { text, row } = candidates[task] as Candidate;
  const old = (list.tasks[task] as Task).id;
  const cell = row?.cells[row.columns.indexOf('id')];
  const at = cell?.text.indexOf(old) ?? -1;
  if (cell) return at < 0 ? undefined : spanInText(cell, at, at + old.length);
  const place = fixLine(candidates[task] as Candidate).id;
  return place && spanInText(text, ...place);
}

const placeholder = /^TX+$/;
const impossible = 'has an id that cannot be given another number';

function partsOf(id: TaskId): IdParts | undefined {
  const match = /^([A-Z][A-Z0-9]+-|[A-Z]\.|T|(?:\d+\.)*)(\d+)/.exec(id);
  return match ? { prefix: match[1] as string, digits: match[2] as string } : undefined;
}

/** The highest number behind a prefix that a task has, or is waited for by; and all that stand anywhere in the text. */
function numbersWith(
  prefix: string,
  { tasks, dependencies, stamp, file }: FixInput['list'],
): { highest: number; readonly seen: ReadonlySet<number> } {
  let highest = prefix === 'T' ? (stamp?.highest ?? 0) : 0;
  const look = (id: TaskId): void => {
    const parts = partsOf(id);
    if (parts?.prefix === prefix) highest = Math.max(highest, Number(parts.digits));
  };
  for (const { id } of tasks) look(id);
  for (const { from, to } of dependencies) {
    for (const id of from) look(id);
    for (const id of to) look(id);
  }
  const written = new RegExp(`(?<![\\w.])${prefix.replaceAll('.', '\\.')}(\\d+)`, 'g');
  return { highest, seen: new Set([...file.text.matchAll(written)].map(([, digits]) => Number(digits))) };
}

/** To how many digits the numbers of a file are filled up. */
function usualWidth(tasks: readonly Task[], prefix: string): number {
  const widths = tasks.flatMap(({ id }) => {
    const parts = partsOf(id);
    return parts?.prefix === prefix
      ? [String(/^[1-9]/.test(parts.digits) && parts.digits.length < 3 ? 1 : parts.digits.length)]
      : [];
  });
  return Number(mostFrequent(widths) ?? 3);
}
