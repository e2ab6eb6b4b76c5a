import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import { copyDraft, emptyDraft } from './draft.ts';

/** Forward schedules of which no two are the same. */
export interface Population {
  readonly size: () => number;
  /** Takes in a copy, and says whether it did: not when it has one like it. */
  readonly add: (draft: Draft) => boolean;
  /** Puts a copy in the place of a long schedule, unless that is shorter; false when it has one like it. */
  readonly replace: (draft: Draft) => boolean;
  /** Two different members, the shortest of a few each; there must be two. */
  readonly parents: () => readonly [Draft, Draft];
}

/** Of so many members picked at random the shortest becomes a parent: with more, large budgets end in one valley. */
const contestants = 2;
/** Of so many members picked at random the longest gives way. */
const candidates = 4;

/** An empty population of schedules for so many activities. */
export function population(size: number, { below }: Random): Population {
  const members: Draft[] = [];
  const hashes: number[] = [];
  const known = new Set<number>();
  const makespan = (member: number): number => (members[member] as Draft).makespan;
  const parent = (): number => {
    let chosen = below(members.length);
    for (let count = 1; count < contestants; count++) {
      const other = below(members.length);
      if (makespan(other) < makespan(chosen)) chosen = other;
    }
    return chosen;
  };
  return {
    size: () => members.length,
    add: (draft) => {
      const hash = hashOf(draft);
      if (known.has(hash)) return false;
      known.add(hash);
      hashes.push(hash);
      const copy = emptyDraft(size);
      copyDraft(draft, copy);
      members.push(copy);
      return true;
    },
    replace: (draft) => {
      const hash = hashOf(draft);
      if (known.has(hash)) return false;
      let chosen = below(members.length);
      for (let count = 1; count < candidates; count++) {
        const other = below(members.length);
        if (makespan(other) > makespan(chosen)) chosen = other;
      }
      if (draft.makespan > makespan(chosen)) return true;
      known.delete(hashes[chosen] as number);
      known.add(hash);
      hashes[chosen] = hash;
      copyDraft(draft, members[chosen] as Draft);
      return true;
    },
    parents: () => {
      const one = parent();
      let other = parent();
      if (other === one) other = (one + 1 + below(members.length - 1)) % members.length;
      return [members[one] as Draft, members[other] as Draft];
    },
  };
}

/** Starts and modes in 32 bits: two schedules with the same ones are taken to be the same. */
function hashOf({ start, mode }: Draft): number {
  let hash = 0;
  for (let activity = 0; activity < start.length; activity++) {
    hash = (Math.imul(hash, 31) + (start[activity] as number)) | 0;
    hash = (Math.imul(hash, 31) + (mode[activity] as number)) | 0;
  }
  return hash;
}
