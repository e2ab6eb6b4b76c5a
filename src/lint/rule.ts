import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Cycle, Dag, TaskGraph } from '../graph/task-graph.ts';
import type { Feature } from '../model/feature.ts';
import type { Stated } from '../model/plan.ts';
import type { TaskList } from '../model/task.ts';

/** What a rule may ask. Everything was read before the first rule runs. */
export interface RuleContext {
  readonly list: TaskList;
  readonly graph: TaskGraph;
  /** Absent when the graph has a cycle. */
  readonly dag?: Dag;
  readonly cycles: readonly Cycle[];
  /** Unfilled placeholders of the file. */
  readonly placeholders: readonly Stated[];
  /** The design documents, when the file stands in a feature folder. */
  readonly feature?: Feature;
  /** Hash of each input of the stamp as it is now; `undefined` for one that is gone. */
  readonly inputs?: ReadonlyMap<string, string | undefined>;
}

/** What a rule yields: a diagnostic without code and, unless it differs from the rule's own, without severity. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** One thing that must hold of a task list. */
export interface Rule {
  /** `no-…` forbids, `use-…` demands. */
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Finding>;
}
