import { Script } from 'node:vm';

const place = 'workThatMayNotEnd';
const script = new Script(`globalThis.${place}()`);

/**
 * Does some work, and throws when it takes longer than it may. A test's own timeout waits for the work to end, so that
 * a loop without end would stop the whole run, and nobody would know on which text.
 */
export function stopAfter(milliseconds: number, work: () => unknown): void {
  Object.assign(globalThis, { [place]: work });
  script.runInThisContext({ timeout: milliseconds });
}
