import type { Parsed } from '../../base/diagnostic.ts';
import type { PlanTask } from '../../model/plan.ts';
import type { MarkdownBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import type { PlanOutline } from './plan-outline.ts';

/** What a reader found, and the blocks whose words all went into it: what is nested in a taken item is taken as well. */
export interface PlanPart<T> extends Parsed<T> {
  readonly taken: readonly MarkdownBlock[];
}

/** A task with the section that it stands in. */
export interface FoundTask {
  /** Its notes are filled in later, where it has a section of its own. */
  readonly task: PlanTask;
  readonly section: Section;
  /** The section is the task's own: its heading is the task. */
  readonly ownsSection: boolean;
  /** A section apart that says more of it, and of nothing else. */
  readonly apart?: Section;
}

/** What a reader of tasks is asked for. */
export interface Asked {
  /** The plan is said to be in the dialect of the reader. */
  readonly told: boolean;
  /** Sections in which the readers before it found tasks, and those around them. */
  readonly busy: ReadonlySet<Section>;
  /** References of the tasks that the readers before it found. */
  readonly known: ReadonlySet<string>;
}

/** Reads the tasks that are written in one dialect. */
export type TaskReader = (outline: PlanOutline, asked: Asked) => PlanPart<readonly FoundTask[]>;
