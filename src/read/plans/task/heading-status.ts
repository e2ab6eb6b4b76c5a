import { statusIn, trailingStatus } from '../../../model/status-words.ts';
import type { TaskStatus } from '../../../model/task.ts';

/** A title without the marks for the state of the work around it, and that state where one stands there. */
export interface StatusTitle {
  readonly title: string;
  readonly status?: TaskStatus;
}

const leading = /^\s*(\[[ xX~-]\]|✅|☑️?|✔️?|🔄|🚧|⏳|⬜|🔲)\s*/u;

/** Takes boxes, signs and shouted words off both ends of a title: `✅ Load`, `[x] Load`, `Load — DONE`. */
export function statusOfTitle(text: string): StatusTitle {
  const [whole = '', mark] = leading.exec(text) ?? [];
  const rest = text.slice(whole.length).trim();
  const behind = trailingStatus(rest);
  const status = behind?.status ?? (mark === undefined ? undefined : statusIn(mark));
  return { title: behind ? behind.title.trim() : rest, ...(status === undefined ? {} : { status }) };
}
