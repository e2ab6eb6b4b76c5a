import type { Demand } from '../../src/schedule/solve/problem.ts';
import { badFile } from './bad-file.ts';
import type { Network } from './network.ts';
import { wholeNumbers } from './whole-numbers.ts';

/**
 * A project of PSPLIB in the format of ProGen (Kolisch and Sprecher 1997), its jobs in one mode each, with renewable
 * resources.
 */
export function readPsplib(path: string, text: string): Network {
  const lines = text.split('\n');
  const find = (what: RegExp, name: string): number => {
    const at = lines.findIndex((line) => what.test(line));
    if (at < 0) throw badFile(path, lines.length, `it has no line ${name}`);
    return at;
  };
  const count = (what: RegExp, name: string): number => {
    const at = find(what, name);
    const value = /:\s*(\d+)/.exec(lines[at] as string)?.[1];
    if (value === undefined) throw badFile(path, at + 1, `${name} is followed by no number`);
    return Number(value);
  };
  const numbers = (at: number): readonly number[] => wholeNumbers(path, at + 1, lines[at] ?? '');
  const jobs = count(/^jobs/, 'jobs');
  const kinds = count(/- renewable/, 'renewable');
  if (count(/- nonrenewable/, 'nonrenewable') > 0)
    throw badFile(path, find(/- nonrenewable/, 'nonrenewable') + 1, 'only renewable resources can be read');

  const predecessors: number[][] = Array.from({ length: jobs }, () => []);
  const relations = find(/^PRECEDENCE RELATIONS/, 'PRECEDENCE RELATIONS') + 2;
  for (let job = 0; job < jobs; job++) {
    const [number, modes, degree, ...after] = numbers(relations + job);
    const line = relations + job + 1;
    if (number !== job + 1) throw badFile(path, line, `job ${job + 1} belongs here`);
    if (modes !== 1) throw badFile(path, line, `job ${number} has ${modes} modes; only one can be read`);
    if (after.length !== degree)
      throw badFile(path, line, `job ${number} has ${degree} successors and names ${after.length}`);
    for (const next of after) {
      if (next <= job + 1 || next > jobs) throw badFile(path, line, `job ${next} cannot come after job ${number}`);
      predecessors[next - 1]?.push(job);
    }
  }

  const available = find(/^RESOURCEAVAILABILITIES/, 'RESOURCEAVAILABILITIES') + 2;
  const capacity = numbers(available);
  if (capacity.length !== kinds)
    throw badFile(path, available + 1, `it states ${capacity.length} of ${kinds} resources`);
  const duration: number[] = [];
  const demands: (readonly Demand[])[] = [];
  const requests = find(/^REQUESTS\/DURATIONS/, 'REQUESTS/DURATIONS') + 3;
  for (let job = 0; job < jobs; job++) {
    const [number, , length, ...needs] = numbers(requests + job);
    const line = requests + job + 1;
    if (number !== job + 1 || length === undefined) throw badFile(path, line, `job ${job + 1} belongs here`);
    if (needs.length !== kinds) throw badFile(path, line, `job ${number} states ${needs.length} of ${kinds} resources`);
    const short = needs.findIndex((amount, resource) => amount > (capacity[resource] as number));
    if (short >= 0)
      throw badFile(
        path,
        line,
        `job ${number} needs ${needs[short]} of R ${short + 1}, of which there are ${capacity[short]}`,
      );
    duration.push(length);
    demands.push(needs.flatMap((amount, resource) => (amount > 0 ? [{ resource, amount }] : [])));
  }
  return { duration, predecessors, demands, capacity };
}
