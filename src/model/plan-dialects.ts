import type { PlanDialect } from './plan.ts';

/** All planning systems, in the order in which they are named to people. */
export const planDialects: readonly PlanDialect[] = ['steps', 'ml-phases', 'components', 'phased-tasks', 'spec-kit'];
