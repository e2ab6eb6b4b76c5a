import type { PlanRule } from '../plan-rule.ts';

/** A plan says how data is versioned. */
export const useDataVersioning: PlanRule = {
  name: 'use-data-versioning',
  description: 'A plan says how data is versioned.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
