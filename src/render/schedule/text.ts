import { printable } from '../../base/printable.ts';
import { idRangeWriter } from '../../model/id-ranges.ts';
import type { ScheduleData } from '../../model/schedule-data.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { cutText } from '../text-columns.ts';
import { scheduleData } from './schedule-data.ts';
import { estimateWords, limitWords, proofWords, stoppedWords, teamWords } from './schedule-words.ts';
import { costLines, estimateLines } from './sensitivity-lines.ts';
import { shortTime } from './short-time.ts';
import { taskTable } from './task-table.ts';
import { workerLanes } from './worker-lanes.ts';

/** How a schedule is shown to people. */
export interface ScheduleTextOptions {
  /** Columns of the terminal; without it nothing is cut, and lanes take a hundred. */
  readonly width?: number;
}

const usualWidth = 100;
const narrowest = 40;
const mostBatches = 20;

/** What `tasks-ml schedule` prints: how long the work takes and why, batches, tasks, workers as lanes, what to change. */
export function scheduleText(answer: ScheduleAnswer, { width }: ScheduleTextOptions = {}): string {
  const data = scheduleData(answer);
  const room = width === undefined ? undefined : Math.max(narrowest, width);
  const inner = room === undefined ? undefined : room - 2;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [headline(data), facts(data)],
    ['Batches: what dependencies and files let run at the same time', batchLines(data, inner)],
    ['Tasks: * critical, + nearly so, ~ assumed; float and drag in this plan', taskTable(data, inner)],
    ['Workers', workerLanes(data, inner ?? usualWidth, answer.calendar)],
    [
      'Estimates that move the end most: in how many runs they decide it, and how closely it follows them',
      estimateLines(data, inner),
    ],
    ['What waiting costs: the schedule would be shorter by', costLines(data, inner)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`.trimEnd())].map((line) => `${line}\n`).join(''))
    .join('\n');
}

function headline(data: ScheduleData): string {
  const title = data.title.replace(/^tasks:\s*/i, '').trim() || data.file;
  return `${printable(title)}: ${shortTime(data.makespan, data.hoursPerDay)} ${teamWords(data)}, ${proofWords(data)}`;
}

function facts(data: ScheduleData): readonly string[] {
  const { tasks, risk, criticalPath, now, start, finish } = data;
  const time = (minutes: number): string => shortTime(minutes, data.hoursPerDay);
  const path = data.planPath;
  // Workers who are fast may need less than the estimates of the longest chain.
  const isMoreThanPath = criticalPath.makespan < data.makespan;
  const isFree =
    now === null && (isMoreThanPath || (data.team.count !== null && criticalPath.makespan === data.makespan));
  const shown = path.length > 12 ? [...path.slice(0, 6), `… ${path.length - 11} more …`, ...path.slice(-5)] : path;
  const known: readonly (readonly [string, string])[] = [
    ['dates', start === null || finish === null ? '' : `${start} to ${finish}`],
    ['tasks', `${tasks.length}: ${estimateWords(data)}`],
    ['limited by', limitWords(data)],
    ['bound', `${time(data.lowerBound)}: no schedule is shorter`],
    ['search', stoppedWords(data)],
    ['likely', `P50 ${time(risk.p50)}, P80 ${time(risk.p80)}, P95 ${time(risk.p95)} (${risk.runs} simulated runs)`],
    ['unlimited', isFree ? `${time(criticalPath.makespan)} if workers and resources were no limit` : ''],
    ['PERT', `${time(risk.pathMean)} ± ${time(risk.pathDeviation)} for the longest way of this plan`],
    ['critical', shown.map(printable).join(' → ')],
  ];
  return known.filter(([, text]) => text !== '').map(([name, text]) => `${name.padEnd(12)}${printable(text)}`);
}

function batchLines({ batches, tasks }: ScheduleData, width?: number): readonly string[] {
  const ranges = idRangeWriter(tasks.map(({ id }) => id));
  const digits = String(batches.length).length;
  const shown = batches.length > mostBatches + 1 ? batches.slice(0, mostBatches) : batches;
  const lines = shown.map((batch, at) => {
    const line = `${String(at + 1).padStart(digits)}  ${printable(ranges(batch))}`;
    return width === undefined ? line : cutText(line, width);
  });
  const left = batches.slice(shown.length);
  if (left.length === 0) return lines;
  return [...lines, `… ${left.length} more batches with ${left.reduce((sum, batch) => sum + batch.length, 0)} tasks`];
}
