import { parseArgs } from 'node:util';
import type { Method } from './run-instance.ts';

export const usage = `usage: npm run bench:schedule -- <folder> [options]

Solves the STG (.stg), PSPLIB (.sm) and WfCommons (.json) instances below a folder, checks each schedule and compares it
with verified.tsv or bounds.tsv beside or above them. Ends with 1 if anything is contradicted.

  --time-limit <1s|500ms>    CPU time an instance (1s unless a budget is given)
  --schedules <number>       budget counted in schedules
  --effort <quick|normal|max>
  --only heuristic           priority schedules and population search alone
  --processors <2,4,8,16>    for graphs without resources
  --every <number>           every so manieth instance
  --seed <number>            (1)
  --workers <number>         threads (2)
  --json                     all outcomes as JSON`;

/** What is asked for on the command line. */
export interface Request {
  readonly folder: string;
  readonly method: Method;
  readonly processors: readonly number[];
  readonly every: number;
  readonly threads: number;
  readonly json: boolean;
}

/** Reads the arguments; throws what is wrong with them. Nothing where help is asked for. */
export function readRequest(args: readonly string[]): Request | undefined {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'time-limit': text,
      schedules: text,
      effort: text,
      only: text,
      processors: text,
      every: text,
      seed: text,
      workers: text,
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('name one folder');
  if (values.only !== undefined && values.only !== 'heuristic')
    throw new Error(`--only ${values.only} is not known; it can be heuristic`);
  return {
    folder,
    method: {
      budget: budget(values),
      heuristicOnly: values.only === 'heuristic',
      seed: whole('seed', values.seed ?? '1'),
    },
    processors: (values.processors ?? '2,4,8,16').split(',').map((count) => whole('processors', count)),
    every: whole('every', values.every ?? '1'),
    threads: whole('workers', values.workers ?? '2'),
    json: values.json ?? false,
  };
}

interface Budgets {
  readonly 'time-limit'?: string | undefined;
  readonly schedules?: string | undefined;
  readonly effort?: string | undefined;
}

function budget({ 'time-limit': limit, schedules, effort }: Budgets): Method['budget'] {
  if ([limit, schedules, effort].filter((each) => each !== undefined).length > 1)
    throw new Error('give one of --time-limit, --schedules and --effort');
  if (schedules !== undefined) return { kind: 'schedules', count: whole('schedules', schedules) };
  if (effort === 'quick' || effort === 'normal' || effort === 'max') return { kind: 'effort', effort };
  if (effort !== undefined) throw new Error(`--effort ${effort} is not known; it can be quick, normal or max`);
  const [, number, unit] = /^(\d+(?:\.\d+)?)(s|ms)$/.exec(limit ?? '1s') ?? [];
  if (number === undefined) throw new Error(`--time-limit ${limit} is no time; write 1s or 500ms`);
  return { kind: 'time', milliseconds: Number(number) * (unit === 's' ? 1000 : 1) };
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text} is no whole number above 0`);
  return Number(text);
}
