import { fittedRows } from './fitted-rows.ts';
import { shortTime } from './short-time.ts';

/** How long the work takes with more and more workers. */
export interface CurveData {
  readonly rows: readonly {
    readonly workers: number;
    readonly makespan: number;
    /** No schedule for so many workers is shorter. */
    readonly lowerBound: number;
    readonly isOptimal: boolean;
  }[];
  /** Workers from which on one more buys less than 5 %. */
  readonly knee?: number | undefined;
}

const usualWidth = 100;
const longestBar = 40;
/** Columns of the table beside the bars. */
const besideBars = 46;

/** A line for each number of workers: how long the work takes, what one more has bought, and a bar that says the same. */
export function curveText(
  { rows, knee }: CurveData,
  { hoursPerDay, width = usualWidth }: { readonly hoursPerDay: number; readonly width?: number },
): string {
  const time = (minutes: number): string => shortTime(minutes, hoursPerDay);
  const longest = rows.reduce((most, { makespan }) => Math.max(most, makespan), 0);
  const bar = Math.max(10, Math.min(longestBar, width - besideBars));
  const saved = rows.map(({ makespan }, at) => {
    const before = rows[at - 1]?.makespan;
    return before === undefined || before === 0 ? '' : `${((100 * (before - makespan)) / before).toFixed(1)} %`;
  });
  const lines = fittedRows(
    [
      { title: 'workers', cells: rows.map(({ workers }) => String(workers)), isRight: true },
      { title: 'takes', cells: rows.map(({ makespan }) => time(makespan)), isRight: true },
      { title: 'saves', cells: saved, isRight: true },
      { title: 'bound', cells: rows.map((row) => (row.isOptimal ? 'optimal' : `≥ ${time(row.lowerBound)}`)) },
      {
        title: '',
        cells: rows.map(({ makespan }) => '█'.repeat(longest === 0 ? 0 : Math.round((makespan / longest) * bar))),
      },
    ],
    width - 2,
  );
  const advice =
    knee === undefined ? [] : [`from ${knee} ${knee === 1 ? 'worker' : 'workers'} on, one more buys less than 5 %`];
  return ['Workers and time', ...[...lines, ...advice].map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
}
