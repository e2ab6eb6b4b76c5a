import { Script } from 'node:vm';

const place = 'workThatMayNotEnd';
const script = new Script(`globalThis.${place}()`);

/**
 * What some work comes to; throws when it takes longer than it may. A test's own timeout waits for the work to end, so
 * that a loop without end would stop the whole run, and nobody would know on which text.
 */
export function stopAfter<T>(milliseconds: number, work: () => T): T {
  Object.assign(globalThis, { [place]: work });
  return script.runInThisContext({ timeout: milliseconds });
}
