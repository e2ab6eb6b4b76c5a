/** Numbers that look random and are the same on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `limit`, which is not among them. */
  readonly below: (limit: number) => number;
}

/** xorshift32 (Marsaglia 2003), its state spread from a seed so that near seeds do not begin alike. */
export function random(seed: number): Random {
  let state = (Math.imul(seed ^ (seed >>> 16), 0x45d9f3b) ^ 0x9e3779b9) >>> 0 || 1;
  const step = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return { next: () => step() / 2 ** 32, below: (limit) => Math.floor((step() / 2 ** 32) * limit) };
}
