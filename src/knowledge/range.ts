/** A part of a text: from the first place up to, and without, the last. */
export type Range = readonly [from: number, to: number];

/** Whether a place lies in one of these ranges, which stand in order and apart. */
export function isIn(at: number, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range)[0] <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < (ranges[low - 1] as Range)[1];
}
