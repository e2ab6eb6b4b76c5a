import { Worker } from 'node:worker_threads';
import type { Instance } from './find-instances.ts';
import type { Method, Outcome } from './run-instance.ts';

/** What a thread is asked, and what it answers. */
export interface Asked {
  readonly at: number;
  readonly instance: Instance;
  readonly method: Method;
}
export interface Answered {
  readonly at: number;
  readonly outcome?: Outcome;
  /** Why there is none. */
  readonly error?: string;
}

/**
 * Solves instances in so many threads, each one instance at a time, and gives the answers in the order of the instances.
 * `script` answers each `Asked` with an `Answered`.
 */
export async function inThreads(
  instances: readonly Instance[],
  method: Method,
  threads: number,
  script: URL,
): Promise<readonly Answered[]> {
  const answers: Answered[] = new Array(instances.length);
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      const ask = (): void => {
        const at = next++;
        const instance = instances[at];
        if (instance === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage({ at, instance, method } satisfies Asked);
      };
      worker.on('message', (answer: Answered) => {
        answers[answer.at] = answer;
        ask();
      });
      worker.on('error', reject);
      ask();
    });
  await Promise.all(Array.from({ length: Math.min(threads, instances.length) }, work));
  return answers;
}
