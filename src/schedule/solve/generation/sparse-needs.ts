import type { Project } from '../project.ts';

/** What activities with one mode need, without the words of which they need nothing. Guard bits of `free` are set. */
export interface SparseNeeds {
  readonly nothing: (activity: number) => boolean;
  /** Whether there is room in `free`, which holds a word for each of the packing from `at` on. */
  readonly fits: (activity: number, free: Int32Array, at: number) => boolean;
  /** Takes it from what is free; there must be room. */
  readonly take: (activity: number, free: Int32Array, at: number) => void;
  readonly giveBack: (activity: number, free: Int32Array, at: number) => void;
  /** False only where there is no room for any activity that needs something. */
  readonly anyFits: (free: Int32Array, at: number) => boolean;
}

/** Prepares the demands of a project with one mode an activity. Activities without length need nothing. */
export function sparseNeeds(project: Project): SparseNeeds {
  const { size, duration, packing } = project;
  const { words, guard, need } = packing;
  const offsets = new Int32Array(size + 1);
  const word: number[] = [];
  const amount: number[] = [];
  for (let activity = 0; activity < size; activity++) {
    for (let at = 0; at < words && (duration[activity] as number) > 0; at++) {
      if (need[activity * words + at] === 0) continue;
      word.push(at);
      amount.push(need[activity * words + at] as number);
    }
    offsets[activity + 1] = word.length;
  }
  const place = Int32Array.from(word);
  const each = Int32Array.from(amount);
  const bits = place.map((at) => guard[at] as number);
  const common = commonNeed(project);
  return {
    nothing: (activity) => offsets[activity] === offsets[activity + 1],
    fits: (activity, free, at) => {
      for (let n = offsets[activity] as number; n < (offsets[activity + 1] as number); n++) {
        const mask = bits[n] as number;
        if ((((free[at + (place[n] as number)] as number) - (each[n] as number)) & mask) !== mask) return false;
      }
      return true;
    },
    take: (activity, free, at) => {
      for (let n = offsets[activity] as number; n < (offsets[activity + 1] as number); n++)
        free[at + (place[n] as number)] = (free[at + (place[n] as number)] as number) - (each[n] as number);
    },
    giveBack: (activity, free, at) => {
      for (let n = offsets[activity] as number; n < (offsets[activity + 1] as number); n++)
        free[at + (place[n] as number)] = (free[at + (place[n] as number)] as number) + (each[n] as number);
    },
    anyFits: (free, at) => {
      for (const { in: inWord, need: least, mask } of common)
        if ((((free[at + inWord] as number) - least) & mask) !== mask) return false;
      return true;
    },
  };
}

/** By word: the least amounts of the resources that each activity with a length and with demands needs. */
function commonNeed({ problem, size, duration, packing }: Project): { in: number; need: number; mask: number }[] {
  const least = new Float64Array(problem.resources.length).fill(Number.POSITIVE_INFINITY);
  const users = new Int32Array(problem.resources.length);
  let all = 0;
  for (let activity = 0; activity < size; activity++) {
    const demands = (duration[activity] as number) > 0 ? (problem.modes[activity]?.demands ?? []) : [];
    if (demands.length > 0) all++;
    for (const { resource, amount } of demands) {
      users[resource] = (users[resource] as number) + 1;
      least[resource] = Math.min(least[resource] as number, amount);
    }
  }
  const byWord = new Map<number, number>();
  for (const [resource, word] of packing.word.entries())
    if (all > 0 && users[resource] === all)
      byWord.set(word, (byWord.get(word) ?? 0) | ((least[resource] as number) << (packing.shift[resource] as number)));
  return [...byWord].map(([word, need]) => ({ in: word, need, mask: packing.guard[word] as number }));
}
