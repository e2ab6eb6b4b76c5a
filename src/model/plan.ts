import type { SourceFile, SourceSpan } from '../base/source.ts';
import type { Category, Estimate, FileAction, TaskStatus } from './task.ts';

/** A value together with the place where it was read. */
export interface Stated<T = string> {
  readonly value: T;
  readonly span: SourceSpan;
}

/** The planning systems whose plans are read, checked and written. */
export type PlanDialect = 'steps' | 'ml-phases' | 'components' | 'phased-tasks' | 'spec-kit';

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

/** A piece of code as a plan shows it. */
export interface PlanCode {
  /** Word behind the fence; empty where there is none. */
  readonly language: string;
  /** Without a line break at its end. */
  readonly code: string;
}

/** Something that must hold, with the state of its box; not done where it has none. */
export interface PlanCriterion extends Stated {
  readonly done: boolean;
}

/** How a task is verified: the words of the plan, and what they say to run. */
export interface PlanVerification extends Stated {
  /** The command to run, without backticks. */
  readonly command?: string;
  /** The exit code that it must give, where the words or the item behind them say so. */
  readonly exitCode?: number;
}

/** A task that a plan spells out itself. */
export interface PlanTask {
  /** Its id in the plan: `Task 1.1`, `Step 3`, `T2`. */
  readonly reference: string;
  readonly title: string;
  readonly status: TaskStatus;
  /** The plan says that it is blocked; its status is `todo`. */
  readonly blocked?: true;
  /** Index into the phases of the plan; absent where it stands in none. */
  readonly phase?: number;
  /** What its phase in the plan is for. */
  readonly category: Category;
  readonly estimate?: Estimate;
  readonly assignee?: string;
  readonly skill?: string;
  /** What it needs while it is worked on, as written: `gpu, 2 × test-db`. */
  readonly resources?: string;
  /** Tags of a task line as written, without brackets: `P`, `US1`. */
  readonly tags: readonly string[];
  /** What to implement, in a sentence, where the plan says that beside the title: Markdown on one line. */
  readonly action?: string;
  readonly files: readonly PlanFile[];
  /** References of the tasks it waits for. */
  readonly dependencies: readonly Stated[];
  /** What its code imports or is built on: libraries, modules; as written. */
  readonly imports: readonly string[];
  readonly signatures: readonly PlanCode[];
  /** How to implement it, step by step: Markdown, nested lines indented. */
  readonly steps: readonly string[];
  readonly verification: readonly PlanVerification[];
  readonly doneWhen: readonly PlanCriterion[];
  /** What else is said of it: Markdown, headings counted from its own. Empty when nothing is. */
  readonly notes: string;
  readonly span: SourceSpan;
}

/** A part of a plan that holds tasks: a phase, or a component. */
export interface PlanPhase {
  readonly kind: 'phase' | 'component';
  /** The title without `Phase N:` or `Component:`. */
  readonly name: string;
  /** `3.1`, where the title says so. */
  readonly number?: string;
  readonly owner?: string;
  readonly estimate?: Estimate;
  /** Names of the components that this one waits for, or what else it says it depends on; as written. */
  readonly dependencies: readonly Stated[];
  /** What comes out of it, as the table of phases says. */
  readonly deliverables?: string;
  /** The phase that a component belongs to, by name. */
  readonly within?: string;
  readonly acceptance: readonly PlanCriterion[];
  readonly gates: readonly PlanCriterion[];
  /** What else is said of it: Markdown, headings counted from its own. Empty when nothing is. */
  readonly notes: string;
  readonly span: SourceSpan;
}

/** A cell of a table, or a nested point, that has no field of its own. */
export interface PlanDetail {
  /** Heading of the column, or the words before the colon; may be empty. */
  readonly key: string;
  readonly value: string;
}

/** A date to reach. */
export interface PlanMilestone {
  readonly name: string;
  /** As written; absent when the plan gives none. */
  readonly date?: string;
  readonly criteria?: string;
  readonly details: readonly PlanDetail[];
  readonly span: SourceSpan;
}

/** Something that must hold before the work goes on. */
export interface PlanGate {
  readonly name: string;
  readonly timing?: string;
  readonly criteria?: string;
  readonly details: readonly PlanDetail[];
  readonly span: SourceSpan;
}

/** What could go wrong. */
export interface PlanRisk {
  readonly risk: string;
  /** As written: `L`, `Medium`. */
  readonly likelihood?: string;
  readonly impact?: string;
  readonly mitigation?: string;
  readonly details: readonly PlanDetail[];
  readonly span: SourceSpan;
}

/** A row of the table in the overview: `Team Size`, `3`. */
export interface PlanAttribute {
  readonly key: string;
  readonly value: string;
  readonly span: SourceSpan;
}

/** What a section is about, whatever the dialect calls it. */
export type SectionRole =
  | 'header'
  | 'overview'
  | 'requirements'
  | 'context'
  | 'constitution'
  | 'structure'
  | 'complexity'
  | 'architecture'
  | 'data'
  | 'training'
  | 'evaluation'
  | 'deployment'
  | 'mlops'
  | 'considerations'
  | 'phases'
  | 'steps'
  | 'order'
  | 'testing'
  | 'coverage'
  | 'edge-cases'
  | 'partial-updates'
  | 'libraries'
  | 'dependencies'
  | 'milestones'
  | 'risks'
  | 'gates'
  | 'review'
  | 'documentation'
  | 'decisions'
  | 'questions'
  | 'next-steps'
  | 'verification'
  | 'notes'
  | 'other';

/** Text of a plan that is neither a task nor any other part of the model, as people wrote it. */
export interface PlanSection {
  readonly role: SectionRole;
  /** Words of its heading, without a number in front; empty for what stands below the title. */
  readonly title: string;
  /** Markdown below the heading, headings counted from it: `#` is one below. Never empty. */
  readonly text: string;
  readonly span: SourceSpan;
}

/** The boxes of a section. */
export interface PlanChecklist {
  readonly title: string;
  readonly role: SectionRole;
  readonly items: readonly PlanCriterion[];
}

/** A decision that a plan tells. */
export interface PlanDecision {
  readonly title: string;
  readonly decision: string;
  readonly rationale?: string;
  readonly span: SourceSpan;
}

/** A section with its heading, whether or not anything in it is text that was kept. */
export interface PlanHeading {
  readonly title: string;
  readonly role: SectionRole;
  /** 1 to 6. */
  readonly level: number;
  /** Text and typed parts below it, all sections within it included, as written. */
  readonly body: Stated;
}

/** The order in which a plan says its tasks are worked through, beside what the tasks say themselves. */
export interface PlanOrder {
  /** References in the order of the list "Implementation Order", with its place; absent where there is none. */
  readonly listed?: readonly Stated[];
  /** Arrows of its Mermaid graphs: `to` waits for `from`. */
  readonly drawn: readonly PlanArrow[];
}

/** An arrow between two tasks. */
export interface PlanArrow {
  readonly from: string;
  readonly to: string;
  readonly span: SourceSpan;
}

/** What a plan consists of: whoever writes this, writes all of the plan. */
export interface PlanContent {
  /** YAML between `---` lines at the top. */
  readonly frontMatter?: string;
  /** Title of the feature, without `Implementation Plan:`. */
  readonly title: Stated;
  readonly attributes: readonly PlanAttribute[];
  readonly phases: readonly PlanPhase[];
  /** In the order of the document. */
  readonly tasks: readonly PlanTask[];
  readonly milestones: readonly PlanMilestone[];
  readonly gates: readonly PlanGate[];
  readonly risks: readonly PlanRisk[];
  readonly sections: readonly PlanSection[];
}

/** What is taken from plan.md: its content, and what the text of its sections says. */
export interface Plan extends PlanContent {
  readonly file: SourceFile;
  /** The dialects that it is written in, the one of most tasks first; empty where none was recognised. */
  readonly dialects: readonly PlanDialect[];
  readonly fields: readonly PlanField[];
  /** The tree of source files that was decided on; empty when there is none. */
  readonly sourceTree: readonly TreeEntry[];
  /** Why this tree: the text behind `**Structure Decision**`. */
  readonly structureDecision?: Stated;
  /** All headings in the order of the document. */
  readonly headings: readonly PlanHeading[];
  readonly checklists: readonly PlanChecklist[];
  readonly decisions: readonly PlanDecision[];
  readonly order: PlanOrder;
  /** Every `NEEDS CLARIFICATION`. */
  readonly clarifications: readonly Stated[];
}
