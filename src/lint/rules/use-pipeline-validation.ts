import { coverage } from '../facts/coverage.ts';
import { pipelinesOf } from '../facts/declared-parts.ts';
import { ofName } from '../facts/spoken-words.ts';
import type { Rule } from '../rule.ts';

/** Every pipeline is validated. */
export const usePipelineValidation: Rule = {
  name: 'use-pipeline-validation',
  description: 'Every pipeline has a test or validation.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || list.tasks.length === 0) return;
    const pipelines = pipelinesOf(feature);
    if (pipelines.length === 0) return;
    const covered = coverage(list);
    for (const { name, span } of pipelines)
      if (!covered.tested(ofName(name)))
        yield {
          span,
          message: `no test task speaks of the pipeline ${name}; add an end-to-end test, or run \`tasks-ml build\``,
        };
  },
};
