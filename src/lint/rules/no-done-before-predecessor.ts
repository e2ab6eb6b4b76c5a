import type { Related } from '../../base/diagnostic.ts';
import { enumerate } from '../../base/enumerate.ts';
import type { SourceSpan } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { Task } from '../../model/task.ts';
import { openBehind } from '../facts/open-behind.ts';
import type { Finding, Rule } from '../rule.ts';

/** Done tasks that wait for the same open ones. */
interface Group {
  readonly done: Task[];
  readonly open: readonly Task[];
  /** Where the first of them is said to wait. */
  readonly statement?: SourceSpan;
}

/** No task is done while one that it waits for is open. */
export const noDoneBeforePredecessor: Rule = {
  name: 'no-done-before-predecessor',
  description: 'No task is done while one that it is stated to wait for, or a part of it, is open.',
  group: 'truth',
  recommended: 'warning',
  *check({ dag, list }) {
    if (!dag || !list.tasks.some(({ status }) => status === 'done')) return;
    // A sentence that lets thirty tasks wait for one gives one finding, not thirty.
    const groups = new Map<string, Group>();
    for (const [node, task] of list.tasks.entries()) {
      if (task.status !== 'done') continue;
      if (!waitsByStatement(dag, node)) continue;
      const { open, parts, statement } = openBefore(dag, node);
      if (parts.length > 0) yield partsOpen(task, parts);
      if (open.length === 0) continue;
      const key = open.map(({ id }) => id).join(' ');
      const group = groups.get(key);
      if (group) group.done.push(task);
      else groups.set(key, { done: [task], open, ...(statement ? { statement } : {}) });
    }
    for (const group of groups.values()) yield predecessorsOpen(group);
  },
};

function waitsByStatement({ digraph: { in: rows }, dependencies }: Dag, node: number): boolean {
  for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++) {
    const reason = dependencies[rows.edges[at] as number]?.reason;
    if (reason === 'stated' || reason === 'sub-task') return true;
  }
  return false;
}

interface OpenBefore {
  readonly open: readonly Task[];
  readonly parts: readonly Task[];
  readonly statement?: SourceSpan;
}

function openBefore(dag: Dag, node: number): OpenBefore {
  const open = new Set<Task>();
  const parts = new Set<Task>();
  let statement: SourceSpan | undefined;
  const { offsets, edges } = dag.digraph.in;
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
    const { from, reason, span } = dag.dependencies[edges[at] as number] as Dag['dependencies'][number];
    if (reason !== 'stated' && reason !== 'sub-task') continue;
    const before = openBehind(dag, from);
    if (reason === 'sub-task') {
      if (before[0] === dag.list.tasks[from]) for (const part of before) parts.add(part);
      continue;
    }
    if (before.length > 0) statement ??= span;
    for (const task of before) open.add(task);
  }
  return { open: [...open], parts: [...parts], ...(statement ? { statement } : {}) };
}

function partsOpen({ id, span }: Task, parts: readonly Task[]): Finding {
  return {
    span,
    message: `${id} is done, but its ${parts.length > 1 ? 'parts' : 'part'} ${some(parts)} ${are(parts)} open; finish ${them(parts)}, or reopen ${id} with \`tasks-ml reopen ${id}\``,
    related: parts.slice(0, mostShown).map(placeOf),
  };
}

function predecessorsOpen({ done, open, statement }: Group): Finding {
  const [{ id, span }] = done as [Task, ...Task[]];
  const together = done.length > 1;
  const advice = together ? 'take the dependency out' : `reopen ${id} with \`tasks-ml reopen ${id}\``;
  const elsewhere = statement && positionOf(statement).line !== positionOf(span).line;
  return {
    span,
    message: `${some(done)} ${are(done)} done, but ${some(open)}, which ${together ? 'they wait' : 'it waits'} for, ${are(open)} open; finish ${them(open)}, or ${advice}`,
    related: [
      ...open.slice(0, mostShown).map(placeOf),
      ...(elsewhere ? [{ message: `${id} waits for ${open[0]?.id} by this line`, span: statement }] : []),
    ],
  };
}

const mostShown = 3;

function some(tasks: readonly Task[]): string {
  const ids = tasks.slice(0, mostShown).map(({ id }) => id);
  return tasks.length > mostShown ? `${ids.join(', ')} and others` : enumerate(ids);
}

function are({ length }: readonly Task[]): string {
  return length > 1 ? 'are' : 'is';
}

function them({ length }: readonly Task[]): string {
  return length > 1 ? 'them' : 'it';
}

function placeOf({ id, span }: Task): Related {
  return { message: `${id} in line ${positionOf(span).line}`, span };
}
