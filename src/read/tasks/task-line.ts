import { statusIn, trailingStatus } from '../../model/status-words.ts';
import type { TaskStatus } from '../../model/task.ts';
import { taskIdPattern, taskWord } from '../../model/task-id.ts';

/** The parts of a task's first line, with offsets into its text. */
export interface TaskLine {
  /** What stands in the box: ` `, `x`, `~`, `-`, `P`; undefined without a box. */
  readonly box?: string;
  /** The box as written, when it is not one that all tools know: `[]`, `[ x ]`. */
  readonly oddBox?: string;
  readonly status: TaskStatus;
  readonly id?: string;
  readonly parallel: boolean;
  readonly stories: readonly string[];
  readonly tags: readonly string[];
  /** What follows box, id and tags, line breaks made spaces. */
  readonly title: string;
  /** Where the title begins in the text that was read. */
  readonly titleStart: number;
  /** Where the text says the state of a task that has no box in front, from and to. */
  readonly mark?: readonly [number, number];
  /** The comments for tasks-ml within the text; they belong to no other part. */
  readonly comment?: string;
}

/** A star behind the box marks an optional task. */
const boxPattern = /^\[([ xX~\-P])\](\*?)(?=\s|$)/;
/** `[]`, `[ x ]`, `[?]` and `[x]T001`: meant as boxes. */
const oddBoxPattern = /^\[[ \t]*([xX~?-]?)[ \t]*\](?!\()\s*/;
/** `Task 1`, `Task T.1`; an id by itself; in a box also the number of an item: `1. Set up`. */
const idPattern = new RegExp(
  `${taskWord}\\s*(?:#|№)?\\s*(\\d+(?:\\.\\d+)*[a-z]?|[A-Z]\\.\\d+)(?![\\w])|(?:${taskWord}\\s+)?(${taskIdPattern})|(\\d{1,4})(?=[.)]\\s)`,
  'y',
);
const rangeBehind = /^\s*(?:[-–—~]|to\b|\.\.)\s*T?\d/;
const storyTag = /^US(?:\d+|-ALL)(?:\s*[+,&/]\s*(?:US)?\d+)*$/;
const tagPattern = /\[([^[\]\n]{1,40})\]/y;

/** Reads box, id and tags at the start of a task's text, in any order and decoration. Never fails: what is no task has no id. */
export function readTaskLine(text: string, heading = false): TaskLine {
  if (text.includes('<!-- tasks-ml-')) return readCommentedLine(text, heading);
  return (heading ? undefined : readPlainLine(text)) ?? readOddBox(text, heading) ?? readDecoratedLine(text, heading);
}

/** The line without its comments, which are made spaces so that offsets stay. */
function readCommentedLine(text: string, heading: boolean): TaskLine {
  const comments: string[] = [];
  const plain = text.replace(/(?<!`)<!--[^\S\n]tasks-ml-(?:(?!-->)[^\n])*-->/g, (comment) => {
    comments.push(comment);
    return ' '.repeat(comment.length);
  });
  if (comments.length === 0) return readOddBox(text, heading) ?? readDecoratedLine(text, heading);
  return { ...readTaskLine(plain.trimEnd(), heading), comment: comments.join(' ') };
}

/** A box that is not written as all tools know it stands for the one that is, whatever follows. */
function readOddBox(text: string, heading: boolean): TaskLine | undefined {
  const match = boxPattern.test(text) ? null : oddBoxPattern.exec(text);
  if (!match) return undefined;
  const [odd, sign] = match as unknown as [string, string];
  const good = `[${sign === '' || sign === '?' ? ' ' : sign}] `;
  const line = readTaskLine(good + text.slice(odd.length), heading);
  const oddBox = odd.trimEnd();
  return {
    ...line,
    oddBox,
    titleStart: line.titleStart + odd.length - good.length,
    ...(heading ? { mark: [0, oddBox.length] as const } : {}),
  };
}

const plainLine =
  /^\[([ xX~-])\] (?:(T\d+):?|\*\*(T\d+):?\*\*:?|(\d+(?:\.\d+)+)|(\d{1,4})\.)((?: \[(?:P|US\d+)\])*) +(?![[*_~`:(：—–-]|[.)]\s|to T?\d)(?=\S)/;

/** The forms of nine lines in ten, read in a fifth of the time; the same result. */
function readPlainLine(text: string): TaskLine | undefined {
  const match = plainLine.exec(text);
  if (!match || /\(P\)|\[P\]$/.test(text)) return undefined;
  const [whole, box, id, bold, dotted, number, tags] = match as unknown as [
    string,
    string,
    string | undefined,
    string | undefined,
    string | undefined,
    string | undefined,
    string,
  ];
  const stories = tags.includes('US') ? [...tags.matchAll(/US\d+/g)].map(([story]) => story) : none;
  const title = text.slice(whole.length);
  return {
    box,
    status: statusOf(box),
    id: id ?? bold ?? dotted ?? (number as string),
    parallel: tags.includes('[P]'),
    stories,
    tags: none,
    title: /[^\S ]| {2}/.test(title) ? title.replace(/\s+/g, ' ').trim() : title.trim(),
    titleStart: whole.length,
  };
}

const none: readonly string[] = [];

function readDecoratedLine(text: string, heading: boolean): TaskLine {
  let at = 0;
  let box: string | undefined;
  let id: string | undefined;
  let parallel = false;
  let bold = '';
  const stories: string[] = [];
  const tags: string[] = [];
  let mark: readonly [number, number] | undefined;

  const boxMatch = boxPattern.exec(text);
  if (boxMatch) {
    box = boxMatch[1] as string;
    at = boxMatch[0].length;
    if (box === 'P') parallel = true;
    if (boxMatch[2]) tags.push('optional');
    if (heading) mark = [0, boxMatch[0].length];
  }
  // A sign in front of the id: `✅ T001`. It says the state where there is no box.
  const sign = /^\s*([^\p{L}\p{N}_\s[\](){}<>*~`"'|#@$%&=+-]{1,3})\s+(?=T\d|[Tt]ask\s+\d)/u.exec(
    text.slice(at, at + 20),
  );
  if (sign) {
    const start = at + sign[0].indexOf(sign[1] as string);
    if (box === undefined && statusIn(sign[1] as string)) mark = [start, start + (sign[1] as string).length];
    at += sign[0].length;
  }
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return '';
    at += match[0].length;
    return match[0];
  };
  for (;;) {
    skip(/\s+/y);
    // Behind the id only the mark that was opened before it is closed: what else comes belongs to the title.
    if (id === undefined) {
      const opened = skip(/\*\*|__|~~|`/y);
      if (opened) {
        bold = opened;
        continue;
      }
    } else if (bold !== '' && text.startsWith(bold, at)) {
      at += bold.length;
      bold = '';
      continue;
    } else if (bold === '') {
      bold = skip(/(?:\*\*|__|`)(?=\[(?:P|US\d|[A-Z][^\]]*)\](?:\*\*|__|`))/y);
      if (bold !== '') continue;
    }
    tagPattern.lastIndex = at;
    const tag = text[at] === '[' ? tagPattern.exec(text) : null;
    if (tag && text[at + tag[0].length] !== '(') {
      const content = (tag[1] as string).trim();
      if (id === undefined && new RegExp(`^(?:${taskIdPattern})$`).test(content)) id = content;
      else if (content === 'P') parallel = true;
      else if (storyTag.test(content)) stories.push(...splitStories(content));
      else if (/^[xX ~-]?$/.test(content) && id !== undefined && box === undefined && !mark)
        mark = [at, at + tag[0].length];
      else if (content !== '' && (id !== undefined || box !== undefined) && /^[A-Z]|^optional$/.test(content))
        tags.push(content);
      else break;
      at += tag[0].length;
      continue;
    }
    if (id === undefined) {
      idPattern.lastIndex = at;
      const match = idPattern.exec(text);
      if (!match || rangeBehind.test(text.slice(at + match[0].length, at + match[0].length + 20))) break;
      if (match[3] !== undefined && (box === undefined || heading)) break;
      // `Task T001` is T001.
      id = match[1] ?? match[2] ?? (match[3] as string);
      at += match[0].length;
      continue;
    }
    if (skip(/\(P\)/y)) {
      parallel = true;
      continue;
    }
    const label = skip(/\((?:RED|GREEN|REFACTOR)\)/y);
    if (label) {
      tags.push(label.slice(1, -1));
      continue;
    }
    if (skip(/[:：—–]|-(?=\s|$)|[.)](?=\s|$)/y)) continue;
    break;
  }
  if (id === undefined) at = boxMatch?.[0].length ?? 0;
  let rest = text.slice(at);
  const titleStart = at + (rest.length - rest.trimStart().length);
  let status = mark && box === undefined ? (statusIn(text.slice(...mark)) ?? 'todo') : statusOf(box);
  const trailing =
    id !== undefined && box === undefined && !mark && !/[a-z\d]$/.test(rest) ? trailingStatus(rest) : undefined;
  if (trailing) {
    status = trailing.status;
    mark = [at + trailing.start, at + trailing.end];
    rest = trailing.title;
  }
  const claim =
    id === undefined ? null : (heading ? /\s*\[P\](?=\s|$)/ : /\s*(?:\[P\]|\(P\))\s*$/).exec(rest.slice(-80));
  if (claim) {
    parallel = true;
    const at = Math.max(0, rest.length - 80) + claim.index;
    rest = rest.slice(0, at) + rest.slice(at + claim[0].length);
  }
  let title = rest.replace(/\s+/g, ' ').trim();
  // What leads over to a state belongs to no title, also while none is there.
  if (box === undefined && id !== undefined && /[—–:-]$/.test(title)) title = title.replace(/[\s—–:-]{1,20}$/, '');
  if (bold && bold !== '`') title = title.replace(bold, '').trim();
  return {
    ...(box === undefined ? {} : { box }),
    status,
    ...(id === undefined ? {} : { id }),
    parallel,
    stories,
    tags,
    title,
    titleStart,
    ...(mark ? { mark } : {}),
  };
}

function splitStories(content: string): string[] {
  return content.split(/\s*[+,&/]\s*/).map((part) => (part.startsWith('US') ? part : `US${part}`));
}

function statusOf(box: string | undefined): TaskStatus {
  if (box === 'x' || box === 'X') return 'done';
  if (box === '~') return 'in-progress';
  return box === '-' ? 'dropped' : 'todo';
}
