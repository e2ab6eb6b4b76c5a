import type { SourceFile, SourceSpan } from '../base/source.ts';
import type { Category, Estimate, FileAction, TaskStatus } from './task.ts';

/** A value together with the place where it was read. */
export interface Stated<T = string> {
  readonly value: T;
  readonly span: SourceSpan;
}

/** A `**Key**: value` line of the plan. */
export interface PlanField {
  /** The key as written. */
  readonly key: string;
  /** The whole value on one line; of a bullet list, its items joined by `; `. */
  readonly value: string;
  /** The value in parts: its bullets, or the pieces between semicolons. */
  readonly items: readonly Stated[];
  readonly span: SourceSpan;
}

/** A file or folder of the source tree that the plan chose. Folders end without a slash. */
export interface TreeEntry {
  readonly path: string;
  readonly directory: boolean;
  /** What stands behind `#` on the line. */
  readonly comment?: string;
  readonly span: SourceSpan;
}

/** Where a feature's code lives. The first four are pipelines on Kubeflow. */
export type ProjectType =
  | 'pipeline-component'
  | 'sdk-extension'
  | 'api-enhancement'
  | 'full-pipeline'
  | 'single'
  | 'web'
  | 'mobile';

/** A file that an explicit task of a plan names. */
export interface PlanFile extends Stated {
  readonly action?: FileAction;
}

/** A task that a plan spells out itself. */
export interface PlanTask {
  /** Its id in the plan: `Task 1.1`, `Step 3`, `T2`. */
  readonly reference: string;
  readonly title: string;
  readonly status: TaskStatus;
  /** What its phase in the plan is for. */
  readonly category: Category;
  readonly estimate?: Estimate;
  readonly assignee?: string;
  readonly skill?: string;
  readonly files: readonly PlanFile[];
  /** References of the tasks it waits for. */
  readonly dependencies: readonly Stated[];
  readonly verification: readonly string[];
  readonly doneWhen: readonly string[];
  readonly span: SourceSpan;
}

/** What is taken from plan.md. */
export interface Plan {
  readonly file: SourceFile;
  /** Title of the feature, without `Implementation Plan:`. */
  readonly title: Stated;
  readonly fields: readonly PlanField[];
  /** The tree of source files that was decided on; empty when there is none. */
  readonly sourceTree: readonly TreeEntry[];
  /** Why this tree: the text behind `**Structure Decision**`. */
  readonly structureDecision?: Stated;
  readonly tasks: readonly PlanTask[];
  readonly risks: readonly Stated[];
  /** Every `NEEDS CLARIFICATION`. */
  readonly clarifications: readonly Stated[];
}
