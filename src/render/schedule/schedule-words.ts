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
export function limitWords({ team, limit: { kind, names } }: Pick<ScheduleData, 'team' | 'limit'>): string {
  switch (kind) {
    case 'critical path':
      return team.count === null ? 'the critical path' : 'the critical path: more workers would not help';
    case 'workers':
      return names.length === 0 ? 'the work of all workers' : `the work that only ${enumerate(names)} can do`;
    case 'resource':
      return `the resource ${names.join(', ')}`;
    case 'file':
      return `the file ${names.join(', ')}, at which one task at a time can work`;
    case 'window':
      return 'the work that must lie in one window of time';
    case 'search':
      return 'no single thing that is known; the search found nothing shorter';
  }
}

/** Why the search ended. */
export function stoppedWords({ stopped, schedules }: Pick<ScheduleData, 'stopped' | 'schedules'>): string {
  const looked = `${schedules} ${schedules === 1 ? 'schedule' : 'schedules'}`;
  switch (stopped) {
    case 'optimal':
      return `nothing shorter exists (${looked} looked at)`;
    case 'effort':
      return `the effort was used up (${looked} looked at); --effort max looks longer`;
    case 'time limit':
      return `stopped by the time limit (${looked} looked at); another run may give another plan`;
    case 'interrupted':
      return `interrupted (${looked} looked at): this is the best plan so far`;
  }
}
