import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDay } from '../../base/day.ts';
import { UsageError } from '../../base/errors.ts';
import type { Effort } from '../../schedule/solve/effort.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import type { ScheduleFormat } from './schedule-formats.ts';

/** The options of `schedule` as they are given. */
export interface ScheduleOptions {
  readonly format: ScheduleFormat;
  readonly json?: boolean;
  readonly outputFile?: string;
  readonly workers?: number;
  /** First day of the work: `2026-12-01`. */
  readonly start?: string;
  readonly effort?: Effort;
  readonly timeLimit?: string;
  readonly seed: number;
  readonly runs?: number;
  /** The largest number of workers; `true` where none is said. */
  readonly curve?: string | true;
  readonly whatIf?: readonly string[];
  /** An earlier answer as JSON; `true` where none is said. */
  readonly replan?: string | true;
  readonly now?: string;
  readonly compare?: string;
  readonly unnumbered?: boolean;
}

/** What is asked for, once the options were shown to go together. */
export interface ScheduleWish {
  /** The folder or file. */
  readonly argument?: string;
  readonly format: ScheduleFormat;
  /** Milliseconds on the clock. */
  readonly timeLimit?: number;
  /** The largest number of workers of the curve; 0 where none is said. */
  readonly curve?: number;
  /** The file of the earlier plan; empty where none is said. */
  readonly replan?: string;
}

/** Reads the options. What does not go together, or cannot be, is a UsageError. */
export function readOptions(given: string | undefined, options: ScheduleOptions, cwd: string): ScheduleWish {
  let argument = given;
  /** `--replan specs/001-name`: what an option took for itself, and was meant for the command. */
  const own = (value: string | true, isOwn: (text: string) => boolean): string => {
    if (value === true) return '';
    if (argument !== undefined || isOwn(value)) return value;
    argument = value;
    return '';
  };
  const replan =
    options.replan === undefined ? undefined : own(options.replan, (text) => !holdsTasks(resolve(cwd, text)));
  const curve = options.curve === undefined ? undefined : own(options.curve, (text) => /^\d+$/.test(text));
  const format = options.json ? 'json' : options.format;
  refuseOdd(options, format);
  return {
    ...(argument === undefined ? {} : { argument }),
    format,
    ...(options.timeLimit === undefined ? {} : { timeLimit: parseTimeLimit(options.timeLimit) }),
    ...(curve === undefined ? {} : { curve: curve === '' ? 0 : mostWorkers(curve) }),
    ...(replan === undefined ? {} : { replan }),
  };
}

const largestCurve = 100;

function mostWorkers(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= largestCurve) return number;
  throw new UsageError(`--curve ${text} is no number of workers from 1 to ${largestCurve}`);
}

function holdsTasks(path: string): boolean {
  return existsSync(path) && (statSync(path).isDirectory() || path.endsWith('.md'));
}

const dated: readonly ScheduleFormat[] = ['ics', 'taskjuggler', 'msproject-xml'];

function refuseOdd(options: ScheduleOptions, format: ScheduleFormat): void {
  const { start, now } = options;
  const say = (message: string): never => {
    throw new UsageError(message);
  };
  if (options.effort !== undefined && options.timeLimit !== undefined)
    say('--effort counts schedules and --time-limit looks at the clock; give one of them');
  if (start !== undefined) refuseNoDay('--start', start);
  if (start === undefined && dated.includes(format))
    say(`--format ${format} holds dates; say the first day of the work: --start 2026-12-01`);
  if (now !== undefined) refuseNoDay('--now', now);
  if (now !== undefined && options.replan === undefined)
    say('--now says where --replan goes on; give --replan as well, or leave it out');
  if (now !== undefined && start === undefined)
    say('--now is a day; say the first day of the work as well: --start 2026-12-01');
  const [compared] = (['whatIf', 'curve', 'compare'] as const).filter((name) => options[name] !== undefined);
  if (compared !== undefined && format !== 'table' && format !== 'json')
    say(
      `--${compared === 'whatIf' ? 'what-if' : compared} has no place in ${format}; --format table and json have one`,
    );
  if (options.whatIf && options.compare !== undefined)
    say('--what-if compares with the plan of today and --compare with an earlier one; give one of them');
  if ((options.runs ?? 0) > mostRuns) say(`--runs ${options.runs} is more than ${mostRuns}`);
}

const mostRuns = 100_000;

function refuseNoDay(option: string, text: string): void {
  if (parseDay(text) === undefined) throw new UsageError(`${option} ${text} is no day; write it like 2026-12-01`);
}
