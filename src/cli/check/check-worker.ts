import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../base/errors.ts';
import { configFinder } from '../find-config.ts';
import type { Answer, Share } from './check-apart.ts';
import { checkPlaces } from './check-places.ts';

/** Runs in a thread of its own: checks a share of the features and answers with what it found. */
async function answer({ places, cwd, options, notes }: Share): Promise<Answer> {
  try {
    return { files: await checkPlaces(places, cwd, configFinder(cwd, options), { notes }) };
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    throw error;
  }
}

answer(workerData as Share).then((found) => parentPort?.postMessage(found));
