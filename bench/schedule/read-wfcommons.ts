import { badFile, lineAt } from './bad-file.ts';
import type { Network } from './network.ts';

/** A task of schema 1.4, or one of the two halves of it that schema 1.5 has. */
interface TraceTask {
  readonly name?: string;
  readonly id?: string;
  readonly parents?: readonly string[];
  readonly runtimeInSeconds?: number;
  readonly runtime?: number;
}

interface Trace {
  readonly workflow?: {
    readonly tasks?: readonly TraceTask[];
    readonly specification?: { readonly tasks?: readonly TraceTask[] };
    readonly execution?: { readonly tasks?: readonly TraceTask[] };
  };
}

/**
 * A trace of WfCommons (Coleman and others 2022), schema 1.4 or 1.5: what ran, for how long, after what. Lengths are in
 * milliseconds, at least one.
 */
export function readWfcommons(path: string, text: string): Network {
  const { workflow } = parsed(path, text);
  const tasks = workflow?.tasks ?? workflow?.specification?.tasks;
  if (!Array.isArray(tasks) || tasks.length === 0) throw badFile(path, 1, 'it has no workflow with tasks');
  const lengths = new Map(workflow?.execution?.tasks?.map(({ id, runtimeInSeconds }) => [id, runtimeInSeconds]));
  const places = new Map<string, number>();
  const line = (name = ''): number => lineAt(text, text.indexOf(JSON.stringify(name)));
  for (const [place, { name, id }] of tasks.entries())
    for (const key of [name, id]) if (key !== undefined) places.set(key, place);
  const duration = tasks.map(({ name, id, runtimeInSeconds, runtime }) => {
    const seconds = runtimeInSeconds ?? runtime ?? lengths.get(id);
    if (typeof seconds !== 'number' || !(seconds >= 0 && seconds < 1_000_000))
      throw badFile(path, line(name), `${name} has no runtime in seconds below a million`);
    return Math.max(1, Math.round(seconds * 1000));
  });
  const predecessors = tasks.map(({ name, parents = [] }) =>
    parents.map((parent: string) => {
      const place = places.get(parent);
      if (place === undefined) throw badFile(path, line(parent), `${name} waits for ${parent}, which does not exist`);
      return place;
    }),
  );
  const rest = behindCycle(predecessors);
  if (rest >= 0)
    throw badFile(path, line(tasks[rest]?.name), `${tasks[rest]?.name} waits for itself, or for tasks that do`);
  return { duration, predecessors, demands: tasks.map(() => []), capacity: [] };
}

function parsed(path: string, text: string): Trace {
  try {
    return JSON.parse(text) as Trace;
  } catch (error) {
    throw badFile(path, wrongLine(text.split('\n')), (error as Error).message.split('\n', 1)[0] as string);
  }
}

/** The first line with which lines of JSON are more than unfinished: what Node says of the place differs by version. */
function wrongLine(lines: readonly string[]): number {
  let [least, most] = [1, lines.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (isUnfinished(lines.slice(0, middle).join('\n'))) least = middle + 1;
    else most = middle;
  }
  return least;
}

function isUnfinished(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const place = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated/.test(message) || Number(place) >= text.length;
  }
}

/** A task that is on a cycle or behind one; −1 where there is none. */
function behindCycle(predecessors: readonly (readonly number[])[]): number {
  const waiting = predecessors.map(({ length }) => length);
  const after: number[][] = predecessors.map(() => []);
  for (const [task, before] of predecessors.entries()) for (const other of before) after[other]?.push(task);
  const free = [...waiting.keys()].filter((task) => waiting[task] === 0);
  for (let task = free.pop(); task !== undefined; task = free.pop())
    for (const next of after[task] as number[]) {
      waiting[next] = (waiting[next] as number) - 1;
      if (waiting[next] === 0) free.push(next);
    }
  return waiting.findIndex((left) => left > 0);
}
