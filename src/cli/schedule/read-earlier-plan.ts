import { resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import { readTextFile } from '../../read/text-file.ts';

/** What is looked at of an earlier answer. Other versions of tasks-ml may have written more or less beside it. */
export type EarlierPlan = Pick<ScheduleData, 'makespan' | 'lowerBound' | 'planPath'> & {
  readonly tasks: readonly EarlierTask[];
};

/** A task of it. */
export type EarlierTask = Pick<ScheduledTaskData, 'id' | 'title' | 'start' | 'finish' | 'duration' | 'worker'>;

type Unread = Readonly<Record<string, unknown>>;

/** Reads what `schedule --json` printed before. A file that holds something else is a UsageError. */
export function readEarlierPlan(path: string, option: string, cwd: string): EarlierPlan {
  const { file, problem } = readTextFile(resolve(cwd, path), path);
  if (!file) throw new UsageError(problem);
  const answer = fieldsOf(parsed(file.text));
  const data = fieldsOf(answer['data']);
  const { makespan, lowerBound, tasks } = data;
  const wrong = (what: string): UsageError =>
    new UsageError(
      `${option}: ${path} ${what}; \`tasks-ml schedule --json --output-file ${path}\` writes what can be read`,
    );
  if (answer['kind'] !== 'schedule' || !isMinutes(makespan) || !isMinutes(lowerBound) || !Array.isArray(tasks))
    throw wrong('holds no schedule');
  const chain = data['planPath'];
  return {
    makespan,
    lowerBound,
    planPath: Array.isArray(chain) ? chain.filter((id) => typeof id === 'string') : [],
    tasks: tasks.map((task: unknown) => {
      const { id, title, start, finish, duration, worker } = fieldsOf(task);
      if (typeof id !== 'string') throw wrong('holds a task without an id');
      if (!isMinutes(start) || !isMinutes(finish) || finish < start) throw wrong(`has no times for ${id}`);
      return {
        id,
        title: typeof title === 'string' ? title : '',
        start,
        finish,
        duration: isMinutes(duration) ? duration : finish - start,
        worker: typeof worker === 'string' ? worker : null,
      };
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Unread {
  return typeof value === 'object' && value !== null ? (value as Unread) : {};
}

/** Whole minutes that fit where schedules hold them. */
function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 30;
}
