import { positionOf } from '../base/source.ts';
import { leftAside } from '../knowledge/left-aside.ts';
import type { Brief, Statement } from '../model/brief.ts';
import { ownWords, quoted } from './own-words.ts';

/** A specification without what it leaves aside: what is out of scope decides nothing. */
export function decided(brief: Brief): Brief {
  return { ...brief, statements: brief.statements.filter(({ section }) => leftAside(`# ${section}`).length === 0) };
}

/** Whether a statement is long enough to say something: a heading or the name of a thing is not. */
export function isSentence(statement: Statement): boolean {
  const text = bareText(statement);
  if (/^(?:why this priority|independent test|почему этот приоритет|независимый тест)/iu.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}%]+/gu) ?? [];
  return words.length > 4 || words.join('').replace(/[ -~]/g, '').length > 8;
}

/** The first sentence of the specification that a pattern without case finds. */
export function saidBy({ statements }: Brief, pattern: string | RegExp): Statement | undefined {
  const searched = typeof pattern === 'string' ? new RegExp(pattern, 'iu') : pattern;
  return statements.find(({ text }) => searched.test(text));
}

/** The first requirement or success criterion that a pattern without case finds. */
export function requiredBy({ statements }: Brief, pattern: string | RegExp): Statement | undefined {
  const searched = typeof pattern === 'string' ? new RegExp(pattern, 'iu') : pattern;
  return statements.find(({ id, text }) => id !== undefined && searched.test(text));
}

/** The requirement that answers something best: one that also has its label in it, else the first that a pattern finds. */
export function requiredFor(brief: Brief, pattern: string, label: string): Statement | undefined {
  const searched = new RegExp(pattern, 'iu');
  const [word = ''] = label
    .toLowerCase()
    .split(' ')
    .toSorted((a, b) => b.length - a.length);
  const named = brief.statements.find(
    ({ id, text }) => id !== undefined && searched.test(text) && text.toLowerCase().includes(word),
  );
  return named ?? requiredBy(brief, searched);
}

/** What a statement says behind its id. */
export function bareText({ id, text }: Statement): string {
  return id !== undefined && text.startsWith(id) ? text.slice(id.length).replace(/^[\s:：.)—–-]+/, '') : text;
}

/** The sentence of the specification that holds an offset. */
export function statementAt({ statements }: Brief, at: number): Statement | undefined {
  return statements.find(({ span }) => span.start <= at && at < span.end);
}

/** A sentence of the specification with where it stands: `"…" (FR-003)`, `"…" (spec.md, line 12)`. */
export function quote({ document = 'the description' }: Brief, statement: Statement): string {
  const { id, span } = statement;
  const place = id ?? (span.file.path === '' ? document : `${document}, line ${positionOf(span).line}`);
  return `${quoted(ownWords(bareText(statement)))} (${place})`;
}
