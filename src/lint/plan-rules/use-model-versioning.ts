import type { PlanRule } from '../plan-rule.ts';

/** A plan says how models are versioned. */
export const useModelVersioning: PlanRule = {
  name: 'use-model-versioning',
  description: 'A plan says how models are versioned.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
