import { DirectedGraph } from 'graphology';
import { topologicalGenerations } from 'graphology-dag';
import type { Task, TaskStatus } from '../model/task.ts';
import type { Dag, DependencyReason, Milestone } from './task-graph.ts';

/** A dag as the graphology ecosystem reads it: plain JSON, keys are ids. */
export interface GraphDocument {
  readonly options: { readonly type: 'directed'; readonly multi: boolean; readonly allowSelfLoops: boolean };
  readonly attributes: { readonly name: string };
  readonly nodes: readonly { readonly key: string; readonly attributes: GraphNode }[];
  readonly edges: readonly {
    readonly key: string;
    /** Key of the node that is waited for. */
    readonly source: string;
    /** Key of the node that waits. */
    readonly target: string;
    readonly attributes: { readonly reason: DependencyReason };
  }[];
}

/** What the document says of a task or milestone. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'task' | 'milestone';
  readonly title: string;
  /** Not for milestones. */
  readonly status?: TaskStatus;
  /** Title of the phase; not for milestones. */
  readonly phase?: string;
  /** Topological generation in this document, from 0: milestones are nodes like any other and count. */
  readonly generation: number;
}

/**
 * The door to the graphology ecosystem: `Graph.from(document)` of that library reads it. A key is the id; where an id
 * is used again, the id with `@` and the number of the node. The generations are those of graphology-dag.
 */
export function exportGraph(dag: Dag): GraphDocument {
  const graph = new DirectedGraph<GraphNode, { reason: DependencyReason }, { name: string }>({ allowSelfLoops: false });
  graph.setAttribute('name', dag.list.title);
  const keys: string[] = [];
  const addNode = (attributes: GraphNode): void => {
    let key = attributes.id;
    while (graph.hasNode(key)) key += `@${keys.length}`;
    keys.push(graph.addNode(key, attributes));
  };
  for (const task of dag.list.tasks) addNode(taskNode(dag, task));
  for (const milestone of dag.milestones) addNode(milestoneNode(milestone));
  for (const { from, to, reason } of dag.dependencies) {
    const source = keys[from] as string;
    const target = keys[to] as string;
    graph.addEdgeWithKey(`${source}→${target}`, source, target, { reason });
  }
  topologicalGenerations(graph).forEach((nodes, generation) => {
    for (const node of nodes) graph.setNodeAttribute(node, 'generation', generation);
  });
  return graph.export() as GraphDocument;
}

function taskNode(dag: Dag, { id, title, status, phase }: Task): GraphNode {
  return { id, kind: 'task', title, status, phase: dag.list.phases[phase]?.title ?? '', generation: 0 };
}

function milestoneNode({ id, label }: Milestone): GraphNode {
  return { id, kind: 'milestone', title: label, generation: 0 };
}
