import { blankOut, commentsIn } from './blank-out.ts';
import { leftAside } from './left-aside.ts';
import type { Range } from './range.ts';
import type { Demand, TaskTypeId } from './task-type.ts';
import { taskTypeOf } from './task-types.ts';

/** What a text says to one demand. */
export interface AnsweredDemand {
  readonly demand: Demand;
  /** `answered`: the text says it; `asked`: only a `NEEDS CLARIFICATION: …` speaks of it, with or without brackets; `open`: nothing does. */
  readonly state: 'answered' | 'asked' | 'open';
  /** The words that speak of it, and where; not where it is open. */
  readonly words?: string;
  readonly at?: number;
  /** The sentence, list item or table row that they stand in, without marks. */
  readonly sentence?: string;
}

/** For each demand of a type, in the order of the knowledge base, whether a text answers it and where. */
export function demandsAnswered(type: TaskTypeId, text: string): readonly AnsweredDemand[] {
  const read = blankOut(blankOut(text, commentsIn(text)), leftAside(text));
  const said = blankOut(read, questionsIn(read));
  return taskTypeOf(type).demands.map((demand) => {
    const found = firstOf(demand, said);
    if (found !== undefined) return { demand, state: 'answered', ...found, sentence: sentenceAt(text, found.at) };
    const asked = firstOf(demand, read);
    if (asked !== undefined) return { demand, state: 'asked', ...asked, sentence: sentenceAt(text, asked.at) };
    return { demand, state: 'open' };
  });
}

/** Sentences with an open question: what they speak of is not decided. */
function questionsIn(text: string): readonly Range[] {
  return [...text.matchAll(/\[NEEDS CLARIFICATION[^\]]{0,1000}\]?|NEEDS CLARIFICATION[^\n]{0,1000}/gu)].map((found) => [
    sentenceStart(text, found.index),
    found.index + found[0].length,
  ]);
}

function firstOf({ pattern, label }: Demand, text: string): { words: string; at: number } | undefined {
  const found = [pattern, `\\*\\*${label.replace(/[^\p{L} -]/gu, '.')}(?:\\*\\*[:：]|[:：]\\*\\*) {0,3}\\S`]
    .map((one) => new RegExp(one, 'iu').exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  return found === undefined ? undefined : { words: found[0], at: found.index };
}

const longest = 600;

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - longest), at);
  const ends = [...before.matchAll(/\n|[.!?] (?=[*`_(]{0,3}\p{Lu})|[。!?]/gu)].at(-1);
  return ends === undefined ? at - before.length : at - before.length + ends.index + ends[0].length;
}

function sentenceAt(text: string, at: number): string {
  const start = sentenceStart(text, at);
  const after = text.slice(at, at + longest);
  const end = /\n|[.!?](?=\s|$)|[。!?]/u.exec(after);
  return text
    .slice(start, at + (end === null ? after.length : end.index + (end[0] === '\n' ? 0 : 1)))
    .replace(/^[ \t]{0,12}(?:(?:[-*+]|\d{1,4}[.)]|#{1,6}|>|\|)[ \t]{1,4}){0,3}/u, '')
    .replace(/\*\*|`/g, '')
    .trim();
}
