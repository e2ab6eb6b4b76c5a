import type { TaskStatus } from '../../../model/task.ts';
import { oneLine, plainText, withoutComments } from '../../inline.ts';
import { statusOfTitle } from '../task/heading-status.ts';

/** What the words of a point say of a task. */
export interface MlBulletText {
  /** `1.2`, where the point begins with it. */
  readonly number?: string;
  /** The number stands out from the words: `**1.2** …`. */
  readonly bold: boolean;
  readonly title: string;
  /** What stands behind a title in bold letters: `**Load**: read two years of orders`; Markdown on one line. */
  readonly action?: string;
  readonly status?: TaskStatus;
}

const boldNumber = /^\*\*(?:(?:task|задача|任务|タスク|작업|tarea|aufgabe)\s+)?(\d+(?:\.\d+)+)[.):]?\*\*[\s:：.)—–-]*/i;
const numberInBold = /^\*\*(?:(?:task|задача|任务|タスク|작업|tarea|aufgabe)\s+)?(\d+(?:\.\d+)+)[.):：]?\s+(?=[^*])/i;
const plainNumber = /^(\d+)((?:\.\d+)+)[.):]?\s+(?=\S)/;
const boldTitle = /^\*\*([^*\n]{1,120}?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：]|\*\*\s+[—–-]\s)\s*(\S.*)$/;

/** Reads the words of a point in the phase with a number; a number without emphasis counts only where it is one of that phase. */
export function readMlBullet(text: string, phase: string): MlBulletText {
  const { title: words, status } = statusOfTitle(oneLine(text));
  const alone = boldNumber.exec(words);
  const inside = alone ? null : numberInBold.exec(words);
  const plain = alone || inside ? null : plainNumber.exec(words);
  const own = plain !== null && plain[1] === phase ? plain : null;
  const number = alone?.[1] ?? inside?.[1] ?? (own ? `${own[1]}${own[2]}` : undefined);
  const rest = inside ? `**${words.slice(inside[0].length)}` : words.slice((alone ?? own)?.[0].length ?? 0);
  const marked = statusOfTitle(rest);
  const split = boldTitle.exec(marked.title);
  const state = status ?? marked.status;
  return {
    ...(number === undefined ? {} : { number }),
    bold: alone !== null || inside !== null,
    title: plainText(split?.[1] ?? marked.title),
    ...(split ? { action: oneLine(withoutComments(split[2] as string)) } : {}),
    ...(state === undefined ? {} : { status: state }),
  };
}
