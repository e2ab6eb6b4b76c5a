import { configNames } from '../find-config.ts';
import type { Integration } from './integration.ts';
import { template } from './templates.ts';

/** The settings, with their defaults. */
export const config: Integration = {
  name: 'config',
  summary: 'settings, with the defaults',
  isUsed: () => false,
  plan: (project) => {
    const names = configNames.map((name) => name.replaceAll('\\', '/'));
    const path = names.find((name) => project.has(name)) ?? (names[0] as string);
    const before = project.read(path);
    return { files: [{ path, before, after: before ?? template('config/tasks-ml.config.yaml') }], next: [] };
  },
};
