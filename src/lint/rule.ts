import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Cycle, Dag, TaskGraph } from '../graph/task-graph.ts';
import type { Config, RuleLevel } from '../model/config.ts';
import type { Feature } from '../model/feature.ts';
import type { Fix } from '../model/fix.ts';
import type { Stated } from '../model/plan.ts';
import type { Suppression } from '../model/suppression.ts';
import type { TaskList } from '../model/task.ts';

/** The files of the repository around a feature, by paths as tasks name them. */
export interface Repository {
  /** Whether a file or a folder of this name is there, below the project or anywhere in the repository. */
  has(path: string): boolean;
  /** Whether such a file is kept out of the repository: built, downloaded or secret. */
  ignores(path: string): boolean;
}

/** What a rule may ask. Everything was read before the first rule runs. */
export interface RuleContext {
  readonly list: TaskList;
  readonly graph: TaskGraph;
  /** Absent when the graph has a cycle. */
  readonly dag?: Dag;
  readonly cycles: readonly Cycle[];
  readonly config: Config;
  /** What the reader of tasks.md could not make sense of. */
  readonly reading: readonly Diagnostic[];
  /** Unfilled placeholders of the file. */
  readonly placeholders: readonly Stated[];
  /** The design documents, when the file stands in a feature folder. */
  readonly feature?: Feature;
  /** Hash of each input of the stamp as it is now; `undefined` for one that is gone. */
  readonly inputs?: ReadonlyMap<string, string | undefined>;
  /** What a fresh build would write, when the file was built and may have been edited since. */
  readonly rebuilt?: string;
  /** Absent where it is not known which repository the feature belongs to. */
  readonly repository?: Repository;
  /** Whether findings that are only notes are asked for. */
  readonly notes: boolean;
  /** The comments that switch rules off, of tasks.md and of the design documents. */
  readonly suppressions: readonly Suppression[];
  /** Those of them that switched nothing off; known once all other rules have run. */
  readonly unused?: readonly Suppression[];
  /** Of each rule that ran whether it found something, switched off by a comment or not; known once all have run. */
  readonly answers?: ReadonlyMap<string, boolean>;
  /** Names of all rules. */
  readonly ruleNames: ReadonlySet<string>;
}

/** What a rule yields: a diagnostic without code and, unless it is milder than the rule's own, without severity. */
export type Finding = Omit<Diagnostic, 'code' | 'severity' | 'fixable'> & {
  readonly severity?: Severity;
  /** What would put it right. */
  readonly fix?: Fix;
};

/** A finding with its rule and severity. */
export type RuleDiagnostic = Diagnostic & { readonly fix?: Fix };

/** What a rule is about. */
export type RuleGroup =
  | 'graph'
  | 'parallel'
  | 'order'
  | 'coverage'
  | 'form'
  | 'truth'
  | 'contracts'
  | 'features'
  | 'suppressions';

/** What is known of a rule before it runs. */
export interface RuleHead<Group extends string = string> {
  /** `no-…` forbids, `use-…` demands. */
  readonly name: string;
  readonly description: string;
  readonly group: Group;
  /** How bad it is under the preset `recommended`. */
  readonly recommended: RuleLevel;
  /** How bad it is under the preset `strict`; an error where it is not said. */
  readonly strict?: RuleLevel;
  /** `check --fix` can put some of its findings right. */
  readonly fixable?: true;
}

/** One thing that must hold of a task list. */
export interface Rule extends RuleHead<RuleGroup> {
  /** The findings in one tasks.md. */
  check(context: RuleContext): Iterable<Finding>;
  /** The findings that only several features together give. */
  checkTogether?(lists: readonly TaskList[]): Iterable<Finding>;
}
