import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '../../base/printable.ts';
import type { SourceSpan } from '../../base/source.ts';
import { formatPlace, lineStarts, positionOf } from '../../base/source.ts';
import type { TaskDraft } from '../../derive/draft.ts';
import { shortestPath } from '../../graph/reachability.ts';
import type { Dag, Dependency } from '../../graph/task-graph.ts';
import type { Task, TaskId } from '../../model/task.ts';
import { formatEnvelope } from '../../report/json.ts';
import type { Terminal } from '../io.ts';
import { taskNamed } from '../list/task-named.ts';
import type { TasksAround } from '../list/tasks-around.ts';
import { aroundText, tasksAround } from '../list/tasks-around.ts';
import type { ReadList } from '../read-list.ts';
import { readList } from '../read-list.ts';

interface WhyOptions {
  readonly json?: boolean;
}

/** `tasks-ml why T012 [T005]`: the cause of a task, or the chain of dependencies between two. */
export async function why(given: readonly string[], options: WhyOptions, terminal: Terminal): Promise<number> {
  const [id = '', second, third] = given;
  const two =
    second !== undefined &&
    (third !== undefined || (looksLikeId(second) && !existsSync(resolve(terminal.cwd, second))));
  const read = await readList(two ? third : second, terminal);
  const task = taskNamed(read.dag, id);
  const causes = await causesOf(read);
  if (two) {
    const chain = chainBetween(read.dag, taskNamed(read.dag, second), task);
    if (options.json)
      terminal.out(
        formatEnvelope('why', {
          task: id,
          other: second,
          chain: chain?.map((step) => stepData(read.dag, step, causes)) ?? null,
        }),
      );
    else terminal.out(chainText(read.dag, id, second, chain, causes));
    return 0;
  }
  const answer = causeOf(read.dag, task, causes);
  terminal.out(options.json ? formatEnvelope('why', answer) : causeText(answer));
  return 0;
}

function looksLikeId(word: string): boolean {
  return /^(?:T\w|\d+(?:\.\d+)*$|[A-Z][A-Z0-9]+-\d+$)/.test(word) && !word.includes('/');
}

/** The drafts behind the tasks, when the design documents stand beside tasks.md. */
async function causesOf({ place, config, dag, inFeature }: ReadList): Promise<ReadonlyMap<TaskId, TaskDraft>> {
  if (!inFeature) return new Map();
  const [{ compileFeature }, { readFeatureWithInputs }] = await Promise.all([
    import('../../compile/compile.ts'),
    import('../../compile/read-feature.ts'),
  ]);
  const { value } = readFeatureWithInputs(place.folder, place.shown, config);
  return compileFeature({ ...value, old: dag.list, config }).drafts;
}

interface Answer extends TasksAround {
  readonly id: TaskId;
  readonly title: string;
  /** Where the task comes from; the task's own line for a hand-written one. */
  readonly cause: { readonly kind: string; readonly place: string; readonly line: string };
  readonly waitsFor: readonly { readonly id: TaskId; readonly reason: string; readonly place: string | null }[];
  readonly unblocks: readonly TaskId[];
}

function causeOf(dag: Dag, index: number, causes: ReadonlyMap<TaskId, TaskDraft>): Answer {
  const task = dag.list.tasks[index] as Task;
  const draft = causes.get(task.id);
  const span = draft?.cause ?? task.span;
  const { digraph, dependencies, list } = dag;
  const rows = ({ offsets, edges }: Dag['digraph']['in']): Dependency[] =>
    Array.from(edges.subarray(offsets[index], offsets[index + 1]), (edge) => dependencies[edge] as Dependency);
  return {
    id: task.id,
    title: task.title,
    cause: { kind: draft?.kind ?? 'hand-written', place: formatPlace(span), line: lineOf(span) },
    waitsFor: rows(digraph.in).map((dependency) => ({
      id: nodeName(dag, dependency.from),
      reason: reasonOf(dag, dependency, causes),
      place: dependency.span ? formatPlace(dependency.span) : null,
    })),
    unblocks: rows(digraph.out)
      .filter(({ to }) => to < list.tasks.length)
      .map(({ to }) => nodeName(dag, to)),
    ...tasksAround(dag, index),
  };
}

function causeText({ id, title, cause, waitsFor, unblocks, before, behind }: Answer): string {
  const lines = [
    `${id} ${title}`,
    `  ${cause.kind === 'hand-written' ? 'written by hand' : `comes from (${cause.kind})`} ${cause.place}`,
    `    ${cause.line}`,
  ];
  for (const { id: before, reason, place } of waitsFor)
    lines.push(`  waits for ${before}: ${reason}${place === null ? '' : `, ${place}`}`);
  if (waitsFor.length === 0) lines.push('  waits for nothing');
  if (unblocks.length > 0) lines.push(`  unblocks ${unblocks.join(', ')}`);
  lines.push(`  ${aroundText({ before, behind })}`);
  return `${lines.map(printable).join('\n')}\n`;
}

function chainBetween({ digraph, dependencies }: Dag, from: number, to: number): readonly Dependency[] | undefined {
  return (shortestPath(digraph, from, to) ?? shortestPath(digraph, to, from))?.map(
    (edge) => dependencies[edge] as Dependency,
  );
}

function chainText(
  dag: Dag,
  id: TaskId,
  other: TaskId,
  chain: readonly Dependency[] | undefined,
  causes: ReadonlyMap<TaskId, TaskDraft>,
): string {
  if (!chain) return `${id} and ${other} do not wait for each other\n`;
  if (chain.length === 0) return `${id} is one task\n`;
  const lines = chain.map((step) => {
    const { from, to, reason, place } = stepData(dag, step, causes);
    return `  ${to} waits for ${from}: ${reason}${place === null ? '' : `, ${place}`}`;
  });
  const [first, last] = [nodeName(dag, chain[0]?.from as number), nodeName(dag, chain.at(-1)?.to as number)];
  return `${last} waits for ${first} in ${chain.length} ${chain.length === 1 ? 'step' : 'steps'}\n${lines.reverse().join('\n')}\n`;
}

function stepData(dag: Dag, step: Dependency, causes: ReadonlyMap<TaskId, TaskDraft>) {
  return {
    from: nodeName(dag, step.from),
    to: nodeName(dag, step.to),
    reason: reasonOf(dag, step, causes),
    place: step.span ? formatPlace(step.span) : null,
  };
}

/** A dependency that tasks.md states comes, in a built file, from a line of a design document. */
function reasonOf(dag: Dag, { from, to, reason }: Dependency, causes: ReadonlyMap<TaskId, TaskDraft>): string {
  const [before, after] = [dag.list.tasks[from], dag.list.tasks[to]];
  if (!before || !after) return dag.list.stamp ? 'order of the phases' : reason;
  const need = causes.get(after.id)?.needs.find(({ key }) => key === causes.get(before.id)?.key);
  return need ? `${need.reason}${need.span ? ` (${formatPlace(need.span)})` : ''}` : reason;
}

function nodeName({ list, milestones }: Dag, node: number): string {
  return list.tasks[node]?.id ?? `"${milestones[node - list.tasks.length]?.label}"`;
}

function lineOf(span: SourceSpan): string {
  const starts = lineStarts(span.file);
  const { line } = positionOf(span);
  return span.file.text.slice(starts[line - 1], starts[line] ?? span.file.text.length).trim();
}
