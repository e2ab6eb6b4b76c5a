import type { Practice, PracticeId } from './practice.ts';
import entries from './practices.yaml';

// What they are like is checked by zod in the tests (test/knowledge/practice-schema.ts).
const known = entries as readonly Practice[];

/** All practices, in the order in which a plan speaks of them. */
export function practices(): readonly Practice[] {
  return known;
}

/** What is known of one practice. */
export function practiceOf(id: PracticeId): Practice {
  return known.find((practice) => practice.id === id) as Practice;
}
