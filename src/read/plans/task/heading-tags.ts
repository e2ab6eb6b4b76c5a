import type { TaskStatus } from '../../../model/task.ts';
import { statusOfTitle } from './heading-status.ts';

/** A title without the tags in brackets around it, `[P] Load`, `Load [US1]`, these, and a state that stood beside them. */
export interface TaggedTitle {
  readonly title: string;
  readonly tags: readonly string[];
  readonly status?: TaskStatus;
}

const tag = /^\[([A-Z][A-Z0-9_-]{0,19})\]$/;
/** What brackets in capitals say that is no tag: a state, or what a template left open. */
const noTag = /^(?:X|TODO|DONE|WIP|TBD|OPEN|PENDING|COMPLETED?|FEATURE|DATE|PROJECT|BRANCH|AUTHOR|LINK)$/;

/** Takes the tags off both ends of a title, as far as words are left. */
export function tagsOfTitle(text: string): TaggedTitle {
  const words = text.trim().split(' ');
  const tagAt = (at: number): string | undefined => {
    const found = tag.exec(words[at] ?? '')?.[1];
    return found === undefined || noTag.test(found) ? undefined : found;
  };
  let from = 0;
  while (tagAt(from) !== undefined) from++;
  let to = words.length;
  while (to > from && tagAt(to - 1) !== undefined) to--;
  if (to <= from || (from === 0 && to === words.length)) return { title: text, tags: [] };
  const tags = words.flatMap((_, at) => (at < from || at >= to ? [tagAt(at) as string] : []));
  return { ...statusOfTitle(words.slice(from, to).join(' ')), tags: [...new Set(tags)] };
}
