import { readFileSync } from 'node:fs';

/** Nanoseconds on a processor, then other numbers; only on Linux. */
const statistics = '/proc/thread-self/schedstat';

/**
 * A clock that goes on while this thread is on a processor, in milliseconds, so that other load does not count; where the
 * system does not tell, one on the wall.
 */
export function cpuClock(): () => number {
  const read = readTime() === undefined ? undefined : (): number => readTime() ?? 0;
  if (read === undefined) return () => performance.now();
  let seen = performance.now();
  let time = read();
  return () => {
    const now = performance.now();
    // Reading a file costs as much as a schedule of ten tasks.
    if (now - seen > 0.5) {
      seen = now;
      time = read();
    }
    return time;
  };
}

function readTime(): number | undefined {
  try {
    return Number(readFileSync(statistics, 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    return undefined;
  }
}
