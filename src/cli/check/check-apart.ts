import { existsSync } from 'node:fs';
import { UsageError } from '../../base/errors.ts';
import type { ConfigOptions } from '../find-config.ts';
import { configFinder } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import type { CheckedFile } from './check-places.ts';
import { checkPlaces } from './check-places.ts';

/** What a worker is to check. */
export interface Share {
  readonly places: readonly FeaturePlace[];
  readonly cwd: string;
  readonly options: ConfigOptions;
  readonly notes: boolean;
}

/** What a worker found, or why the request cannot be met. */
export type Answer = { readonly files: readonly CheckedFile[] } | { readonly problem: string };

/** Fewer features are checked sooner than a worker has started. */
const leastShare = 60;
const mostWorkers = 8;

/** Checks features one by one as `checkPlaces` does, on all cores where they are many. The order stays. */
export async function checkApart(share: Share): Promise<readonly CheckedFile[]> {
  const { places, cwd, options, notes } = share;
  const shares = Math.floor(places.length / leastShare);
  const count = shares < 2 ? 1 : Math.min(shares, mostWorkers, cores());
  const worker = count < 2 ? undefined : workerFile();
  if (worker === undefined) return checkPlaces(places, cwd, configFinder(cwd, options), { notes });
  const size = Math.ceil(places.length / count);
  const parts = Array.from({ length: count }, (_, at) => places.slice(at * size, (at + 1) * size));
  const [own = [], ...others] = parts;
  const answers = others.map((part) => ask(worker, { ...share, places: part }));
  // Whatever fails first is told when all have come to an end.
  const settled = Promise.allSettled(answers);
  const first = await checkPlaces(own, cwd, configFinder(cwd, options), { notes });
  await settled;
  return [...first, ...(await Promise.all(answers)).flat()];
}

/** The worker stands beside this file in the bundle; undefined where there is no bundle. */
function workerFile(): string | undefined {
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  const path = fileURLToPath(new URL('check-worker.js', import.meta.url));
  return existsSync(path) ? path : undefined;
}

function cores(): number {
  return process.getBuiltinModule('node:os').availableParallelism();
}

function ask(worker: string, share: Share): Promise<readonly CheckedFile[]> {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: share });
    thread.once('message', (answer: Answer) => {
      if ('files' in answer) resolve(answer.files);
      else reject(new UsageError(answer.problem));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`a worker ended with ${code} and without an answer`)));
  });
}
