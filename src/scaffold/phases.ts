import type { Role, WorkPart } from './work/work.ts';

/** A phase of the work, with what must be there at its end. */
export interface ScaffoldPhase {
  readonly name: string;
  readonly deliverables: string;
  readonly milestone: string;
  readonly criteria: string;
  readonly gate: string;
  readonly gateCriteria: string;
}

/** The five phases that a feature of machine learning goes through. */
export const scaffoldPhases: readonly ScaffoldPhase[] = [
  {
    name: 'Data Preparation & EDA',
    deliverables: 'Versioned snapshot, data contract, split, fitted features, data report',
    milestone: 'Data ready',
    criteria: 'The snapshot passes its contract, the split is stored, the data report is read by the data owner',
    gate: 'Data quality',
    gateCriteria: 'No open finding of the data contract; leakage candidates decided',
  },
  {
    name: 'Model Development',
    deliverables: 'Baseline, tracked runs, tuned model, training pipeline',
    milestone: 'Model beats the baseline',
    criteria: 'The tuned model is better than the baseline on the validation split, over four seeds',
    gate: 'Reproducibility',
    gateCriteria: 'The chosen run repeated from its log gives the same metric',
  },
  {
    name: 'Model Evaluation & Optimization',
    deliverables: 'Evaluation report, model card, exported model',
    milestone: 'Go or no-go',
    criteria: 'The success criteria with numbers hold on the test split; the product owner has decided',
    gate: 'Model quality',
    gateCriteria: 'tests/quality pass; no segment is worse than the limit of the report',
  },
  {
    name: 'Deployment Preparation',
    deliverables: 'Registered version, serving, monitoring, workflow, rollback',
    milestone: 'Ready for staging',
    criteria: 'Contract, monitoring and rollback tests pass; the workflow deploys without hands',
    gate: 'Operability',
    gateCriteria: 'Every alert was raised on purpose; rollback in less than five minutes',
  },
  {
    name: 'Testing & Production Rollout',
    deliverables: 'Acceptance on staging, load test, rollout report, documentation',
    milestone: 'Live',
    criteria: 'All acceptance tests pass and the comparison with the present process is decided in writing',
    gate: 'Release',
    gateCriteria: 'End-to-end and acceptance tests pass, load test within its limits, no alert open',
  },
];

/** A component of the system: a group of work that one role answers for. */
export interface ScaffoldComponent {
  readonly part: WorkPart;
  readonly name: string;
  readonly owner: Role;
  readonly acceptance: readonly string[];
}

/** The components in the order in which they are built. */
export const scaffoldComponents: readonly ScaffoldComponent[] = [
  {
    part: 'data',
    name: 'Data Pipeline',
    owner: 'Data Engineer',
    acceptance: [
      'The same sources give the same snapshot checksum',
      'Every check of the data contract finds its broken example',
      'The split is stored and read by all later steps',
    ],
  },
  {
    part: 'features',
    name: 'Feature Engineering',
    owner: 'Data Scientist',
    acceptance: [
      'Everything that is fitted is fitted on the training split only',
      'Training and serving compute the same features for the same input',
    ],
  },
  {
    part: 'training',
    name: 'Model Development',
    owner: 'ML Engineer',
    acceptance: [
      'The tuned model beats the baseline on the validation split',
      'Every run can be repeated from its log',
      'The pipeline runs on the sample in less than five minutes',
    ],
  },
  {
    part: 'evaluation',
    name: 'Model Evaluation',
    owner: 'Data Scientist',
    acceptance: [
      'The success criteria with numbers hold on the test split',
      'The evaluation report names the worst segments and their causes',
    ],
  },
  {
    part: 'serving',
    name: 'Model Serving',
    owner: 'ML Engineer',
    acceptance: [
      'Every user story has an acceptance test',
      'The prediction contract holds against the exported model',
      'A live version leads to its data and code',
    ],
  },
  {
    part: 'operations',
    name: 'Operations',
    owner: 'MLOps Engineer',
    acceptance: [
      'Drift, quality and service health raise alerts with a runbook line',
      'Deployment needs no hands; rollback takes less than five minutes',
    ],
  },
  {
    part: 'rollout',
    name: 'Rollout',
    owner: 'QA Engineer',
    acceptance: ['All acceptance tests pass on staging', 'The rollout is decided in writing'],
  },
];
