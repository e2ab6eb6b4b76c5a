import type { PlanRule } from '../plan-rule.ts';
import { noNeedsClarification } from './no-needs-clarification.ts';
import { noPlanPlaceholder } from './no-plan-placeholder.ts';

/** All rules about plans, in the order of the catalogue, by group. */
export const planRules: readonly PlanRule[] = [noNeedsClarification, noPlanPlaceholder];
