import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how data is versioned. */
export const useDataVersioning: PlanRule = {
  name: 'use-data-versioning',
  description: 'A plan says how data is versioned.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(plan, 'data-versioning', ['mlops', 'data'], 'name what keeps each version, such as DVC,'),
};
