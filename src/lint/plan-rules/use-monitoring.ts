import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how the model is monitored in production, drift included. */
export const useMonitoring: PlanRule = {
  name: 'use-monitoring',
  description: 'A plan says how the model is monitored in production, drift included.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan }) {
    const roles = ['deployment', 'mlops'] as const;
    yield* missingPractice(plan, 'performance-monitoring', roles, 'say which numbers are watched, and by whom,');
    yield* missingPractice(plan, 'drift-detection', roles, 'say what is compared, and how often,');
  },
};
