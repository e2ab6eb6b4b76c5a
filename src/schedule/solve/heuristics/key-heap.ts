/** A queue of whole numbers that gives the one with the smallest key first, among equal keys the smallest number. */
export interface KeyHeap {
  readonly size: () => number;
  readonly clear: () => void;
  readonly push: (value: number, key: number) => void;
  /** The smallest key; there must be one. */
  readonly leastKey: () => number;
  /** The value that has it. */
  readonly least: () => number;
  /** Takes that value out. */
  readonly pop: () => number;
}

/** An empty binary heap with room for so many values. */
export function keyHeap(capacity: number): KeyHeap {
  const values = new Int32Array(capacity);
  const keys = new Float64Array(capacity);
  let size = 0;
  return {
    size: () => size,
    clear: () => {
      size = 0;
    },
    push: (value, key) => {
      let hole = size++;
      while (hole > 0) {
        const above = (hole - 1) >> 1;
        const other = keys[above] as number;
        if (other < key || (other === key && (values[above] as number) < value)) break;
        keys[hole] = other;
        values[hole] = values[above] as number;
        hole = above;
      }
      keys[hole] = key;
      values[hole] = value;
    },
    leastKey: () => keys[0] as number,
    least: () => values[0] as number,
    pop: () => {
      const smallest = values[0] as number;
      const key = keys[--size] as number;
      const value = values[size] as number;
      let hole = 0;
      for (let below = 1; below < size; below = 2 * hole + 1) {
        const right = below + 1;
        if (right < size && isBefore(keys, values, right, below)) below = right;
        const other = keys[below] as number;
        if (other > key || (other === key && (values[below] as number) > value)) break;
        keys[hole] = other;
        values[hole] = values[below] as number;
        hole = below;
      }
      keys[hole] = key;
      values[hole] = value;
      return smallest;
    },
  };
}

function isBefore(keys: Float64Array, values: Int32Array, one: number, other: number): boolean {
  const a = keys[one] as number;
  const b = keys[other] as number;
  return a < b || (a === b && (values[one] as number) < (values[other] as number));
}
