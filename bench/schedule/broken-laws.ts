import type { Problem, Solution } from '../../src/schedule/solve/problem.ts';

/** What a solution breaks, as sentences; nothing where it is a schedule. It knows nothing of how solutions are made. */
export function brokenLaws(
  { size, precedences, modes, firstMode, resources, running }: Problem,
  solution: Solution,
): readonly string[] {
  const { start, finish, mode, makespan, lowerBound } = solution;
  const broken: string[] = [];
  let last = 0;
  const events = resources.map((): [number, number][] => []);
  for (let activity = 0; activity < size; activity++) {
    const [begin, end, chosen] = [start[activity] as number, finish[activity] as number, mode[activity] as number];
    last = Math.max(last, end);
    if (chosen < (firstMode[activity] as number) || chosen >= (firstMode[activity + 1] as number)) {
      broken.push(`activity ${activity} is done in mode ${chosen}, which is another one's`);
      continue;
    }
    const { duration, demands } = modes[chosen] as (typeof modes)[number];
    const away = demands.flatMap(({ resource }) => resources[resource]?.absences ?? []);
    let worked = 0;
    if (away.length === 0) worked = end - begin;
    else
      for (let minute = begin; minute < end; minute++)
        if (!away.some((absence) => absence.start <= minute && minute < absence.end)) worked++;
    if (begin < 0 || worked !== duration)
      broken.push(`activity ${activity} takes ${duration} and runs from ${begin} to ${end}`);
    if (running[activity] === 1 && begin !== 0) broken.push(`activity ${activity} is running and begins at ${begin}`);
    if (end > begin)
      for (const { resource, amount } of demands) events[resource]?.push([begin, amount], [end, -amount]);
  }
  for (let edge = 0; edge < precedences.edgeCount; edge++) {
    const [from, to] = [precedences.from[edge] as number, precedences.to[edge] as number];
    if ((finish[from] as number) > (start[to] as number)) broken.push(`activity ${to} does not wait for ${from}`);
  }
  for (const [resource, { capacity }] of resources.entries()) {
    let used = 0;
    for (const [time, change] of (events[resource] as [number, number][]).sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      used += change;
      if (used > capacity) {
        broken.push(`of resource ${resource}, ${used} of ${capacity} are in use at ${time}`);
        break;
      }
    }
  }
  if (makespan !== last) broken.push(`the makespan is ${last}, not ${makespan}`);
  if (lowerBound > makespan) broken.push(`the makespan ${makespan} is below the bound ${lowerBound}`);
  if ((solution.stopped === 'optimal') !== (lowerBound === makespan))
    broken.push('it stopped for another reason than it says');
  return broken;
}
