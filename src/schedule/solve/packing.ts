import type { Mode, Resource } from './problem.ts';

/**
 * Amounts of several resources side by side in the bits of 32-bit words, each with a bit of its own above it that no
 * amount reaches (Lamport 1975): whether `free` has room for `need` is one subtraction a word,
 * `(((free | guard) - need) & guard) === guard`.
 */
export interface Packing {
  /** Words for all resources together; 0 where there is no resource. */
  readonly words: number;
  /** By word: all that there is. */
  readonly capacity: Int32Array;
  /** By word: the bits above the amounts. */
  readonly guard: Int32Array;
  /** What a mode needs: `need[mode * words + word]`. */
  readonly need: Int32Array;
  /** By resource: its word. */
  readonly word: Int32Array;
  /** By resource: the place of its lowest bit. */
  readonly shift: Int32Array;
  /** By resource: `(packed >>> shift) & mask` is its amount. */
  readonly mask: Int32Array;
}

/** Packs demands, resources into the first word that has room. A capacity is at most 2^30 − 1. */
export function packDemands(modes: readonly Mode[], resources: readonly Resource[]): Packing {
  const used: number[] = [];
  const word = new Int32Array(resources.length);
  const shift = new Int32Array(resources.length);
  const mask = new Int32Array(resources.length);
  for (const [resource, { capacity }] of resources.entries()) {
    const bits = 32 - Math.clz32(capacity);
    // Words before the last one are full but for a few bits: looking at all of them would be quadratic.
    let place = Math.max(0, used.length - 2);
    while (place < used.length && (used[place] as number) + bits + 1 > 32) place++;
    if (place === used.length) used.push(0);
    word[resource] = place;
    shift[resource] = used[place] as number;
    mask[resource] = 2 ** bits - 1;
    used[place] = (used[place] as number) + bits + 1;
  }
  const words = used.length;
  const capacity = new Int32Array(words);
  const guard = new Int32Array(words);
  for (const [resource, { capacity: amount }] of resources.entries()) {
    const place = word[resource] as number;
    const bits = 32 - Math.clz32(amount);
    capacity[place] = (capacity[place] as number) | (amount << (shift[resource] as number));
    guard[place] = (guard[place] as number) | (1 << ((shift[resource] as number) + bits));
  }
  const need = new Int32Array(modes.length * words);
  for (const [mode, { demands }] of modes.entries())
    for (const { resource, amount } of demands) {
      const at = mode * words + (word[resource] as number);
      need[at] = (need[at] as number) | (amount << (shift[resource] as number));
    }
  return { words, capacity, guard, need, word, shift, mask };
}
