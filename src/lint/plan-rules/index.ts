import type { PlanRule } from '../plan-rule.ts';
import { noDataLeakage } from './no-data-leakage.ts';
import { noEstimateMismatch } from './no-estimate-mismatch.ts';
import { noNeedsClarification } from './no-needs-clarification.ts';
import { noOrderMismatch } from './no-order-mismatch.ts';
import { noPlanPlaceholder } from './no-plan-placeholder.ts';
import { useAcceptanceCriteria } from './use-acceptance-criteria.ts';
import { useArchitectureForTaskType } from './use-architecture-for-task-type.ts';
import { useBaseline } from './use-baseline.ts';
import { useBranchStepFirst } from './use-branch-step-first.ts';
import { useCiCd } from './use-ci-cd.ts';
import { useCoverageTargets } from './use-coverage-targets.ts';
import { useDataVersioning } from './use-data-versioning.ts';
import { useDefinitionOfDone } from './use-definition-of-done.ts';
import { useDocumentationStepLast } from './use-documentation-step-last.ts';
import { useEdgeCases } from './use-edge-cases.ts';
import { useExperimentTracking } from './use-experiment-tracking.ts';
import { useFileAction } from './use-file-action.ts';
import { useImplementationOrder } from './use-implementation-order.ts';
import { useKnownAssignee } from './use-known-assignee.ts';
import { useMetricsForTaskType } from './use-metrics-for-task-type.ts';
import { useMilestones } from './use-milestones.ts';
import { useMlTaskType } from './use-ml-task-type.ts';
import { useModelVersioning } from './use-model-versioning.ts';
import { useMonitoring } from './use-monitoring.ts';
import { useOwner } from './use-owner.ts';
import { usePlanSections } from './use-plan-sections.ts';
import { useQualityGates } from './use-quality-gates.ts';
import { useReproducibility } from './use-reproducibility.ts';
import { useRiskMitigation } from './use-risk-mitigation.ts';
import { useRollback } from './use-rollback.ts';
import { useTaskTypeConsiderations } from './use-task-type-considerations.ts';
import { useTestingStrategy } from './use-testing-strategy.ts';
import { useTimeEstimates } from './use-time-estimates.ts';
import { useVerification } from './use-verification.ts';

/** All rules about plans, in the order of the catalogue, by group. */
export const planRules: readonly PlanRule[] = [
  usePlanSections,
  noNeedsClarification,
  noPlanPlaceholder,
  useTimeEstimates,
  noEstimateMismatch,
  useRiskMitigation,
  useTestingStrategy,
  useBranchStepFirst,
  useDocumentationStepLast,
  useImplementationOrder,
  useEdgeCases,
  useMlTaskType,
  useArchitectureForTaskType,
  useMetricsForTaskType,
  useTaskTypeConsiderations,
  useExperimentTracking,
  useDataVersioning,
  useModelVersioning,
  useMonitoring,
  useRollback,
  useCiCd,
  useBaseline,
  noDataLeakage,
  useReproducibility,
  useOwner,
  useAcceptanceCriteria,
  useQualityGates,
  useCoverageTargets,
  useMilestones,
  useVerification,
  useDefinitionOfDone,
  noOrderMismatch,
  useKnownAssignee,
  useFileAction,
];
