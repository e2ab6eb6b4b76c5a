import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how experiments are tracked. */
export const useExperimentTracking: PlanRule = {
  name: 'use-experiment-tracking',
  description: 'A plan says how experiments are tracked.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(
      plan,
      'experiment-tracking',
      ['mlops', 'training'],
      'name the tool that records each run, such as MLflow,',
    ),
};
