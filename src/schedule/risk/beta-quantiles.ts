/** Steps of a table of quantiles. */
const steps = 1024;
/** Cells of the numerical integration behind it. */
const cells = 2048;
/** In how many parts the mode is divided, so that all exponents are whole numbers of sixteenths. */
const grid = 64;

/**
 * Gives the inverse of the distribution function of the beta distribution that PERT takes on 0 … 1, by its mode
 * (Malcolm and others 1959): α = 1 + 4 · mode, β = 6 − α, as 1,025 values for 0, 1/1024 … 1. Between modes of k/64 values
 * are interpolated, which keeps the mean, (1 + 4 · mode) / 6. Only + − × ÷ and square roots are used, so that the bits
 * are the same on every machine.
 */
export function betaQuantiles(): (mode: number) => Float64Array {
  const tables: Float64Array[] = [];
  const tableOf = (k: number): Float64Array => {
    const table = tables[k] ?? quantiles(k);
    tables[k] = table;
    return table;
  };
  return (mode) => {
    const k = Math.min(grid - 1, Math.floor(mode * grid));
    const share = mode * grid - k;
    const [low, high] = [tableOf(k), tableOf(k + 1)];
    return low.map((value, at) => value + share * ((high[at] as number) - value));
  };
}

/** For the mode k/64. */
function quantiles(k: number): Float64Array {
  const reached = new Float64Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) {
    // The middle stands for the whole cell.
    const x = (cell + 0.5) / cells;
    reached[cell + 1] = (reached[cell] as number) + sixteenthPower(x, k) * sixteenthPower(1 - x, grid - k);
  }
  const table = new Float64Array(steps + 1);
  let cell = 0;
  for (let at = 1; at < steps; at++) {
    const wanted = ((reached[cells] as number) * at) / steps;
    while ((reached[cell + 1] as number) < wanted) cell++;
    const before = reached[cell] as number;
    table[at] = (cell + (wanted - before) / ((reached[cell + 1] as number) - before)) / cells;
  }
  table[steps] = 1;
  return table;
}

/** x to the power of k/16, from square roots of square roots. */
function sixteenthPower(x: number, k: number): number {
  let factor = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(x))));
  let power = 1;
  for (let left = k; left > 0; left >>= 1) {
    if (left & 1) power *= factor;
    factor *= factor;
  }
  return power;
}
