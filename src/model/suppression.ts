import type { SourceSpan } from '../base/source.ts';

/** A comment that switches rules off for a part of a file. */
export interface Suppression {
  /** Names of rules; none where all are meant. */
  readonly rules: readonly string[];
  /** Why; empty where nobody said. */
  readonly reason: string;
  /** The part of the file that it holds for: half-open, in UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** The comment itself. */
  readonly span: SourceSpan;
}
