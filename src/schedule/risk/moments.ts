/** Sums over many runs, each of which gives some values and a total. */
export interface Moments {
  readonly add: (values: Float64Array, total: number) => void;
  /** Of the totals. */
  readonly mean: () => number;
  /** Of the totals, for the runs as the whole population. */
  readonly deviation: () => number;
  /** How closely the total follows one of the values, −1 to 1 (Pearson); 0 where one of the two never changes. */
  readonly correlation: (at: number) => number;
}

/** No runs yet, of so many values each. All sums are of differences to the first run, so that no digits are lost. */
export function moments(size: number): Moments {
  const first = new Float64Array(size);
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  const products = new Float64Array(size);
  let runs = 0;
  let [firstTotal, totalSum, totalSquares] = [0, 0, 0];
  return {
    add: (values, total) => {
      if (runs === 0) {
        first.set(values);
        firstTotal = total;
      }
      runs++;
      const more = total - firstTotal;
      totalSum += more;
      totalSquares += more * more;
      for (let at = 0; at < size; at++) {
        const difference = (values[at] as number) - (first[at] as number);
        sum[at] = (sum[at] as number) + difference;
        squares[at] = (squares[at] as number) + difference * difference;
        products[at] = (products[at] as number) + difference * more;
      }
    },
    mean: () => firstTotal + totalSum / runs,
    deviation: () => Math.sqrt(Math.max(0, totalSquares - (totalSum * totalSum) / runs) / runs),
    correlation: (at) => {
      const own = sum[at] as number;
      const both = (products[at] as number) - (own * totalSum) / runs;
      const one = (squares[at] as number) - (own * own) / runs;
      const other = totalSquares - (totalSum * totalSum) / runs;
      // Where nothing changes but the last bits, nothing is followed.
      if (one <= (squares[at] as number) * 1e-12 || other <= totalSquares * 1e-12) return 0;
      return Math.max(-1, Math.min(1, both / (Math.sqrt(one) * Math.sqrt(other))));
    },
  };
}
