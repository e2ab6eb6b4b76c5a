import type { Problem } from '../../../src/schedule/solve/problem.ts';

/**
 * The length of the shortest schedule, by trying everything minute by minute: which activities begin, and in which modes.
 * It shares nothing with the solvers. For a handful of short activities.
 */
export function exhaustiveMakespan({ size, precedences, modes, firstMode, resources, running }: Problem): number {
  const before = Array.from({ length: size }, (): number[] => []);
  for (let edge = 0; edge < precedences.edgeCount; edge++)
    before[precedences.to[edge] as number]?.push(precedences.from[edge] as number);
  const numbers = Array.from({ length: size }, (_, activity) => activity);
  const duration = (mode: number): number => modes[mode]?.duration as number;
  const away = (mode: number, time: number): boolean =>
    (modes[mode]?.demands ?? []).some(({ resource }) =>
      (resources[resource]?.absences ?? []).some(({ start, end }) => start <= time && time < end),
    );

  /** By activity: its mode, and the minutes that are left; nothing before it has begun. */
  type State = readonly ({ readonly mode: number; readonly left: number } | undefined)[];
  const isDone = (state: State, activity: number): boolean => state[activity]?.left === 0;
  const fits = (state: State): boolean =>
    resources.every(({ capacity }, resource) => {
      let used = 0;
      for (const each of state)
        if (each && each.left > 0)
          for (const demand of modes[each.mode]?.demands ?? []) if (demand.resource === resource) used += demand.amount;
      return used <= capacity;
    });
  /** All states that can be made of one at this time by beginning activities from number `activity` on. */
  const begun = (state: State, from: number): readonly State[] => {
    const found: State[] = [state];
    for (let activity = from; activity < size; activity++) {
      if (state[activity] || !(before[activity] as number[]).every((other) => isDone(state, other))) continue;
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
        const next = state.with(activity, { mode, left: duration(mode) });
        // Who waits for an activity without length may begin at the same time.
        if (fits(next)) found.push(...begun(next, duration(mode) === 0 ? 0 : activity + 1));
      }
    }
    return found;
  };

  let states: readonly State[] = [
    numbers.map((activity) => {
      const mode = firstMode[activity] as number;
      return running[activity] === 1 ? { mode, left: duration(mode) } : undefined;
    }),
  ];
  for (let time = 0; time < 1000; time++) {
    const next = new Map<string, State>();
    for (const state of states)
      for (const now of begun(state, 0)) {
        if (numbers.every((activity) => isDone(now, activity))) return time;
        const later = now.map((each) =>
          each && each.left > 0 && !away(each.mode, time) ? { mode: each.mode, left: each.left - 1 } : each,
        );
        next.set(JSON.stringify(later), later);
      }
    states = [...next.values()];
  }
  throw new Error('no schedule of a thousand minutes');
}
