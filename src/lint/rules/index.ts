import { planRuleNames } from '../plan-rule-names.ts';
import type { Rule } from '../rule.ts';
import { noCrossFeatureConflict } from './no-cross-feature-conflict.ts';
import { noCycle } from './no-cycle.ts';
import { noDependentParallel } from './no-dependent-parallel.ts';
import { noDoneBeforePredecessor } from './no-done-before-predecessor.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noEmptyPhase } from './no-empty-phase.ts';
import { noFalseTick } from './no-false-tick.ts';
import { noHandEditDrift } from './no-hand-edit-drift.ts';
import { noIdGap } from './no-id-gap.ts';
import { noImplementationBeforeSetup } from './no-implementation-before-setup.ts';
import { noLatestImage } from './no-latest-image.ts';
import { noLonelyParallel } from './no-lonely-parallel.ts';
import { noMissingFile } from './no-missing-file.ts';
import { noOrderConflict } from './no-order-conflict.ts';
import { noParallelConflict } from './no-parallel-conflict.ts';
import { noPhantomDone } from './no-phantom-done.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noPolishBeforeCore } from './no-polish-before-core.ts';
import { noRedundantDependency } from './no-redundant-dependency.ts';
import { noSelfDependency } from './no-self-dependency.ts';
import { noStaleTasks } from './no-stale-tasks.ts';
import { noTypeMismatch } from './no-type-mismatch.ts';
import { noUnknownPlaceholder } from './no-unknown-placeholder.ts';
import { noUnknownRule } from './no-unknown-rule.ts';
import { noUnknownTask } from './no-unknown-task.ts';
import { noUnreachablePhase } from './no-unreachable-phase.ts';
import { noUnreadText } from './no-unread-text.ts';
import { noUnusedSuppression } from './no-unused-suppression.ts';
import { useComponentTask } from './use-component-task.ts';
import { useContractTest } from './use-contract-test.ts';
import { useFilePath } from './use-file-path.ts';
import { useFrameworkCompatibility } from './use-framework-compatibility.ts';
import { useKfpIntegration } from './use-kfp-integration.ts';
import { useOrderedIds } from './use-ordered-ids.ts';
import { useParallel } from './use-parallel.ts';
import { usePipelineValidation } from './use-pipeline-validation.ts';
import { useQuickstartValidation } from './use-quickstart-validation.ts';
import { useRequirementCoverage } from './use-requirement-coverage.ts';
import { useResourceValidation } from './use-resource-validation.ts';
import { useStoryLabel } from './use-story-label.ts';
import { useStoryTest } from './use-story-test.ts';
import { useSuppressionReason } from './use-suppression-reason.ts';
import { useTaskFormat } from './use-task-format.ts';
import { useTestFirst } from './use-test-first.ts';

/** All rules, in the order of the catalogue, by group. */
export const rules: readonly Rule[] = [
  noCycle,
  noUnknownTask,
  noDuplicateId,
  noSelfDependency,
  noRedundantDependency,
  noOrderConflict,
  noUnreachablePhase,
  noParallelConflict,
  noDependentParallel,
  useParallel,
  noLonelyParallel,
  useTestFirst,
  noImplementationBeforeSetup,
  noPolishBeforeCore,
  useContractTest,
  useComponentTask,
  usePipelineValidation,
  useStoryTest,
  useRequirementCoverage,
  useFrameworkCompatibility,
  useResourceValidation,
  useKfpIntegration,
  useQuickstartValidation,
  useTaskFormat,
  useFilePath,
  noIdGap,
  useOrderedIds,
  noPlaceholder,
  noUnreadText,
  useStoryLabel,
  noEmptyPhase,
  noStaleTasks,
  noHandEditDrift,
  noDoneBeforePredecessor,
  noPhantomDone,
  noMissingFile,
  noFalseTick,
  noUnknownPlaceholder,
  noTypeMismatch,
  noLatestImage,
  noCrossFeatureConflict,
  useSuppressionReason,
  noUnknownRule,
  noUnusedSuppression,
];

/** Names of all rules, those about plans as well: settings and comments may name them. */
export const ruleNames: ReadonlySet<string> = new Set([...rules.map(({ name }) => name), ...planRuleNames]);
