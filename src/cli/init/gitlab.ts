import { valueOfYaml } from './add-to-yaml.ts';
import type { Integration } from './integration.ts';
import { plannedYaml, valueAt } from './planned-yaml.ts';
import type { Project } from './project.ts';
import { template } from './templates.ts';

const path = '.gitlab-ci.yml';

/** A job that reports code quality in merge requests. */
export const gitlab: Integration = {
  name: 'gitlab',
  summary: 'a GitLab job that reports to merge requests',
  isUsed: (project) => project.has(path),
  plan: (project) => {
    const whole = template('gitlab/tasks-ml.gitlab-ci.yml');
    const entries = whole.replace('stage: test', `stage: ${stageOf(project)}`);
    const has = (value: unknown): boolean => valueAt(value, ['tasks-ml']) !== undefined;
    return { files: [plannedYaml(project, path, whole, { keys: [], entries, has })], next: [] };
  },
};

/** `test` is there unless the file names its stages itself. */
function stageOf(project: Project): string {
  const stages = valueAt(valueOfYaml(project.read(path) ?? ''), ['stages']);
  return Array.isArray(stages) && stages.length > 0 && !stages.includes('test') ? String(stages[0]) : 'test';
}
