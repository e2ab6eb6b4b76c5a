import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan fixes random seeds. */
export const useReproducibility: PlanRule = {
  name: 'use-reproducibility',
  description: 'A plan fixes random seeds.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(plan, 'reproducibility', ['training', 'mlops'], 'give the seeds and where they are recorded'),
};
