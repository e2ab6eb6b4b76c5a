import type { Dag } from '../../graph/task-graph.ts';
import type { Category, Phase, Task } from '../../model/task.ts';
import { isOpen } from './is-open.ts';

/** An open task that waits for an open task of another phase, and should not. */
export interface WaitingPhase {
  readonly waiting: Task;
  readonly phase: Phase;
  readonly other: Task;
  readonly otherPhase: Phase;
  /** The phase of `waiting` stands behind the other one in the document. */
  readonly behind: boolean;
}

/**
 * For each pair of phases the first open task of a phase `of` some that waits, over any number of tasks and milestones,
 * for an open task of a phase `on` others; both are indexes. What is done or dropped is in nobody's way. Linear.
 */
export function waitingPhases(
  { list, digraph, order }: Dag,
  of: ReadonlySet<number>,
  on: ReadonlySet<number>,
): readonly WaitingPhase[] {
  if (of.size === 0 || on.size === 0) return [];
  const { tasks, phases } = list;
  const none = tasks.length;
  // The first task, in the order of the document, that a node is or waits for.
  const first = new Int32Array(digraph.size).fill(none);
  const found = new Map<number, WaitingPhase>();
  for (const node of order) {
    let least = none;
    for (let row = digraph.in.offsets[node] as number; row < (digraph.in.offsets[node + 1] as number); row++)
      least = Math.min(least, first[digraph.from[digraph.in.edges[row] as number] as number] as number);
    const task = tasks[node];
    const open = task !== undefined && isOpen(task);
    const phase = task && phases[task.phase];
    if (task && phase && open && least < none && of.has(task.phase)) {
      const other = tasks[least] as Task;
      const pair = task.phase * phases.length + other.phase;
      const known = found.get(pair);
      if (!known || known.waiting.span.start > task.span.start) {
        const behind = task.phase > other.phase;
        found.set(pair, { waiting: task, phase, other, otherPhase: phases[other.phase] as Phase, behind });
      }
    }
    first[node] = open && on.has(task.phase) ? Math.min(least, node) : least;
  }
  return [...found.values()];
}

/** The indexes of the phases of some categories. */
export function phasesOf(phases: readonly Phase[], categories: ReadonlySet<Category>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { category }] of phases.entries()) if (categories.has(category)) found.add(at);
  return found;
}
