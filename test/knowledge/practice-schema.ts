import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** All practices, and what is known of each. */
export const practicesSchema: z.ZodMiniType = z.array(
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
