import type { PlanDialect, SectionRole } from '../model/plan.ts';
import type { ScaffoldSection } from './dialect-sections.ts';
import { dialectSections } from './dialect-sections.ts';
import type { Paths } from './paths.ts';
import { architectureText } from './sections/architecture-text.ts';
import { considerationsText } from './sections/considerations-text.ts';
import { dataText } from './sections/data-text.ts';
import { deploymentText } from './sections/deployment-text.ts';
import { edgeCasesText } from './sections/edge-cases-text.ts';
import { evaluationText } from './sections/evaluation-text.ts';
import { mlopsText } from './sections/mlops-text.ts';
import { overviewText } from './sections/overview-text.ts';
import { requirementsText } from './sections/requirements-text.ts';
import { structureText } from './sections/structure-text.ts';
import { testingBoxes, testingText } from './sections/testing-text.ts';
import { trainingText } from './sections/training-text.ts';
import type { Setting } from './setting.ts';
import type { Work } from './work/work.ts';

/** Titles that a dialect gives to what others call otherwise. */
const ownTitles: Readonly<Record<PlanDialect, Partial<Record<SectionRole, string>>>> = {
  steps: {
    architecture: 'Architecture Context',
    testing: 'Testing Checklist',
    'edge-cases': 'Pipeline Errors or Edge Cases',
  },
  'ml-phases': {},
  components: {},
  'phased-tasks': { requirements: 'Requirements Summary' },
  'spec-kit': { overview: 'Summary' },
};

/** The sections of a plan in the order in which they are read, with those that only one dialect has. */
export function planSections(
  setting: Setting,
  paths: Paths,
  works: readonly Work[],
  dialect: PlanDialect,
): readonly ScaffoldSection[] {
  const all: readonly ScaffoldSection[] = [
    { role: 'overview', title: 'Overview', text: overviewText(setting) },
    { role: 'requirements', title: 'Requirements', text: requirementsText(setting, paths) },
    { role: 'architecture', title: 'ML Architecture & Technical Stack', text: architectureText(setting) },
    { role: 'data', title: 'Data Pipeline & Engineering', text: dataText(setting, paths) },
    { role: 'training', title: 'Model Training Strategy', text: trainingText(setting) },
    { role: 'evaluation', title: 'Model Evaluation & Validation', text: evaluationText(setting) },
    { role: 'deployment', title: 'Model Deployment & Monitoring', text: deploymentText(setting) },
    { role: 'mlops', title: 'MLOps & Infrastructure', text: mlopsText(setting) },
    { role: 'considerations', title: 'Task-Specific Considerations', text: considerationsText(setting) },
    { role: 'structure', title: 'Project Structure', text: structureText(works, setting.module) },
    {
      role: 'testing',
      title: 'Testing Strategy',
      text: dialect === 'steps' ? testingBoxes(setting) : testingText(setting),
    },
    { role: 'edge-cases', title: 'Edge Cases & Error Handling', text: edgeCasesText(setting, paths) },
    ...dialectSections(setting, dialect),
  ];
  return all
    .filter(({ text }) => text !== '')
    .map((section) => ({ ...section, title: ownTitles[dialect][section.role] ?? section.title }));
}
