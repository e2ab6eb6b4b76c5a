import { nameKey } from '../../base/names.ts';
import type { Config, Worker } from '../../model/config.ts';
import { defaultConfig } from '../../model/config.ts';
import { readDays } from './days.ts';
import type { SettingProblem } from './setting-problem.ts';

/** More workers than any plan has tasks that could run together. */
export const mostWorkers = 10_000;

/** A worker, or several alike, as the settings say it. */
export interface GivenWorker {
  readonly name: string;
  readonly skills?: readonly string[] | undefined;
  readonly speed?: number | undefined;
  readonly count?: number | undefined;
  readonly absences?: readonly string[] | undefined;
}

/** Who works on the plans. Several alike are named `agent 1`, `agent 2` … */
export function readWorkers(
  given: number | readonly GivenWorker[] | undefined,
): Pick<Config, 'workers' | 'workerCount'> {
  if (typeof given === 'number') return { workers: [], workerCount: given };
  if (given === undefined) return { workers: defaultConfig.workers };
  return {
    workers: given.flatMap((worker) =>
      namesOf(worker).map(
        (name): Worker => ({
          name,
          ...(name === worker.name ? {} : { group: worker.name }),
          skills: worker.skills ?? [],
          speed: worker.speed ?? 1,
          absences: worker.absences?.map(readDays) ?? [],
        }),
      ),
    ),
  };
}

/** Two workers with names that are the same to a reader, and more workers than can be planned for. */
export function workersProblem(given: number | readonly GivenWorker[]): SettingProblem | undefined {
  if (typeof given === 'number') return undefined;
  if (given.reduce((sum, { count = 1 }) => sum + count, 0) > mostWorkers)
    return { path: [], message: `\`workers\` names more than ${mostWorkers} workers; lower their \`count\`` };
  const known = new Set<string>();
  for (const [at, worker] of given.entries())
    for (const name of namesOf(worker)) {
      const key = nameKey(name) || name;
      if (known.has(key))
        return {
          path: [at, 'name'],
          message: `\`workers\` has ${name} twice; give each its own name, or one of them a \`count\``,
        };
      known.add(key);
    }
  return undefined;
}

function namesOf({ name, count = 1 }: GivenWorker): readonly string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
}
