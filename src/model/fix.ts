import type { SourceSpan } from '../base/source.ts';
import type { TaskId } from './task.ts';

/** What puts a finding right, in terms of tasks. Tasks are indexes into the list. */
export type Fix =
  /** Set or remove `[P]`. */
  | { readonly kind: 'parallel'; readonly task: number; readonly value: boolean }
  /** Take an id out of what a task states that it waits for. */
  | { readonly kind: 'independent'; readonly task: number; readonly from: TaskId }
  /** Write the task in the canonical form. */
  | { readonly kind: 'canonical'; readonly task: number }
  /** Give the task the next free id. References to the old id stay with the first task that has it. */
  | { readonly kind: 'new-id'; readonly task: number }
  /** Remove the task with what stands below it. */
  | { readonly kind: 'remove'; readonly task: number }
  /** Tick or untick a box of the validation checklist; the span begins at the box. */
  | { readonly kind: 'tick'; readonly span: SourceSpan; readonly value: boolean };
