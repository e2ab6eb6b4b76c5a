import type { Config } from '../../../model/config.ts';
import type { Team } from './schedule-request.ts';

/** Who works according to the settings: workers with names, so many equal ones, or as many as could be of use. */
export function teamOf({ workers, workerCount }: Pick<Config, 'workers' | 'workerCount'>): Team {
  if (workerCount !== undefined) return { kind: 'equal', count: workerCount };
  return workers.length > 0 ? { kind: 'named', workers } : { kind: 'unlimited' };
}
