import type { SourceSpan } from '../src/base/source.ts';
import { spanOf } from '../src/base/source.ts';
import type {
  Category,
  Phase,
  StatedDependency,
  Task,
  TaskFields,
  TaskFile,
  TaskList,
  TaskStatus,
} from '../src/model/task.ts';

const statuses: Readonly<Record<string, TaskStatus>> = { x: 'done', '~': 'in-progress', '-': 'dropped' };

/**
 * Makes a TaskList from a few lines, without the readers. Every span points into the description.
 *
 *     # 3.2 Tests First {tests}              a phase: number, name, category (other), `[US1]` its story
 *     T001 [P] [US1] [x] Write it @a.py =90 < T002 T003
 *                                            a task: tags (one character is its box), title, files, minutes, waits for
 *     2.1 ^2 Write a part                   a task that is a part of 2
 *     waves                                  the list states its whole order
 *     T001 T002 -> T003                      a stated dependency between sets
 *     stamp                                  the list was generated
 */
export function buildList(description: string): TaskList {
  const file = { path: 'tasks.md', text: description };
  const phases: Phase[] = [];
  const tasks: Task[] = [];
  const dependencies: StatedDependency[] = [];
  let stamp: TaskList['stamp'];
  let statesOrder = false;
  let start = 0;
  for (const line of description.split('\n')) {
    const span = spanOf(file, start, start + line.length);
    start += line.length + 1;
    const words = line.trim().split(/\s+/);
    if (line.trim() === '') continue;
    if (line.trim() === 'stamp') stamp = { version: 1, inputs: new Map(), wording: new Map(), highest: 0, span };
    else if (line.trim() === 'waves') statesOrder = true;
    else if (words[0] === '#') phases.push(phase(words.slice(1), span));
    else if (words.includes('->')) {
      const arrow = words.indexOf('->');
      dependencies.push({ from: words.slice(0, arrow), to: words.slice(arrow + 1), span, place: 'section' });
    } else {
      if (phases.length === 0) phases.push(phase(['Tasks'], span));
      const wait = words.indexOf('<');
      const task = taskOf(wait < 0 ? words : words.slice(0, wait), phases.length - 1, span);
      tasks.push(task);
      if (wait >= 0) dependencies.push({ from: words.slice(wait + 1), to: [task.id], span, place: 'task' });
    }
  }
  return {
    file,
    title: 'Test',
    phases,
    tasks,
    dependencies,
    freeSections: [],
    leftOut: [],
    skipped: [],
    dialect: 'spec-kit',
    ...(statesOrder && { statesOrder }),
    ...(stamp && { stamp }),
  };
}

function phase(words: readonly string[], span: SourceSpan): Phase {
  const category = words.find((word) => /^\{.*\}$/.test(word))?.slice(1, -1) as Category | undefined;
  const story = words.find((word) => /^\[.*\]$/.test(word))?.slice(1, -1);
  const plain = words.filter((word) => !/^[[{]/.test(word));
  const number = /^\d/.test(plain[0] ?? '') ? plain.shift() : undefined;
  const name = plain.join(' ');
  const title = number ? `Phase ${number}: ${name}` : name;
  return { title, name, ...(number && { number }), category: category ?? 'other', ...(story && { story }), span };
}

function taskOf([id = '', ...words]: readonly string[], phaseIndex: number, span: SourceSpan): Task {
  const title: string[] = [];
  const stories: string[] = [];
  const tags: string[] = [];
  const files: TaskFile[] = [];
  let status: TaskStatus = 'todo';
  let parallel = false;
  let parent: string | undefined;
  let fields: TaskFields = { verification: [], doneWhen: [] };
  for (const word of words) {
    const tag = /^\[(.*)\]$/.exec(word)?.[1];
    if (tag === 'P') parallel = true;
    else if (tag !== undefined && tag.length === 1) status = statuses[tag] ?? 'todo';
    else if (tag?.startsWith('US')) stories.push(tag);
    else if (tag !== undefined) tags.push(tag);
    else if (word.startsWith('^')) parent = word.slice(1);
    else if (word.startsWith('@')) files.push({ path: word.slice(1) });
    else if (/^=\d+$/.test(word))
      fields = { ...fields, estimate: { minutes: Number(word.slice(1)), text: `${word.slice(1)}m` } };
    else title.push(word);
  }
  return {
    id,
    title: title.join(' '),
    status,
    parallel,
    stories,
    tags,
    phase: phaseIndex,
    files,
    fields,
    notes: [],
    span,
    ...(parent !== undefined && { parent }),
  };
}
