import type { Diagnostic } from '../../base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Dialect, LeftOut } from '../../model/task.ts';
import { isOutlineNumber } from '../../model/task-id.ts';
import { spanInText, spanOfText } from '../markdown.ts';
import type { Candidate } from './candidate.ts';
import { boxPattern } from './task-box.ts';
import type { Gathered } from './task-candidates.ts';

/** The candidates that are tasks, and those that are not, with the reason. */
export interface Chosen {
  readonly tasks: readonly Candidate[];
  /** Boxes that have no id, be it that what looks like one is the number of a list item. */
  readonly noId: readonly SourceSpan[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Decides which candidates are tasks: rows of a table only where no task has a box or a heading, ids without a box
 * only where there is nothing else, numbers of items only where no id is `T…`.
 */
export function chooseTasks({ candidates, noId: boxes }: Gathered): Chosen {
  if (candidates.every(isPlain)) return { tasks: candidates, noId: boxes.map(spanOfText), leftOut: [] };
  const firm = candidates.filter(({ form, line }) => form === 'heading' || (form === 'box' && line.box !== 'P'));
  const known = new Set(firm.map(({ line }) => line.id));
  const lettered = firm.some(({ line }) => /^T\d/.test(line.id as string));
  const rows = firm.length === 0 && candidates.some(({ form }) => form === 'row');
  const tasks: Candidate[] = [];
  const noId = boxes.map(spanOfText);
  const leftOut: LeftOut[] = [];
  let table: Candidate['phase'] | null = null;
  for (const candidate of candidates) {
    const { form, line, span, phase } = candidate;
    const id = line.id as string;
    if (form === 'row') {
      if (rows) tasks.push(candidate);
      // One entry for a table, not one for each of its rows.
      else if (table !== phase) leftOut.push({ reason: 'table', span });
      table = phase;
      continue;
    }
    table = null;
    // `- [P] T001 …` and `- ✅ T001: …` are meant as boxes.
    const meant = line.parallel || (line.mark !== undefined && !known.has(id));
    if (form === 'bare' && (rows || (firm.length > 0 && !meant)))
      leftOut.push(...[span, ...boxesBelow(candidate)].map((place) => ({ reason: 'no box' as const, span: place })));
    else if (lettered && form === 'box' && /^\d+$/.test(id)) noId.push(span, ...boxesBelow(candidate));
    else tasks.push(candidate);
  }
  return { tasks, noId, leftOut };
}

/** The boxes below what turned out to be no task: they are nobody's details. */
function boxesBelow({ body }: Candidate): readonly SourceSpan[] {
  return body.flatMap((block) => (block.kind === 'item' && boxPattern.test(block.text) ? [spanOfText(block)] : []));
}

/** A box with an id that is a task whatever else the file holds. */
function isPlain({ form, line }: Candidate): boolean {
  return form === 'box' && line.box !== 'P' && (line.id as string).startsWith('T');
}

/** What is to be said about boxes that are no tasks, or that are written in an odd way. */
export function boxDiagnostics(gathered: Gathered, { tasks, noId }: Chosen, file: SourceFile): readonly Diagnostic[] {
  if (tasks.length === 0) return gathered.items > 0 || gathered.candidates.length > 0 ? [noTask(noId, file)] : [];
  const listed = new Set(gathered.boxLists.flatMap(({ boxes }) => boxes.map(({ start }) => start)));
  return [
    ...gathered.boxLists.map(
      ({ heading: { text }, boxes }): Diagnostic => ({
        code: 'no-unread-text',
        severity: 'info',
        span: boxes[0] as SourceSpan,
        message: `the ${boxes.length} boxes below "${text.replace(/\s+/g, ' ')}" have no task ids and are left out; give them ids if they are tasks`,
      }),
    ),
    ...noId
      .filter(({ start }) => !listed.has(start))
      .map(
        (span): Diagnostic => ({
          code: 'no-unread-text',
          severity: 'warning',
          span,
          message: 'this box has no task id and is left out; give it an id such as `T001`, or remove the box',
        }),
      ),
    ...gathered.swallowed.map(
      (span): Diagnostic => ({
        code: 'no-unread-text',
        severity: 'warning',
        span,
        message: 'Markdown makes this line a part of the text above it; put an empty line in front of it',
      }),
    ),
    ...tasks.flatMap(({ line, text }): readonly Diagnostic[] =>
      line.box !== 'P' && line.oddBox === undefined
        ? []
        : [
            {
              code: 'use-task-format',
              severity: 'warning',
              span: spanInText(text, 0, line.oddBox?.length ?? 3),
              message:
                line.oddBox === undefined
                  ? `${line.id} has [P] in the place of its box; write \`- [ ] ${line.id} [P] …\``
                  : `${line.id} has no box that all tools know; write \`- [${line.status === 'done' ? 'x' : ' '}] ${line.id} …\``,
            },
          ],
    ),
  ];
}

function noTask(noId: readonly SourceSpan[], file: SourceFile): Diagnostic {
  const boxes = noId.length;
  return {
    code: 'no-task',
    severity: 'error',
    span: noId[0] ?? spanOf(file, 0),
    message:
      boxes > 0
        ? `no task was recognised: ${boxes === 1 ? 'the only box has no' : `none of the ${boxes} boxes has an`} id; write tasks as \`- [ ] T001 …\`, or number the boxes with \`unnumbered: true\` in tasks-ml.config.yaml`
        : 'no task was recognised; write tasks as `- [ ] T001 …`',
  };
}

/** The way in which most of the tasks are written. */
export function dialectOf(tasks: readonly Candidate[]): Dialect {
  const counts = new Map<Dialect, number>();
  for (const { form, line } of tasks) {
    const dialect = form === 'box' ? dialectOfId(line.id as string) : dialectOfForm[form];
    counts.set(dialect, (counts.get(dialect) ?? 0) + 1);
  }
  let most: Dialect = 'none';
  for (const [dialect, count] of counts) if (count > (counts.get(most) ?? 0)) most = dialect;
  return most;
}

const dialectOfForm = { heading: 'headings', bare: 'no boxes', row: 'table' } as const;

function dialectOfId(id: string): Dialect {
  if (id.startsWith('T') && /^T(?:\d|X)/.test(id)) return 'spec-kit';
  return isOutlineNumber(id) ? 'numbers' : 'other ids';
}
