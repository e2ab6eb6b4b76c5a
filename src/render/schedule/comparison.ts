import { enumerate } from '../../base/enumerate.ts';
import { printable } from '../../base/printable.ts';
import type { Change, ComparisonData, TaskChange } from './compare-data.ts';
import type { TextColumn } from './fitted-rows.ts';
import { fittedRows } from './fitted-rows.ts';
import { shortTime } from './short-time.ts';

const mostRows = 40;

/** What is different in a schedule, for people: how much longer it is, then the tasks that lie elsewhere. */
export function comparisonText(
  comparison: ComparisonData,
  { hoursPerDay, width }: { readonly hoursPerDay: number; readonly width?: number },
): string {
  const time = (minutes: number): string => shortTime(minutes, hoursPerDay);
  const { makespan, lowerBound, changed, added, removed, becameCritical, noLongerCritical } = comparison;
  const by = makespan.after - makespan.before;
  const length = by === 0 ? 'as long as before' : `${time(Math.abs(by))} ${by < 0 ? 'shorter' : 'longer'}`;
  const facts: readonly (readonly [string, string])[] = [
    ['makespan', `${time(makespan.before)} → ${time(makespan.after)}, ${length}`],
    ['bound', lowerBound.before === lowerBound.after ? '' : `${time(lowerBound.before)} → ${time(lowerBound.after)}`],
    ['new', enumerate(added, 12)],
    ['gone', enumerate(removed, 12)],
    ['critical', enumerate(becameCritical, 12)],
    ['not critical', enumerate(noLongerCritical, 12)],
  ];
  const shown = changed.slice(0, mostRows);
  const lines = fittedRows(changeColumns(shown, time), width);
  const others = changed.length - shown.length;
  return [
    ...facts.filter(([, text]) => text !== '').map(([name, text]) => `${name.padEnd(14)}${printable(text)}`),
    ...(changed.length === 0 ? ['every task of both lies where it was'] : lines),
    ...(others > 0 ? [`… ${others} more tasks are left out; --format json has all`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function changeColumns(tasks: readonly TaskChange[], time: (minutes: number) => string): readonly TextColumn[] {
  const column = (title: string, cell: (task: TaskChange) => string, more?: Partial<TextColumn>): TextColumn => ({
    title,
    cells: tasks.map(cell),
    ...more,
  });
  const arrow = <T>(change: Change<T> | undefined, text: (value: T) => string): string =>
    change ? `${text(change.before)} → ${text(change.after)}` : '';
  return [
    column('id', ({ id }) => id),
    column('task', ({ title }) => title.replace(/`/g, ''), { least: 12 }),
    column('moved', ({ start }) => (start ? signed(start.after - start.before, time) : ''), { isRight: true }),
    column('start', ({ start }) => arrow(start, time)),
    column('takes', ({ duration }) => arrow(duration, time)),
    column('worker', ({ worker }) => arrow(worker, (name) => name ?? 'nobody')),
  ];
}

function signed(minutes: number, time: (minutes: number) => string): string {
  return `${minutes > 0 ? '+' : ''}${time(minutes)}`;
}
