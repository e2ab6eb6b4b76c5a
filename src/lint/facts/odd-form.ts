import type { Task } from '../../model/task.ts';

const box = /^\[.?\]\*?\s*/;
const inFront: readonly (readonly [RegExp, string])[] = [
  [/^(?:\*\*|__)/, 'has its id in bold'],
  [/^`/, 'has its id in backticks'],
  [/^task\s/i, 'has a word in front of its id'],
];
const tagsBehind = /^(?: +\[[^[\]\n]{1,40}\](?!\())*/;
const statedEnd = /^ \(depends on [\w.'-]+(?:, [\w.'-]+)*\)$/;
/** In English: other words are those of the file's own language. */
const dependencyWord = /\b(?:depend|requir|need|after|block|wait)/i;

/** Where a task is not in its canonical form. */
export interface OddForm {
  /** In words that follow its id: `has its id in bold`. */
  readonly what: string;
  /** Only what it says of other tasks is written in another way. */
  readonly onlyWaits: boolean;
}

/**
 * How a list item differs from the canonical form `- [ ] T001 [P] [US1] Title (depends on T002)` so that tools which know
 * only this form stumble over it; undefined where it does not.
 */
export function oddForm(task: Task): OddForm | undefined {
  // Numbers need a dot or a word to be ids.
  if (!/^T\d/.test(task.id)) return undefined;
  if (task.form === 'bare') return { what: 'has no box', onlyWaits: false };
  return isPlain(task) ? undefined : oddFormOf(task);
}

/** Nine tasks in ten are: told without a pattern. */
function isPlain({ id, parallel, stories, title, span: { file, start, end } }: Task): boolean {
  const { text } = file;
  let at = start + 3;
  const takes = (part: string): boolean => {
    const fits = text[at] === ' ' && text.startsWith(part, at + 1);
    at += 1 + part.length;
    return fits;
  };
  if (!takes(id) || (parallel && !takes('[P]'))) return false;
  for (const story of stories) if (!takes(`[${story}]`)) return false;
  if (!takes(title)) return false;
  return at === end || (text.startsWith(' (depends on T', at) && statedEnd.test(text.slice(at, end)));
}

function oddFormOf(task: Task): OddForm | undefined {
  const { id, title, comment, span } = task;
  const written = span.file.text.slice(span.start, span.end);
  const behindBox = written.slice(box.exec(written)?.[0].length ?? 0);
  // What is struck out, or has a sign in front, means something that the canonical form has no words for.
  if (/^(?:[^\w[*`_]|~~)/.test(behindBox)) return undefined;
  const what = behindBox.startsWith(id) ? oddTags(task, behindBox.slice(id.length)) : oddFront(id, behindBox);
  if (what !== undefined) return { what, onlyWaits: false };
  const behindId = behindBox.slice(id.length);
  const rest = behindId.slice(tagsBehind.exec(behindId)?.[0].length ?? 0);
  if (rest.trim() === title) return undefined;
  const flat = (comment === undefined ? rest : rest.replace(comment, '')).replace(/\s+/g, ' ').trim();
  const behindTitle = flat.startsWith(title) ? flat.slice(title.length) : flat;
  return behindTitle === '' || statedEnd.test(behindTitle) || !dependencyWord.test(behindTitle)
    ? undefined
    : { what: 'says in other words than `(depends on …)` what it waits for', onlyWaits: true };
}

function oddFront(id: string, text: string): string {
  if (text.startsWith('['))
    return text.startsWith(`[${id}]`) ? 'has its id in brackets' : 'has tags in front of its id';
  return inFront.find(([pattern]) => pattern.test(text))?.[1] ?? 'has something in front of its id';
}

function oddTags({ parallel, stories }: Task, behindId: string): string | undefined {
  if (!/^\s|^$/.test(behindId)) return `has \`${behindId[0]}\` behind its id`;
  const tags = (tagsBehind.exec(behindId)?.[0] ?? '').trimStart();
  if (parallel && !tags.startsWith('[P]')) return 'has [P] not right behind its id';
  const others = parallel ? tags.slice(3).trimStart() : tags;
  return stories.length > 0 && !others.startsWith('[US') ? 'has its story not right behind its id and [P]' : undefined;
}
