import type { PlanDialect } from '../../model/plan.ts';
import { writeComponents } from './components.ts';
import { writeMlPhases } from './ml-phases.ts';
import { writePhasedTasks } from './phased-tasks.ts';
import type { PlanWriter } from './plan-writer.ts';
import { writeSpecKit } from './spec-kit.ts';
import { writeSteps } from './steps.ts';

/** The writer of each dialect. */
export const planWriters: Readonly<Record<PlanDialect, PlanWriter>> = {
  steps: writeSteps,
  'ml-phases': writeMlPhases,
  components: writeComponents,
  'phased-tasks': writePhasedTasks,
  'spec-kit': writeSpecKit,
};
