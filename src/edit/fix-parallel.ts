import type { Task, TaskForm } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { mostFrequent } from './file-style.ts';
import type { FixInput, Way } from './fix-input.ts';
import type { FixLine } from './fix-line.ts';
import { fixLine, saysSame } from './fix-line.ts';
import { parallelCellFixer } from './fix-parallel-cell.ts';
import type { TextEdit } from './text-edit.ts';
import { applyEdits } from './text-edit.ts';

/** Where a file has the `[P]` of a task, and how it writes it. */
interface ClaimStyle {
  /** In front of the id, at once behind it, behind what closes it, behind all tags, at the end of the line. */
  readonly place: 'before' | 'id' | 'behind' | 'tags' | 'end';
  readonly claim: string;
}

/** Sets and removes `[P]` in the tasks of a file: where and as the file has it in its other tasks. */
export function parallelFixer(input: FixInput): (task: number, value: boolean) => Way {
  const inCell = parallelCellFixer(input);
  const styles = new Map<TaskForm | undefined, ClaimStyle>();
  const styleOf = (form: TaskForm | undefined): ClaimStyle => {
    const known = styles.get(form) ?? styleOfFile(input, form);
    styles.set(form, known);
    return known;
  };
  return (task, value) => {
    const { parallel, form } = input.list.tasks[task] as Task;
    if (parallel === value) return value ? 'is marked [P] as it is' : 'is not marked [P]';
    const candidate = input.candidates[task] as Candidate;
    const cell = candidate.row ? inCell(task, value) : undefined;
    if (cell) return cell;
    const line = fixLine(candidate);
    const edits = value ? addition(line, styleOf(form)) : removal(line);
    return (
      (edits && line.inFile(edits)) ??
      (value
        ? 'has no place for [P]; write it as the other tasks are written'
        : 'has its [P] where it cannot be taken away')
    );
  };
}

const claims = /(\*\*|__|`|)(?:\[P\]|\(P\))\1/g;

function styleOfFile({ list, candidates }: FixInput, form: TaskForm | undefined): ClaimStyle {
  if (list.stamp) return { place: 'behind', claim: '[P]' };
  const found = candidates.flatMap((candidate, at): string[] => {
    const task = list.tasks[at] as Task;
    if (!task.parallel || task.form !== form || candidate.line.box === 'P') return [];
    const { text, id } = fixLine(candidate);
    const { titleStart } = candidate.line;
    const all = [...text.matchAll(claims)];
    const claim = all.find(({ index }) => index < titleStart) ?? all.at(-1);
    if (!claim || !id) return [];
    const between = text.slice(id[1], claim.index);
    const behind = claim.index + claim[0].length;
    const place = (): ClaimStyle['place'] => {
      if (claim.index < id[0]) return 'before';
      if (claim.index >= titleStart) return 'end';
      if (/\[[^\]]*\]/.test(between)) return 'tags';
      return /^[:：]/.test(text.slice(behind)) ? 'id' : 'behind';
    };
    return [`${place()} ${claim[0]}`];
  });
  // One task that is written in another way may be a slip.
  const usual = mostFrequent(found.filter((one, at) => found.indexOf(one) < at)) ?? 'behind [P]';
  const [place, claim] = usual.split(' ') as [ClaimStyle['place'], string];
  return { place, claim };
}

/** The first way to add a claim after which the line says the same otherwise. */
function addition(line: FixLine, { place, claim }: ClaimStyle): readonly TextEdit[] | undefined {
  const { text, id } = line;
  const said = line.read(text);
  const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });
  const from = id?.[1] ?? 0;
  const closing = (pattern: RegExp): number => {
    pattern.lastIndex = from;
    return pattern.exec(text) ? pattern.lastIndex : from;
  };
  const comment = said.comment === undefined ? -1 : text.indexOf('<!-- tasks-ml-', said.titleStart);
  const end = (comment < 0 ? text : text.slice(0, comment)).trimEnd().length;
  const box = /^\[[^\]]*\]\*?\s+/.exec(text)?.[0].length ?? 0;
  const ways: Readonly<Record<ClaimStyle['place'], TextEdit>> = {
    before: insert(box, `${claim} `),
    id: insert(id ? closing(/(?:\]|\*\*|__|~~|`)*/y) : from, id ? ` ${claim}` : `${claim} `),
    behind: id
      ? insert(closing(/(?:\]|\*\*|__|~~|`)*(?:[:：]|[.)](?=\s))?(?:\*\*|__|~~|`)*/y), ` ${claim}`)
      : insert(said.titleStart, `${claim} `),
    tags: insert(said.titleStart, `${claim} `),
    end: insert(end, ` ${claim}`),
  };
  const order = [ways[place], ways.behind, ways.tags, ways.before, insert(ways.behind.start, ` ${claim} `), ways.end];
  const way = order.find((edit) => {
    const now = line.read(applyEdits(text, [edit]));
    return now.parallel && saysSame(said, now, 'parallel');
  });
  return way && [way];
}

/** Takes away each claim of a line, with one space; one in the place of the box becomes a box. */
function removal(line: FixLine): readonly TextEdit[] | undefined {
  const { text } = line;
  const said = line.read(text);
  const keeps = (edits: readonly TextEdit[]): boolean => saysSame(said, line.read(applyEdits(text, edits)), 'parallel');
  const all = [...text.matchAll(claims)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  // More than these no line has but one that was made to be slow.
  const few = all.length > 8 ? [...all.slice(0, 6), ...all.slice(-2)] : all;
  const found = few.flatMap(({ start, end }): readonly TextEdit[] => {
    const way = [
      ...(start === 0 && said.box === 'P' ? [{ start, end, text: '[ ]' }] : []),
      ...(text[end] === ' ' ? [{ start, end: end + 1, text: '' }] : []),
      ...(text[start - 1] === ' ' ? [{ start: start - 1, end, text: '' }] : []),
      { start, end, text: '' },
    ].find((edit) => keeps([edit]));
    return way ? [way] : [];
  });
  return found.length > 0 && keeps(found) && !line.read(applyEdits(text, found)).parallel ? found : undefined;
}
