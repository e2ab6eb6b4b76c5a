import type { SourceSpan } from '../base/source.ts';
import { formatPlace, positionOf } from '../base/source.ts';
import type { LeftOut, SkippedSection, TaskList } from '../model/task.ts';

/** A place that is no task, as JSON. The line counts from 1. */
export interface LeftOutData {
  readonly reason: LeftOut['reason'] | SkippedSection['kind'];
  readonly line: number;
  readonly text: string;
  /** Of a section: how many list items it holds. */
  readonly items?: number;
}

/** All that was read and is no task, in the order of the file: sections, and single places that look like tasks. */
export function leftOutData(list: TaskList): readonly LeftOutData[] {
  return placesOf(list).map(({ span, reason, text, items }) => ({
    reason,
    line: positionOf(span).line,
    text,
    ...(items === undefined ? {} : { items }),
  }));
}

const words: Readonly<Record<LeftOutData['reason'], string>> = {
  example: 'an example',
  legend: 'a legend',
  checklist: 'a checklist or notes',
  dependencies: 'read as sentences about dependencies',
  generated: 'written by tasks-ml',
  'no box': 'an item without a box, where tasks have boxes',
  table: 'a row of a table, where tasks are no rows',
  fence: 'in a code block',
  comment: 'in a comment',
  quote: 'in a quote',
};

/** The same for people, a line for each place; empty where nothing was left out. */
export function leftOutText(list: TaskList): string {
  return placesOf(list)
    .map(({ span, reason, text, items }) => {
      const count = items === undefined ? '' : `, ${items} ${items === 1 ? 'item' : 'items'}`;
      const line = `${formatPlace(span)} left out: ${text} (${words[reason]}${count})`;
      // A heading may hold anything: nothing of it may steer the terminal.
      return `${line.replace(/\p{Cc}/gu, '?')}\n`;
    })
    .join('');
}

interface Place {
  readonly span: SourceSpan;
  readonly reason: LeftOutData['reason'];
  readonly text: string;
  readonly items?: number;
}

function placesOf({ leftOut, skipped }: TaskList): readonly Place[] {
  const places: Place[] = [
    ...skipped.map(({ title, kind, items, span }) => ({
      span,
      reason: kind,
      text: `section "${title.replace(/\s+/g, ' ')}"`,
      items,
    })),
    ...leftOut.map(({ reason, span }) => ({ span, reason, text: firstLine(span) })),
  ];
  return places.sort((a, b) => a.span.start - b.span.start);
}

function firstLine({ file, start, end }: SourceSpan): string {
  const [line = ''] = file.text.slice(start, end).split(/[\r\n]/, 1);
  return line.length > 100 ? `${line.slice(0, 99).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
