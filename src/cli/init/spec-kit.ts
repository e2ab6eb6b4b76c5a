import type { Integration } from './integration.ts';
import { template, templatesBelow } from './templates.ts';

const folder = '.specify/tasks-ml';

/**
 * The extension and the workflow of spec-kit. They are put beside what `specify` manages, for only it can install them:
 * it renders the commands for the agent, and enters them and their hooks in its registry.
 */
export const specKit: Integration = {
  name: 'spec-kit',
  summary: 'an extension and a workflow of spec-kit',
  isUsed: (project) => project.has('.specify'),
  plan: (project) => ({
    files: templatesBelow('spec-kit').map((name) => {
      const path = `${folder}/${name}`;
      return { path, before: project.read(path), after: template(`spec-kit/${name}`) };
    }),
    next: [`specify extension add --dev ${folder}/extension`, `specify workflow add ${folder}/workflow/workflow.yml`],
  }),
};
