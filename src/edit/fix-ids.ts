import { idRangeWriter } from '../model/id-ranges.ts';
import type { TaskId } from '../model/task.ts';
import { idOrRangePattern, idPatternOf, isOutlineNumber, taskWord } from '../model/task-id.ts';
import type { TaskIndex } from '../read/tasks/task-index.ts';

/** An id or a range in a text, with the marks, the word and the remark around it. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** What is left of it; empty where it goes. */
  readonly text: string;
}

/**
 * Makes the function that takes ids out of a text that lists tasks: `T001, T003-T005` without T004 is `T001, T003,
 * T005`. An empty text where none is left; undefined where the ids are not listed, or stand in a sentence.
 */
export function idRemover(index: TaskIndex): (text: string, ids: ReadonlySet<TaskId>) => string | undefined {
  const pattern = idPatternOf(index.all);
  const core = new RegExp(`${idOrRangePattern(pattern)}|(?<![\\w.])\\d+(?![\\w.])`, 'g');
  const range = new RegExp(`^(${pattern})(.*?)(?:${pattern}|\\d+)$`, 's');
  let write: ((ids: readonly TaskId[]) => string) | undefined;
  const rewritten = (text: string, members: readonly TaskId[], gap: string): string => {
    write ??= idRangeWriter(index.all);
    const dash = range.exec(text)?.[2] ?? '-';
    return write(members)
      .split(', ')
      .map((part) => part.replace(/^(T\d+)-(T\d+)$/, (_, first: string, last: string) => first + dash + last))
      .join(gap);
  };
  return (text, ids) => {
    const gap = /[,，、]\s*/.exec(text)?.[0].replace(/\s+/, ' ') ?? ', ';
    const tokens: Token[] = [];
    for (const match of text.matchAll(core)) {
      const [whole, id = whole, last] = match;
      const written = last === undefined ? id : whole;
      // Bare numbers name tasks only where tasks have such ids, and dotted ones may be those of a version.
      const isNumber = isOutlineNumber(written);
      if (isNumber && !index.has(written) && !named.test(text.slice(Math.max(0, match.index - 40), match.index)))
        continue;
      const members = last === undefined ? [written] : index.idsIn(written);
      const kept = members.filter((one) => !ids.has(one));
      const [from, to] = widened(text, match.index, match.index + written.length, index);
      const start = Math.max(from, tokens.at(-1)?.end ?? 0);
      const now = kept.length === members.length ? written : rewritten(written, kept, gap);
      const left = text.slice(start, match.index) + now + text.slice(match.index + written.length, to);
      tokens.push({ start, end: to, text: kept.length === 0 ? '' : left });
    }
    if (tokens.length === 0) return undefined;
    if (tokens.some((token) => token.text !== '')) return joined(text, tokens);
    return wordsAround(text, tokens).length > mostWords ? undefined : '';
  };
}

/** `must be completed and tested` goes with its id; more words than that say something of their own. */
const mostWords = 30;

/** The letters of a text outside its ids. */
function wordsAround(text: string, tokens: readonly Token[]): string {
  const parts = [...tokens, { start: text.length, end: text.length }];
  return parts
    .map(({ start }, at) => text.slice(parts[at - 1]?.end ?? 0, start))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const named = new RegExp(`${taskWord}\\s*(?:#|№)?\\s*$`);
const wordBefore = new RegExp(`(?:${taskWord}|\\btask)\\s*(?:#|№)?\\s*$`);
const separator = /^\s*(?:[,，、;；&+/]\s*)?(?:(?:and|or|и|und|y|et|和|と|및)\s+)?$/i;

/** The place of an id with what belongs to it: emphasis, `Task` in front, a remark in brackets behind. */
function widened(text: string, start: number, end: number, index: TaskIndex): readonly [number, number] {
  let [from, to] = [start, end];
  const [mark = ''] = /(?:\*\*|__|`|\[)$/.exec(text.slice(Math.max(0, from - 2), from)) ?? [];
  if (mark !== '' && text.startsWith(mark === '[' ? ']' : mark, to)) {
    from -= mark.length;
    to += mark.length + (mark === '[' ? matchAt(/\([^()]*\)/y, text, to + 1).length : 0);
  }
  from -= wordBefore.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0;
  const remark = matchAt(/\s*[(（][^()（）]*[)）]/y, text, to);
  return [from, remark === '' || index.idsIn(remark).length > 0 ? to : to + remark.length];
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The text with what is left of its ids; undefined where words stand between those that go and the others. */
function joined(text: string, tokens: readonly Token[]): string | undefined {
  const first = tokens[0] as Token;
  const gapBehind = (at: number): string => text.slice((tokens[at] as Token).end, tokens[at + 1]?.start);
  const kept = tokens.flatMap((token, at) => (token.text === '' ? [] : [at]));
  let result = text.slice(0, first.start);
  let before = -1;
  for (const at of kept) {
    const gaps = Array.from({ length: at - Math.max(before, 0) }, (_, step) => gapBehind(Math.max(before, 0) + step));
    if (gaps.length > 1 || before < 0) if (!gaps.every((gap) => separator.test(gap))) return undefined;
    if (before >= 0) {
      const last = gaps.at(-1) as string;
      const isPair = gaps.length > 1 && kept.length === 2;
      result += isPair
        ? last.replace(/^\s*[,，、]\s*(?=\p{L})/u, ' ')
        : at === tokens.length - 1
          ? last
          : (gaps[0] as string);
    }
    result += (tokens[at] as Token).text;
    before = at;
  }
  const rest = Array.from({ length: tokens.length - 1 - before }, (_, step) => gapBehind(before + step));
  if (!rest.every((gap) => separator.test(gap))) return undefined;
  return result + text.slice((tokens.at(-1) as Token).end);
}
