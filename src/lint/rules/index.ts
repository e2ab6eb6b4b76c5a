import type { Rule } from '../rule.ts';
import { noCycle } from './no-cycle.ts';
import { noDependentParallel } from './no-dependent-parallel.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noParallelConflict } from './no-parallel-conflict.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noStaleTasks } from './no-stale-tasks.ts';
import { noUnknownRule } from './no-unknown-rule.ts';
import { noUnknownTask } from './no-unknown-task.ts';
import { noUnreadText } from './no-unread-text.ts';
import { noUnusedSuppression } from './no-unused-suppression.ts';
import { useComponentTask } from './use-component-task.ts';
import { useContractTest } from './use-contract-test.ts';
import { useFilePath } from './use-file-path.ts';
import { useFrameworkCompatibility } from './use-framework-compatibility.ts';
import { useKfpIntegration } from './use-kfp-integration.ts';
import { usePipelineValidation } from './use-pipeline-validation.ts';
import { useResourceValidation } from './use-resource-validation.ts';
import { useSuppressionReason } from './use-suppression-reason.ts';
import { useTaskFormat } from './use-task-format.ts';
import { useTestFirst } from './use-test-first.ts';

/** All rules, in the order of the catalogue: the graph, parallel tasks, order, coverage, form, truth. */
export const rules: readonly Rule[] = [
  noCycle,
  noUnknownTask,
  noDuplicateId,
  noParallelConflict,
  noDependentParallel,
  useTestFirst,
  useContractTest,
  useComponentTask,
  usePipelineValidation,
  useFrameworkCompatibility,
  useResourceValidation,
  useKfpIntegration,
  useTaskFormat,
  useFilePath,
  noPlaceholder,
  noUnreadText,
  noStaleTasks,
  useSuppressionReason,
  noUnknownRule,
  noUnusedSuppression,
];

/** Names of all rules. */
export const ruleNames: ReadonlySet<string> = new Set(rules.map(({ name }) => name));
