import type { TaskStatus } from '../model/task.ts';
import { statusKind, statusLike } from './status-like.ts';
import type { StatusWord } from './status-words-in.ts';
import { statusWordsIn } from './status-words-in.ts';

/** A state as a file says it of one of its tasks. */
export interface Mark {
  readonly text: string;
  readonly status: TaskStatus;
}

/** Writes a state in the manner of another one. */
export type WriteLike = (written: string, status: TaskStatus) => string;

/** Writes a state by the word, sign or box that the file has for it elsewhere, else by ours. */
export function writerLike(marks: readonly Mark[], apart?: string): WriteLike {
  const key = (written: string, status: TaskStatus): string => `${statusKind(written)} ${caseOf(written)} ${status}`;
  const known = new Map<string, string[]>();
  for (const { text } of marks)
    for (const { status, start, end } of statusWordsIn(text, apart)) {
      const written = text.slice(start, end);
      const name = key(written, status);
      const same = known.get(name);
      if (same) same.push(written);
      else known.set(name, [written]);
    }
  return (written, status) => mostFrequent(known.get(key(written, status)) ?? []) ?? statusLike(written, status);
}

function caseOf(written: string): string {
  if (written === written.toUpperCase()) return 'upper';
  return written === written.toLowerCase() ? 'lower' : 'capital';
}

/** A text in which each of some words is replaced. */
export function replaceWords(text: string, words: readonly StatusWord[], replace: (written: string) => string): string {
  let [changed, at] = ['', 0];
  for (const { start, end } of words) {
    changed += text.slice(at, start) + replace(text.slice(start, end));
    at = end;
  }
  return changed + text.slice(at);
}

/** How the file says a state of other tasks; where it never does, how it says another one, made to say this one. */
export function sampleMark(
  marks: readonly Mark[],
  status: TaskStatus,
  write: WriteLike,
  apart?: string,
): string | undefined {
  const same = mostFrequent(marks.filter((mark) => mark.status === status).map(({ text }) => text));
  if (same !== undefined) return same;
  const other = mostFrequent(marks.map(({ text }) => text));
  return other && replaceWords(other, statusWordsIn(other, apart), (written) => write(written, status));
}

/** The text that occurs most often, the first one of several. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let most: string | undefined;
  for (const [text, count] of counts) if (most === undefined || count > (counts.get(most) as number)) most = text;
  return most;
}
