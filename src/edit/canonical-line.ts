import type { TaskId, TaskStatus } from '../model/task.ts';
import { idOrRangePattern, idPatternOf } from '../model/task-id.ts';
import { dependencySuffixReader } from '../read/tasks/dependency-suffix.ts';
import type { TaskLine } from '../read/tasks/task-line.ts';
import { readTaskLine } from '../read/tasks/task-line.ts';
import { boxes } from '../render/boxes.ts';

/** Writes first lines of tasks, for a file with certain ids. */
export interface LineWriter {
  /**
   * The canonical text of a task behind the marker of its item: `[ ] T012 [P] [US1] Title (depends on T001)`.
   * `further` are ids that the task waits for besides those in its line. Undefined where it would be read otherwise.
   */
  readonly whole: (line: TaskLine, status: TaskStatus, further?: readonly string[]) => string | undefined;
  /** The same for the first of several lines of a title; the others stay as they are. */
  readonly first: (line: TaskLine, status: TaskStatus, text: string, others: readonly string[]) => string | undefined;
  /** Whether a text is nothing but ids and ranges. */
  readonly isIds: (text: string) => boolean;
}

/** Makes the writer for a file by the ids of its tasks. */
export function lineWriter(ids: Iterable<TaskId>): LineWriter {
  const pattern = idPatternOf(ids);
  const takeSuffix = dependencySuffixReader(pattern);
  const ranges = new RegExp(idOrRangePattern(pattern), 'g');
  return {
    whole: (line, status, further = []) => {
      const { title, mentions } = takeSuffix(line.title);
      // Words such as `(after T001 for the schema)` stay in the title, and go on stating what they state.
      const staying = new Set(takeSuffix(title).mentions.map(({ text }) => text));
      const waits = [...mentions.map(({ text }) => text).filter((text) => !staying.has(text)), ...further];
      const listed = [...new Set(waits.flatMap((text) => rangesIn(text, ranges)))];
      const suffix = listed.length === 0 ? '' : `(depends on ${listed.join(', ')})`;
      return forms(line, status, joined(title, suffix)).find((text) => {
        const read = readTaskLine(text);
        return (
          sameLine({ ...read, title: '' }, { ...line, status, title: '' }) && takeSuffix(read.title).title === title
        );
      });
    },
    first: (line, status, text, others) => {
      const own = readTaskLine(text);
      const says = (form: string): TaskLine => readTaskLine([form, ...others].join('\n'));
      return forms(own, status, own.title).find((form) => sameLine(says(form), { ...line, status }));
    },
    isIds: (text) => takeSuffix(`x (depends on ${text})`).title === 'x',
  };
}

/** A line that keeps the words of a heading or an item without a box, for what has no canonical form: `[ ] ~~T001~~ …`. */
export function boxedText(text: string, line: TaskLine, status: TaskStatus): string | undefined {
  const boxed = `[${boxes[status]}] ${text}`;
  return !text.includes('\n') && sameLine(readTaskLine(boxed), { ...line, status }) ? boxed : undefined;
}

/** The ways to write an id: as it is; a bare number is one only with a dot behind it, and some only with a word in front. */
function forms(
  { id, parallel, stories, tags, comment = '' }: TaskLine,
  status: TaskStatus,
  rest: string,
): readonly string[] {
  // The star behind a box is read as this tag, which nobody can write as one.
  const box = `[${boxes[status]}]${tags.includes('optional') ? '*' : ''}`;
  const marks = [...(parallel ? ['P'] : []), ...stories, ...tags.filter((tag) => tag !== 'optional')];
  return [`${id}`, `${id}.`, `Task ${id}`].map((name) =>
    joined(box, name, ...marks.map((mark) => `[${mark}]`), rest, comment),
  );
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Whether two lines say the same, wherever and in whichever box they say it. */
function sameLine(one: TaskLine, other: TaskLine): boolean {
  const plain = ({ box, oddBox, mark, titleStart, ...rest }: TaskLine): string =>
    JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}

function rangesIn(text: string, ranges: RegExp): readonly string[] {
  return [...text.matchAll(ranges)].map(([, first = '', last]) => (last === undefined ? first : `${first}-${last}`));
}
