import type { SourceSpan } from '../../base/source.ts';
import type { BlockText, HeadingBlock, MarkdownBlock, ParagraphBlock } from '../markdown.ts';
import type { ColumnName } from './field-names.ts';
import type { TaskLine } from './task-line.ts';

/** A heading, or a paragraph that stands for one, that a phase is named after. */
export type PhaseHeading = HeadingBlock | ParagraphBlock | undefined;

/** A block that has the form of a task, with the blocks below it. */
export interface Candidate {
  readonly form: 'box' | 'heading' | 'bare' | 'row';
  readonly line: TaskLine;
  /** The text that `line` was read from. */
  readonly text: BlockText;
  /** The text that states the task, for pointing at it. */
  readonly span: SourceSpan;
  /** All lines of the block that states it. */
  readonly lines: SourceSpan;
  /** Number of list items around it. */
  readonly depth: number;
  readonly phase: PhaseHeading;
  readonly body: MarkdownBlock[];
  /** The task that it is nested in. */
  readonly parent: Candidate | undefined;
  /** The cells of a row and what each holds. */
  readonly row:
    | { readonly cells: readonly BlockText[]; readonly columns: readonly (ColumnName | undefined)[] }
    | undefined;
}
