import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';

/** A text that was not read from any file has no places. */
export const nowhere: SourceSpan = spanOf({ path: '', text: '' }, 0);
