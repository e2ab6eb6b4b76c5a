import type { Task, TaskId } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import type { Mention } from '../read/tasks/dependency-suffix.ts';
import { fieldFixer } from './fix-field.ts';
import { idRemover } from './fix-ids.ts';
import type { FixInput, Way } from './fix-input.ts';
import { fixLine } from './fix-line.ts';
import type { TextEdit } from './text-edit.ts';
import { applyEdits } from './text-edit.ts';

/** Takes ids out of what tasks say that they wait for: behind the title, and in the fields below. */
export function independenceFixer(input: FixInput): (task: number, ids: ReadonlySet<TaskId>) => Way {
  const remove = idRemover(input.index);
  const inFields = fieldFixer(input, remove);
  return (task, ids) => {
    const behind = lineWithoutIds(input, task, ids, remove);
    const below = behind && inFields(task, ids);
    if (!behind || !below) return 'names it in words that cannot be taken apart';
    const edits = [...behind, ...below];
    const names = [...ids].join(', ');
    return edits.length > 0 ? edits : `does not state itself that it waits for ${names}`;
  };
}

/** The edits behind a title; none where no id stands there, undefined where one cannot be taken out. */
function lineWithoutIds(
  { list, index, candidates, takeSuffix }: FixInput,
  task: number,
  ids: ReadonlySet<TaskId>,
  remove: ReturnType<typeof idRemover>,
): readonly TextEdit[] | undefined {
  const line = fixLine(candidates[task] as Candidate);
  const { titleStart } = (candidates[task] as Candidate).line;
  const raw = line.text
    .slice(titleStart)
    .replace(/<!-- tasks-ml-(?:(?!-->)[^\n])*-->/g, (comment) => ' '.repeat(comment.length))
    .trimEnd();
  const { mentions } = takeSuffix(raw);
  const touched = mentions.filter(({ text }) => index.idsIn(text).some((id) => ids.has(id)));
  if (touched.length === 0) return [];
  const edits = touched.map((mention) => withoutIds(mention, titleStart, remove(mention.text, ids)));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const title = takeSuffix(line.read(applyEdits(line.text, edits)).title).title;
  // Words such as `(after T001 for the schema)` belong to the title.
  return title === (list.tasks[task] as Task).title ? line.inFile(edits) : undefined;
}

function withoutIds(
  { text, at, whole: [from, to] }: Mention,
  offset: number,
  left: string | undefined,
): TextEdit | undefined {
  if (left === undefined) return undefined;
  return left === ''
    ? { start: offset + from, end: offset + to, text: '' }
    : { start: offset + at, end: offset + at + text.length, text: left };
}
