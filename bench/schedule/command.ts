import { isMainThread, parentPort } from 'node:worker_threads';
import { findInstances } from './find-instances.ts';
import type { Answered, Asked } from './in-threads.ts';
import { inThreads } from './in-threads.ts';
import type { Request } from './request.ts';
import { readRequest, usage } from './request.ts';
import { runInstance } from './run-instance.ts';
import { showSummaries, summaries } from './summary.ts';

/** Runs the benchmark, in the main thread, or answers for it in another. */
export async function command(args: readonly string[]): Promise<void> {
  if (!isMainThread) {
    parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
    return;
  }
  let request: Request | undefined;
  try {
    request = readRequest(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (request === undefined) console.log(usage);
  else await run(request);
}

function answer({ at, instance, method }: Asked): Answered {
  try {
    return { at, outcome: runInstance(instance, method) };
  } catch (error) {
    const { message, stack = message } = error as Error;
    return { at, error: message.startsWith(instance.path) ? message : `${instance.path}: ${stack}` };
  }
}

async function run({ folder, method, processors, every, threads, json }: Request): Promise<void> {
  const instances = findInstances(folder, processors, every);
  const answers = await inThreads(instances, method, threads, new URL(import.meta.url));
  const outcomes = answers.flatMap(({ outcome }) => outcome ?? []);
  if (json) console.log(JSON.stringify(outcomes, null, 1));
  else console.log(showSummaries(summaries(outcomes)));
  const errors = [
    ...answers.flatMap(({ error }) => error ?? []),
    ...outcomes.flatMap(({ name, wrong }) => wrong.map((what) => `${name}: ${what}`)),
  ];
  for (const error of new Set(errors)) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}
