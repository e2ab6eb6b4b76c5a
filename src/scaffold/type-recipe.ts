/** The work that only one type of task has. */
export interface OwnWork {
  /** Name of its module. */
  readonly module: string;
  readonly title: string;
  readonly action: string;
  readonly signature: string;
  readonly steps: readonly string[];
  readonly done: readonly string[];
  /** What its tests prove. */
  readonly tests: readonly string[];
}

/** How a type of task is split, compared, analysed and served. */
export interface TypeRecipe {
  /** What the model gives: `a class and its probability`. */
  readonly output: string;
  /** For what it gives that, where that is no example of the data: `user`. */
  readonly per?: string;
  readonly split: string;
  readonly splitTests: readonly string[];
  /** `{simple}` stands for the plain model of the kind of data. */
  readonly baseline: string;
  readonly training: string;
  readonly analysis: readonly string[];
  readonly own: OwnWork;
  /** What serving answers when the model cannot. */
  readonly fallback: string;
  readonly response: string;
  /** What is watched of the predictions. */
  readonly watch: string;
  readonly comparison: string;
}
