/** A queue of integers that gives the smallest one first. Each step costs the logarithm of what is queued. */
export interface MinHeap {
  readonly size: () => number;
  readonly push: (value: number) => void;
  /** Takes the smallest value out; there must be one. */
  readonly pop: () => number;
}

/** An empty binary heap with room for `capacity` integers of 32 bits. */
export function minHeap(capacity: number): MinHeap {
  const values = new Int32Array(capacity);
  let size = 0;
  const push = (value: number): void => {
    let hole = size++;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      if ((values[above] as number) <= value) break;
      values[hole] = values[above] as number;
      hole = above;
    }
    values[hole] = value;
  };
  const pop = (): number => {
    const smallest = values[0] as number;
    const last = values[--size] as number;
    let hole = 0;
    for (let below = 1; below < size; below = 2 * hole + 1) {
      if (below + 1 < size && (values[below + 1] as number) < (values[below] as number)) below++;
      if ((values[below] as number) >= last) break;
      values[hole] = values[below] as number;
      hole = below;
    }
    values[hole] = last;
    return smallest;
  };
  return { size: () => size, push, pop };
}
