import type { Integration } from './integration.ts';
import { template } from './templates.ts';

const path = '.github/workflows/tasks-ml.yml';

/** A workflow that annotates pull requests. */
export const github: Integration = {
  name: 'github',
  summary: 'a GitHub workflow that annotates pull requests',
  isUsed: (project) => project.has('.github'),
  plan: (project) => ({
    files: [{ path, before: project.read(path), after: template('github/tasks-ml.yml') }],
    next: [],
  }),
};
