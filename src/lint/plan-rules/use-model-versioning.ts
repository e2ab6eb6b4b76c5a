import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how models are versioned. */
export const useModelVersioning: PlanRule = {
  name: 'use-model-versioning',
  description: 'A plan says how models are versioned.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(
      plan,
      'model-versioning',
      ['mlops', 'deployment'],
      'name the registry and how versions are numbered',
    ),
};
