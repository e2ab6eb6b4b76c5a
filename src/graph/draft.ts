import type { SourceSpan } from '../base/source.ts';
import type { Dependency, DependencyReason, Milestone } from './task-graph.ts';

/** Why an edge is drawn, and where that is written, if anywhere. */
export interface Cause {
  readonly reason: DependencyReason;
  readonly span?: SourceSpan;
}

/** A task graph while it is being made. */
export interface Draft {
  readonly dependencies: readonly Dependency[];
  readonly milestones: readonly Milestone[];
  readonly add: (from: number, to: number, cause: Cause) => void;
  /** Lets each of `after` wait for each of `before`: directly, or through a milestone when that takes fewer edges. */
  readonly connect: (before: readonly number[], after: readonly number[], label: string, cause: Cause) => void;
}

/** An empty draft of a graph of so many tasks: milestones are numbered behind them. */
export function newDraft(tasks: number): Draft {
  const dependencies: Dependency[] = [];
  const milestones: Milestone[] = [];
  const add = (from: number, to: number, { reason, span }: Cause): void => {
    dependencies.push(span ? { from, to, reason, span } : { from, to, reason });
  };
  const connect = (before: readonly number[], after: readonly number[], label: string, cause: Cause): void => {
    if (before.length * after.length <= before.length + after.length) {
      for (const from of before) for (const to of after) add(from, to, cause);
      return;
    }
    const milestone = tasks + milestones.length;
    milestones.push({ id: `M${milestones.length + 1}`, label });
    for (const from of before) add(from, milestone, cause);
    for (const to of after) add(milestone, to, cause);
  };
  return { dependencies, milestones, add, connect };
}
