import { toDag } from '../../graph/dag.ts';
import { digraph } from '../../graph/digraph.ts';
import { batches } from '../batches.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';

/**
 * The batches of tasks that are not over: what is over keeps nobody waiting and nobody from a file, and what is running waits
 * for nothing. Linear.
 */
export function openBatches({ dag, progress }: ScheduleRequest): readonly (readonly number[])[] {
  if (!progress) return batches(dag);
  const { list, dependencies } = dag;
  const isOver = (node: number): boolean => (progress.given.get(node)?.finish ?? progress.now + 1) <= progress.now;
  const left = dependencies.filter(({ from, to }) => !isOver(from) && !progress.given.has(to));
  const [from, to] = [left.map((each) => each.from), left.map((each) => each.to)];
  const tasks = list.tasks.map((task, node) => (isOver(node) ? { ...task, files: [] } : task));
  const graph = { ...dag, list: { ...list, tasks }, dependencies: left, digraph: digraph(dag.digraph.size, from, to) };
  return batches(toDag(graph).dag ?? dag)
    .map((batch) => batch.filter((node) => !isOver(node)))
    .filter((batch) => batch.length > 0);
}
