/** The practices that a plan for machine learning has to speak of. */
export type PracticeId =
  | 'experiment-tracking'
  | 'data-versioning'
  | 'model-versioning'
  | 'performance-monitoring'
  | 'drift-detection'
  | 'rollback'
  | 'ci-cd'
  | 'baseline'
  | 'reproducibility';

/** Something with which a practice is followed. */
export interface PracticeTool {
  readonly name: string;
  /** How plans call it: a regular expression without case. */
  readonly pattern: string;
  /** What one uses it for, in a sentence. */
  readonly why: string;
  /** Name of a document, and its address where there is one. */
  readonly source: string;
}

/** A practice of machine learning in production. */
export interface Practice {
  readonly id: PracticeId;
  /** `Experiment tracking`. */
  readonly title: string;
  /** What a plan has to say: `how experiments are tracked`. */
  readonly demand: string;
  /** A plan that matches one of them speaks of it: regular expressions without case, in several languages. */
  readonly patterns: readonly string[];
  /** The first one is the usual choice. */
  readonly tools: readonly PracticeTool[];
  /** What to ask where the specification is silent. */
  readonly question: string;
  /** What a plan says where nothing else was decided. */
  readonly sentence: string;
  readonly source: string;
}
