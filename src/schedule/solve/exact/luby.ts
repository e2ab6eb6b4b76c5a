/** The sequence 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 …, counted from 1, for the lengths of runs (Luby, Sinclair, Zuckerman 1993). */
export function luby(index: number): number {
  let rest = index;
  for (;;) {
    let block = 1;
    while (2 * block - 1 < rest) block *= 2;
    if (2 * block - 1 === rest) return block;
    rest -= block - 1;
  }
}
