import * as z from 'zod/mini';
import type { Practice, PracticeId } from './practice.ts';
import entries from './practices.yaml';

const text = z.string().check(z.minLength(1));

const schema = z.array(
  z.strictObject({
    id: z.enum([
      'experiment-tracking',
      'data-versioning',
      'model-versioning',
      'performance-monitoring',
      'drift-detection',
      'rollback',
      'ci-cd',
      'baseline',
      'reproducibility',
    ]),
    title: text,
    demand: text,
    patterns: z.array(text).check(z.minLength(1)),
    tools: z.array(z.strictObject({ name: text, pattern: text, why: text, source: text })),
    question: text,
    sentence: text,
    source: text,
  }),
);

let known: readonly Practice[] | undefined;

/** All practices, in the order in which a plan speaks of them; read and checked when first asked for. */
export function practices(): readonly Practice[] {
  known ??= schema.parse(entries);
  return known;
}

/** What is known of one practice. */
export function practiceOf(id: PracticeId): Practice {
  return practices().find((practice) => practice.id === id) as Practice;
}
