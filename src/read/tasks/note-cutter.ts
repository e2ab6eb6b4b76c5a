import type { MarkdownBlock } from '../markdown.ts';
import type { Candidate } from './candidate.ts';

/**
 * Makes the function that ends the blocks of a task's body where a task of its own begins within them, so that no line
 * belongs to both. Linear over all calls for a file: each block is looked at once.
 */
export function noteCutter(): (outer: Candidate, start: number) => void {
  /** By task: the blocks around the end of its body, outermost first, and how many blocks were looked at. */
  const known = new Map<Candidate, { seen: number; readonly around: number[] }>();
  return (outer, start) => {
    const { body } = outer;
    if (body.length === 0) return;
    const state = known.get(outer) ?? { seen: 0, around: [] };
    known.set(outer, state);
    const { around } = state;
    const at = (index: number): MarkdownBlock => body[index] as MarkdownBlock;
    for (; state.seen < body.length; state.seen++) {
      const { depth } = at(state.seen);
      while (around.length > 0 && at(around[around.length - 1] as number).depth >= depth) around.pop();
      around.push(state.seen);
    }
    for (const index of around) {
      const block = at(index);
      if (block.span.end > start) body[index] = { ...block, span: { ...block.span, end: start } };
    }
  };
}
