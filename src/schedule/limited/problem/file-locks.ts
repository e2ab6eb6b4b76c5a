import type { Digraph } from '../../../graph/digraph.ts';
import { reaches } from '../../../graph/reaches.ts';
import type { Task } from '../../../model/task.ts';
import { touchedFiles } from '../../../model/touched-files.ts';

/** A file that tasks change, one at a time. */
export interface FileLock {
  readonly path: string;
  /** Nodes, at least two, each after those that it waits for. */
  readonly nodes: readonly number[];
}

/**
 * One lock for each file that two of the given tasks name, unless the graph says in which order they go. Of files that
 * the same tasks name the first is enough. `order` holds the nodes of the graph, each after its predecessors.
 */
export function fileLocks(tasks: ReadonlyMap<number, Task>, graph: Digraph, order: Int32Array): readonly FileLock[] {
  const users = new Map<string, number[]>();
  for (const node of order) {
    const task = tasks.get(node);
    for (const path of new Set(task ? touchedFiles(task) : [])) {
      const known = users.get(path);
      if (known) known.push(node);
      else users.set(path, [node]);
    }
  }
  const byNodes = new Map<string, FileLock>();
  for (const [path, nodes] of users) {
    const key = nodes.join();
    if (nodes.length > 1 && !byNodes.has(key)) byNodes.set(key, { path, nodes });
  }
  const locks = [...byNodes.values()];
  const ordered = reaches(
    graph,
    order,
    locks.flatMap(({ nodes }) => steps(nodes)),
  );
  let at = 0;
  return locks.filter(({ nodes }) => {
    const own = ordered.slice(at, at + nodes.length - 1);
    at += own.length;
    return own.includes(false);
  });
}

/** Where each task waits for the one before it, all of them are in order. */
function steps(nodes: readonly number[]): [number, number][] {
  return nodes.slice(1).map((node, at) => [nodes[at] as number, node]);
}
