/** Ways that each jump over some places, the ones from `first` on and before `last`. */
export interface Jumps {
  readonly first: ArrayLike<number>;
  readonly last: ArrayLike<number>;
  /** Of the whole way. */
  readonly length: ArrayLike<number>;
}

/**
 * By place: the length of the longest way that jumps over it, 0 where none does. Each jump, the longest first, is painted
 * over its places that have no paint yet. O(n log n).
 */
export function longestAround(places: number, { first, last, length }: Jumps): Float64Array {
  const lengths = Float64Array.from(length);
  const longestFirst = Int32Array.from(lengths.keys()).sort((a, b) => (lengths[b] as number) - (lengths[a] as number));
  const around = new Float64Array(places);
  /** A place at or behind each one that has no paint. */
  const next = Int32Array.from({ length: places + 1 }, (_, at) => at);
  for (const jump of longestFirst) {
    const end = last[jump] as number;
    for (let at = unpainted(next, first[jump] as number); at < end; at = unpainted(next, at)) {
      around[at] = lengths[jump] as number;
      next[at] = at + 1;
    }
  }
  return around;
}

/** The first place without paint from one on; what is walked over is shortened for the next walk. */
function unpainted(next: Int32Array, from: number): number {
  let at = from;
  while (next[at] !== at) {
    next[at] = next[next[at] as number] as number;
    at = next[at] as number;
  }
  return at;
}
