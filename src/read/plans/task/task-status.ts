import { saysMoreThanStatus, statusIn } from '../../../model/status-words.ts';
import type { TaskStatus } from '../../../model/task.ts';
import { plainText } from '../../inline.ts';

const blocked =
  /^(?:[⛔🚫🔴❗⚠]\uFE0F?\s*)?(?:blocked|on hold|blockiert|bloquead[oa]|bloqué|заблокировано?|(?:被)?阻塞|受阻|ブロック(?:中|済み)?|차단(?:됨)?|보류)(?![\p{L}\p{N}])/iu;
const others: readonly (readonly [TaskStatus, RegExp])[] = [
  ['done', /^(?:closed|ok)(?![\p{L}\p{N}])/iu],
  ['in-progress', /^(?:ongoing|active|in review|review)(?![\p{L}\p{N}])/iu],
  ['dropped', /^(?:abandoned|skip)(?![\p{L}\p{N}])/iu],
  ['todo', /^(?:new|waiting|not yet started|backlog|ready|nicht begonnen|sin empezar)(?![\p{L}\p{N}])/iu],
];

/** Whether a state says that the work cannot go on; it is to do all the same. */
export function isBlocked(text: string): boolean {
  return blocked.test(plainText(text));
}

/** The words for states of the work in plans: `TODO`, `IN PROGRESS`, `DONE`, `BLOCKED`; undefined for other words. */
export function readStatus(text: string): TaskStatus | undefined {
  const word = plainText(text);
  if (blocked.test(word)) return 'todo';
  return statusIn(word) ?? others.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a text says more of the state than `readStatus` and `isBlocked` tell: `DONE since May`. */
export function statusSaysMore(text: string): boolean {
  const word = plainText(text);
  const own = [blocked, ...others.map(([, pattern]) => pattern)].find((pattern) => pattern.test(word));
  if (own) return /[\p{L}\p{N}]/u.test(word.replace(own, ''));
  return statusIn(word) === undefined || saysMoreThanStatus(word);
}
