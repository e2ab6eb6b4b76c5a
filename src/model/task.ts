import type { SourceFile, SourceSpan } from '../base/source.ts';

/** Id of a task as it is written: `T012`, `T030c`, `1.1`. Unique within a feature. */
export type TaskId = string;

/** State of the work as the box of a task says it. */
export type TaskStatus = 'todo' | 'in-progress' | 'done' | 'dropped';

/** What a phase is for, recognised from its title; `other` where the title says nothing known. */
export type Category =
  | 'setup'
  | 'foundational'
  | 'tests'
  | 'core'
  | 'story'
  | 'integration'
  | 'performance'
  | 'polish'
  | 'convergence'
  | 'other';

/** What a task does to a file. */
export type FileAction = 'create' | 'modify' | 'delete';

/** A file or folder that a task names. */
export interface TaskFile {
  readonly path: string;
  readonly action?: FileAction;
}

/** How a task is written when it is no list item with a box: as a heading, an item without a box, a row of a table. */
export type TaskForm = 'heading' | 'bare' | 'row';

/** How long a task is said to take. */
export interface Estimate {
  /** Working time in whole minutes: the likely one of three amounts, the middle of a range. */
  readonly minutes: number;
  /** The words of the author: `2-3 days`. */
  readonly text: string;
  /**
   * Both ends of a range or of three amounts in whole minutes, in the order in which they are written, or the optimistic
   * and the pessimistic one by their names; absent for a single amount.
   */
  readonly range?: readonly [number, number];
}

/** What is said about a task in the lines below it. */
export interface TaskFields {
  readonly estimate?: Estimate;
  readonly assignee?: string;
  readonly skill?: string;
  readonly verification: readonly string[];
  readonly doneWhen: readonly string[];
  /** The id that the task has in the plan: `Task 1.1`. */
  readonly reference?: string;
  /** What the task needs while it is worked on, as written: `gpu, 2 × test-db`. */
  readonly resources?: string;
  /** The requirements that the task serves, as written: `1.1, 2.3`. */
  readonly requirements?: string;
  /** What the task must stay within, as written: the name of a component. */
  readonly boundary?: string;
}

/** One numbered unit of work. */
export interface Task {
  readonly id: TaskId;
  /** The text without box, id, tags and the `(depends on …)` at its end. */
  readonly title: string;
  readonly status: TaskStatus;
  /** The task claims `[P]`: it shares its batch with another one. */
  readonly parallel: boolean;
  /** Stories that the task belongs to: `US1`. */
  readonly stories: readonly string[];
  /** All other tags, as written, without brackets. */
  readonly tags: readonly string[];
  /** Index into the phases of the list. */
  readonly phase: number;
  readonly files: readonly TaskFile[];
  /** Why the task has no file, when it says so: `(no file: …)`. */
  readonly noFile?: string;
  readonly fields: TaskFields;
  /** Lines below the task that are no field, as written, without their common indent. */
  readonly notes: readonly string[];
  /** The line that states the task. */
  readonly span: SourceSpan;
  /** Absent for a list item with a box. */
  readonly form?: TaskForm;
  /** Where the text says how far the task is, when that is no box in front: behind a heading, in a field, in a cell. */
  readonly mark?: SourceSpan;
  /** The task that this one is a part of, and that is done when its parts are: `2` for `2.1`. */
  readonly parent?: TaskId;
  /** Comments for tasks-ml on its line, as written: `<!-- tasks-ml-disable-line use-file-path: … -->`. */
  readonly comment?: string;
  /** What people wrote between the task above, of the same phase, and this one, in a generated file. */
  readonly above?: string;
}

/** A heading that holds tasks. Phases come in the order of the document, never by their number. */
export interface Phase {
  /** The whole title: `Phase 3.2: Tests First (TDD)`. */
  readonly title: string;
  /** The title without `Phase N:`. */
  readonly name: string;
  /** `3.2`, when the title says so. */
  readonly number?: string;
  readonly category: Category;
  /** The story that the phase is for: `US1`. */
  readonly story?: string;
  /** What people wrote above its tasks, in a generated file. */
  readonly text?: string;
  /** What people wrote below its tasks, in a generated file. */
  readonly below?: string;
  readonly span: SourceSpan;
}

/** Each task of `to` waits for each task of `from`, because somebody wrote so. */
export interface StatedDependency {
  readonly from: readonly TaskId[];
  readonly to: readonly TaskId[];
  readonly span: SourceSpan;
  /** `task`: at the end of a task or in a field below it; `section`: a sentence about dependencies. */
  readonly place: 'task' | 'section';
  /** What the two sides are called, when the sentence names them: two phases. */
  readonly names?: readonly [string, string];
}

/** One question of the validation checklist. */
export interface ChecklistItem {
  readonly question: string;
  readonly rules: readonly string[];
  readonly ticked: boolean;
}

/** A question of the checklist as a generated file answers it; the span begins at its box. */
export interface ChecklistAnswer extends ChecklistItem {
  readonly span: SourceSpan;
}

/** What a generated file remembers of its making: the last line of tasks.md. */
export interface Stamp {
  /** Version of the format, 1 today. */
  readonly version: number;
  /** Path of each input within the feature folder, and the hash of its text. */
  readonly inputs: ReadonlyMap<string, string>;
  /** For each derived task a checksum of its line as it was generated. */
  readonly wording: ReadonlyMap<TaskId, string>;
  /** The highest number that was ever given to a task, so that none is given twice. */
  readonly highest: number;
  /** Fingerprint of the text as it was built, and of the settings that it was built with; absent in older files. */
  readonly text?: string;
  readonly span: SourceSpan;
}

/** A part of tasks.md that is neither generated nor holds tasks: it belongs to people and is kept. */
export interface FreeSection {
  readonly title: string;
  /** The lines of the section, its heading included. */
  readonly text: string;
}

/** A place that looks like a task and is none, with the reason. */
export interface LeftOut {
  /**
   * `example`, `legend`, `checklist`: the section it stands in. `no box`: an item with an id in a file whose tasks have
   * boxes. `table`: rows with ids in a file whose tasks are no rows. `fence`, `comment`, `quote`: what it stands in.
   */
  readonly reason: 'example' | 'legend' | 'checklist' | 'no box' | 'table' | 'fence' | 'comment' | 'quote';
  readonly span: SourceSpan;
}

/** A section whose items are no tasks, by its title. */
export interface SkippedSection {
  readonly title: string;
  readonly kind: 'example' | 'legend' | 'checklist' | 'generated' | 'dependencies';
  /** Number of list items in it. */
  readonly items: number;
  readonly span: SourceSpan;
}

/** A heading that looks like that of a phase and holds no task. */
export interface EmptyPhase {
  readonly title: string;
  readonly span: SourceSpan;
}

/** The way in which most tasks of a file are written. */
export type Dialect =
  | 'generated'
  | 'spec-kit'
  | 'headings'
  | 'numbers'
  | 'other ids'
  | 'table'
  | 'no boxes'
  | 'unnumbered'
  | 'none';

/** A tasks.md, read. */
export interface TaskList {
  readonly file: SourceFile;
  readonly title: string;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly dependencies: readonly StatedDependency[];
  /** YAML between `---` lines at the top, in a generated file. */
  readonly frontMatter?: string;
  /** What people wrote below the title, in a generated file. */
  readonly introduction?: string;
  readonly freeSections: readonly FreeSection[];
  readonly leftOut: readonly LeftOut[];
  readonly skipped: readonly SkippedSection[];
  /** Absent where there is none. */
  readonly emptyPhases?: readonly EmptyPhase[];
  readonly dialect: Dialect;
  /** The file says itself which tasks may run together (`"waves"`): nothing is derived from the order of tasks and phases. */
  readonly statesOrder?: true;
  readonly stamp?: Stamp;
  /** The validation checklist of a generated file. */
  readonly checklist?: readonly ChecklistAnswer[];
}
