import type { Diagnostic } from '../base/diagnostic.ts';
import type { StatedDependency, TaskId, TaskList } from '../model/task.ts';
import type { ListFrame } from './list-frame.ts';
import type { Merged, MergedTask } from './merge.ts';
import { orderPhases } from './order-phases.ts';
import type { Rewrite } from './renumber.ts';
import { sayingsOf } from './sayings.ts';

/** What makes tasks wait beside the names in their lines. */
export interface StatedAround {
  /** What people wrote under Dependencies, as it will stand there. */
  readonly sentences: readonly string[];
  /** What people wrote around the tasks says. */
  readonly sayings: readonly StatedDependency[];
  /** By task: what its title and its notes name. */
  readonly own: ReadonlyMap<TaskId, readonly TaskId[]>;
  /** The order of the phases … */
  readonly order: readonly StatedDependency[];
  /** … and the phases that are taken out of it, in words. */
  readonly overlaps: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds what is said around the tasks of a list, and states the order of its phases. */
export function statedAround(
  list: Omit<TaskList, 'stamp'>,
  merged: Merged,
  tasks: readonly MergedTask[],
  frame: ListFrame,
  rewrite: Rewrite,
): StatedAround {
  const sentences = merged.sentences.map(rewrite);
  const { around, own } = sayingsOf(sentences, list, frame.source);
  const named = tasks.map(({ id, dependsOn, weak = [] }): StatedDependency => {
    const from = dependsOn.filter((before) => !weak.includes(before));
    return { from, to: [id], span: frame.span, place: 'task' };
  });
  const { dependencies, overlaps, diagnostics } = orderPhases({
    phases: list.phases,
    tasks: list.tasks,
    stated: [...named, ...around],
    overlaps: merged.overlaps.map((group) => group.map((ids) => ids.map(rewrite))),
    ordered: frame.orderedPhases,
    adopts: merged.adopts,
    span: frame.span,
  });
  return { sentences, sayings: around, own, order: dependencies, overlaps, diagnostics };
}
