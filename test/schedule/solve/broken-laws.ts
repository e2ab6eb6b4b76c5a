import type { Mode, Problem } from '../../../src/schedule/solve/problem.ts';

/** What of a problem a schedule breaks, minute by minute: modes, running, absences, precedences, capacities, makespan. */
export function brokenLaws(
  { size, precedences, modes, firstMode, resources, running }: Problem,
  start: ArrayLike<number>,
  mode: ArrayLike<number>,
  makespan: number,
): readonly string[] {
  const broken: string[] = [];
  const held = (activity: number): Mode => modes[mode[activity] as number] as Mode;
  const isAway = (activity: number, minute: number): boolean =>
    held(activity).demands.some(({ resource }) =>
      (resources[resource]?.absences ?? []).some((away) => away.start <= minute && minute < away.end),
    );
  const begin = (activity: number): number => start[activity] as number;
  const finish = Array.from({ length: size }, (_, activity) => {
    let minute = begin(activity);
    for (let done = 0; done < held(activity).duration; minute++) if (!isAway(activity, minute)) done++;
    return minute;
  });
  if (makespan !== Math.max(...finish)) broken.push(`makespan ${makespan}`);
  for (let activity = 0; activity < size; activity++) {
    const own = mode[activity] as number;
    if (own < (firstMode[activity] as number) || own >= (firstMode[activity + 1] as number))
      broken.push(`mode of ${activity}`);
    if (begin(activity) < 0) broken.push(`start of ${activity}`);
    if (running[activity] === 1 && begin(activity) !== 0) broken.push(`running ${activity}`);
    if (running[activity] === 0 && held(activity).duration > 0 && isAway(activity, begin(activity)))
      broken.push(`absence at the start of ${activity}`);
  }
  for (let edge = 0; edge < precedences.edgeCount; edge++) {
    const [before, after] = [precedences.from[edge] as number, precedences.to[edge] as number];
    if (begin(after) < (finish[before] as number)) broken.push(`precedence of ${before} and ${after}`);
  }
  for (let minute = 0; minute < makespan; minute++)
    for (const [resource, { capacity }] of resources.entries()) {
      let used = 0;
      for (let activity = 0; activity < size; activity++)
        if (begin(activity) <= minute && minute < (finish[activity] as number))
          for (const demand of held(activity).demands) if (demand.resource === resource) used += demand.amount;
      if (used > capacity) broken.push(`capacity of ${resource} at ${minute}`);
    }
  return broken;
}
