import type { PlanDialect, SectionRole } from '../model/plan.ts';
import { points } from './markdown-list.ts';
import { contextText } from './sections/context-text.ts';
import { testLevels } from './sections/testing-text.ts';
import type { Setting } from './setting.ts';

/** A section of the plan before it has a place. */
export interface ScaffoldSection {
  readonly role: SectionRole;
  readonly title: string;
  readonly text: string;
}

/** The sections that only plans of one dialect have. */
export function dialectSections(setting: Setting, dialect: PlanDialect): readonly ScaffoldSection[] {
  switch (dialect) {
    case 'steps':
      return stepsExtra(setting);
    case 'components':
      return componentsExtra(setting);
    case 'spec-kit':
      return [
        { role: 'context', title: 'Technical Context', text: contextText(setting) },
        { role: 'constitution', title: 'Constitution Check', text: principles },
        {
          role: 'complexity',
          title: 'Complexity Tracking',
          text: 'Nothing deviates from the principles above: one package, one pipeline, one service.',
        },
      ];
    default:
      return [];
  }
}

const principles = [
  'Tests first: every module has a task before it that writes its failing tests',
  'Simplicity: a baseline is measured first, and nothing larger is built than what beats it',
  'Reproducibility: code, data, settings and seed of every run are recorded',
  'Observability: inputs, predictions and service are watched from the first day',
  'Reversibility: the version before is one command away',
]
  .map((principle) => `- [ ] ${principle}`)
  .join('\n');

function stepsExtra({ about, model, module, brief, slug }: Setting): readonly ScaffoldSection[] {
  return [
    {
      role: 'partial-updates',
      title: 'Partial Update Support',
      text: points([
        'A step of the pipeline whose inputs did not change is not run again; `--start-at` begins with any of them',
        'New data comes as a new snapshot beside the old ones; nothing is changed in place',
        'A new model version replaces the live one by its alias, without a deployment of the service',
      ]),
    },
    {
      role: 'libraries',
      title: 'External Dependencies',
      text: points([
        `Python 3.11, ${[...new Set([model.framework, ...about.libraries])].join(', ')}`,
        'MLflow for runs and the model registry, DVC for snapshots, Evidently for drift',
        'pytest and ruff; Docker, GitHub Actions',
      ]),
    },
    {
      role: 'notes',
      title: 'Notes',
      text: points([
        `All numbers stand in \`configs/${module}.yaml\`; code, comments and documentation are in English`,
        `Where this plan and ${brief.document ?? 'the description'} differ, the specification holds, and the plan is corrected first`,
        'The test split is read once; whoever looks earlier draws a new one',
      ]),
    },
    {
      role: 'next-steps',
      title: 'Next Steps After Implementation',
      text: points([
        'Watch the comparison with the present process until it is decided, then remove the old one',
        'Plan the first retraining with the first labels from production',
        `Go through \`docs/${slug}-evaluation.md\` again after one month: which errors did users report?`,
      ]),
    },
    {
      role: 'verification',
      title: 'Implementation Verification',
      text: [
        'Code quality: ruff and the review are without findings',
        'Functionality: every requirement stands in the definition of done of a step, and that step is done',
        'Testing: all levels pass, coverage is at least 80 %',
        'Integration: pipeline, registry, service and monitoring work together on staging',
        'Documentation: interface, operation and model card are up to date',
      ]
        .map((box) => `- [ ] ${box}`)
        .join('\n'),
    },
  ];
}

function componentsExtra({ model, about, slug }: Setting): readonly ScaffoldSection[] {
  return [
    {
      role: 'review',
      title: 'Code Review Checklist',
      text: [
        'Nothing is fitted on validation or test data',
        'Limits and paths come from the configuration, secrets from the environment',
        'Errors have names and say what and where; logs hold no personal data',
        'New behaviour has a test that failed before',
      ]
        .map((box) => `- [ ] ${box}`)
        .join('\n'),
    },
    {
      role: 'coverage',
      title: 'Testing Requirements',
      text: [
        '| Level | Coverage Target | Responsibility |',
        '|---|---|---|',
        ...testLevels.map((cells) => `| ${cells.join(' | ')} |`),
      ].join('\n'),
    },
    {
      role: 'documentation',
      title: 'Documentation Requirements',
      text: points([
        `\`docs/${slug}.md\`: interface, operation, retraining`,
        `\`docs/${slug}-evaluation.md\`: evaluation report and model card`,
        `\`docs/runbooks/${slug}.md\`: one paragraph for each alert, and the rollback`,
      ]),
    },
    {
      role: 'libraries',
      title: 'External Dependencies',
      text: points([
        `Python 3.11, ${[...new Set([model.framework, ...about.libraries])].join(', ')}`,
        'MLflow, DVC, Evidently; Docker, GitHub Actions',
      ]),
    },
  ];
}
