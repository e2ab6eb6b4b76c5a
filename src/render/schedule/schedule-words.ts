import { enumerate } from '../../base/enumerate.ts';
import type { ScheduleData } from '../../model/schedule-data.ts';

/** Whose schedule it is: `with 3 workers`. */
export function teamWords({ team }: Pick<ScheduleData, 'team'>): string {
  if (team.count === null) return 'with as many workers as are of use';
  return `with ${team.count} ${team.count === 1 ? 'worker' : 'workers'}`;
}

/** How good it is: `optimal`, or how far it may be from that. */
export function proofWords({
  optimal,
  makespan,
  lowerBound,
}: Pick<ScheduleData, 'optimal' | 'makespan' | 'lowerBound'>): string {
  if (optimal) return 'optimal';
  const percent = lowerBound > 0 ? Math.ceil((1000 * (makespan - lowerBound)) / lowerBound) / 10 : 100;
  return `at most ${percent} % above the bound`;
}

/** What keeps the schedule from being shorter. */
export function limitWords({
  team,
  limit: { kind, names },
  optimal,
}: Pick<ScheduleData, 'team' | 'limit' | 'optimal'>): string {
  switch (kind) {
    case 'critical path':
      return team.count === null ? 'the critical path' : 'the critical path: more workers would not help';
    case 'workers':
      if (team.kind !== 'named' || names.length === team.count || names.length === 0) return allWorkWords(team.count);
      return `the work that only ${enumerate(names)} can do`;
    case 'resource':
      return `the resource ${names.join(', ')}`;
    case 'file':
      return `the file ${names.join(', ')}, at which one task at a time can work`;
    case 'window':
      return `order and ${team.count === null ? 'resources' : 'workers'} together: part of the work does not fit beside the longest chain`;
    case 'search':
      return `no single thing; the search ${optimal ? 'ruled out everything' : 'found nothing'} shorter`;
  }
}

/** Why the search ended. */
export function stoppedWords({ stopped, schedules }: Pick<ScheduleData, 'stopped' | 'schedules'>): string {
  const looked = `${schedules} ${schedules === 1 ? 'schedule' : 'schedules'}`;
  switch (stopped) {
    case 'optimal':
      return `nothing shorter exists (the work of ${looked})`;
    case 'effort':
      return `the effort was used up (the work of ${looked}); --effort max looks longer`;
    case 'time limit':
      return `stopped by the time limit (the work of ${looked}); another run may give another plan`;
    case 'interrupted':
      return `interrupted (the work of ${looked}): this is the best plan so far`;
  }
}

function allWorkWords(count: number | null): string {
  return count === null
    ? 'the work of all workers'
    : `the work of ${count === 1 ? 'one worker' : `all ${count} workers`}`;
}

/** Where the durations come from: `6 with an estimate, 1 assumed`; dropped tasks and those that are only their parts have none. */
export function estimateWords({
  tasks,
  estimates: { given, assumed },
}: Pick<ScheduleData, 'tasks' | 'estimates'>): string {
  const dropped = tasks.filter(({ status }) => status === 'dropped').length;
  const whole = tasks.length - given - assumed - dropped;
  return [
    `${given} with an estimate, ${assumed} assumed`,
    ...(whole > 0 ? [`${whole} only of sub-tasks`] : []),
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ].join(', ');
}
