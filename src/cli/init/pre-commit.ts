import type { Integration } from './integration.ts';
import { plannedYaml, valueAt } from './planned-yaml.ts';
import { template } from './templates.ts';

const path = '.pre-commit-config.yaml';

/** A hook of pre-commit, or of prek, which reads the same file. */
export const preCommit: Integration = {
  name: 'pre-commit',
  summary: 'a hook of pre-commit or prek',
  isUsed: (project) => project.has(path),
  plan: (project) => {
    const whole = template('pre-commit/.pre-commit-config.yaml');
    const entries = whole.replace(/^repos:\n/, '').replace(/^ {2}/gm, '');
    const file = plannedYaml(project, path, whole, { keys: ['repos'], entries, has: hasHook });
    return { files: [file], next: file.before === undefined ? ['pre-commit install'] : [] };
  },
};

function hasHook(value: unknown): boolean {
  const repos = valueAt(value, ['repos']);
  const hooks = Array.isArray(repos) ? repos.flatMap((repo) => valueAt(repo, ['hooks'])) : [];
  return hooks.some((hook) => /^tasks-ml-/.test(String(valueAt(hook, ['id']))));
}
