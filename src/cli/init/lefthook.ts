import { valueOfYaml } from './add-to-yaml.ts';
import type { Integration } from './integration.ts';
import { plannedYaml, valueAt } from './planned-yaml.ts';
import type { Project } from './project.ts';
import { template } from './templates.ts';

const names = ['lefthook.yml', '.lefthook.yml', 'lefthook.yaml', '.lefthook.yaml'];

/** A command of lefthook before a commit; a job where the file has jobs. */
export const lefthook: Integration = {
  name: 'lefthook',
  summary: 'a command of lefthook',
  isUsed: (project) => names.some((name) => project.has(name)),
  plan: (project) => {
    const path = names.find((name) => project.has(name)) ?? (names[0] as string);
    const whole = template('lefthook/lefthook.yml');
    const command = whole.replace(/^pre-commit:\n {2}commands:\n/, '').replace(/^ {4}/gm, '');
    const file = plannedYaml(project, path, whole, { ...entriesFor(project, path, command), has: hasCommand });
    return {
      files: [file],
      next: ['npm install --save-dev tasks-ml', ...(file.before === undefined ? ['npx lefthook install'] : [])],
    };
  },
};

function entriesFor(project: Project, path: string, command: string): { keys: readonly string[]; entries: string } {
  const hook = valueAt(valueOfYaml(project.read(path) ?? ''), ['pre-commit']);
  if (valueAt(hook, ['jobs']) === undefined) return { keys: ['pre-commit', 'commands'], entries: command };
  return { keys: ['pre-commit', 'jobs'], entries: command.replace(/^tasks-ml:\n {2}/, '- name: tasks-ml\n  ') };
}

function hasCommand(value: unknown): boolean {
  const jobs = valueAt(value, ['pre-commit', 'jobs']);
  return (
    valueAt(value, ['pre-commit', 'commands', 'tasks-ml']) !== undefined ||
    (Array.isArray(jobs) && jobs.some((job) => valueAt(job, ['name']) === 'tasks-ml'))
  );
}
