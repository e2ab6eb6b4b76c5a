import type { Digraph } from '../../../graph/digraph.ts';
import { digraph } from '../../../graph/digraph.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { Past } from './past.ts';

/** The nodes that are not over, numbered anew. */
export interface Activities {
  /** By activity: its node. */
  readonly nodes: Int32Array;
  /** By node: its activity, −1 where it is over. */
  readonly activityOf: Int32Array;
  /** By activity: 1 where it is running. */
  readonly running: Uint8Array;
  /** What waits for what; what is running waits for nothing any more. */
  readonly precedences: Digraph;
}

/** What is left of a request. Linear. */
export function activitiesOf({ dag: { digraph: graph } }: ScheduleRequest, past: Past): Activities {
  const activityOf = new Int32Array(graph.size).fill(-1);
  const nodes: number[] = [];
  for (let node = 0; node < graph.size; node++) {
    if (past.isOver(node)) continue;
    activityOf[node] = nodes.length;
    nodes.push(node);
  }
  const from: number[] = [];
  const to: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const before = activityOf[graph.from[edge] as number] as number;
    const after = activityOf[graph.to[edge] as number] as number;
    if (before < 0 || after < 0 || past.isRunning(nodes[after] as number)) continue;
    from.push(before);
    to.push(after);
  }
  return {
    nodes: Int32Array.from(nodes),
    activityOf,
    running: Uint8Array.from(nodes, (node) => (past.isRunning(node) ? 1 : 0)),
    precedences: digraph(nodes.length, from, to),
  };
}
