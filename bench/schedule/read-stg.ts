import { badFile } from './bad-file.ts';
import type { Network } from './network.ts';
import { wholeNumbers } from './whole-numbers.ts';

/**
 * A graph of the Standard Task Graph Set (Tobita and Kasahara 2002): the number of tasks, then a line for each: its
 * number, its length, how many it waits for, and which. A first and a last task without length may stand beside those
 * that are counted. Lines that begin with # are remarks.
 */
export function readStg(path: string, text: string): Network {
  const lines = text.split('\n').flatMap((line, at) => (/^\s*(?:#|$)/.test(line) ? [] : [{ line, at: at + 1 }]));
  const [first, ...rows] = lines;
  if (first === undefined) throw badFile(path, 1, 'it states no tasks');
  const [count, ...more] = wholeNumbers(path, first.at, first.line);
  if (count === undefined || more.length > 0)
    throw badFile(path, first.at, 'it does not begin with the number of tasks');
  if (rows.length !== count && rows.length !== count + 2)
    throw badFile(path, first.at, `it counts ${count} tasks and has ${rows.length} lines of tasks`);
  const duration: number[] = [];
  const predecessors: number[][] = [];
  for (const [place, { line, at }] of rows.entries()) {
    const [number, length, degree, ...before] = wholeNumbers(path, at, line);
    if (length === undefined || degree === undefined)
      throw badFile(path, at, 'a task has a number, a length, and how many it waits for');
    if (number !== place) throw badFile(path, at, `task ${number} stands where task ${place} belongs`);
    if (before.length !== degree)
      throw badFile(path, at, `task ${number} waits for ${degree} tasks and names ${before.length}`);
    const later = before.find((other) => other >= place);
    if (later !== undefined)
      throw badFile(path, at, `task ${number} waits for task ${later}, which does not stand before it`);
    duration.push(length);
    predecessors.push(before);
  }
  return { duration, predecessors, demands: duration.map(() => []), capacity: [] };
}
