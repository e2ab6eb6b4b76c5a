import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleNames } from '../lint/rules/index.ts';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { shownPath } from './find-feature.ts';

/**
 * The settings that hold for a folder: the nearest config file in it or above it, up to the repository's root.
 * `unnumbered` and `strict` are what the command line says.
 */
export async function findConfig(
  folder: string,
  cwd: string,
  { unnumbered = false, strict = false }: { readonly unnumbered?: boolean; readonly strict?: boolean } = {},
): Promise<Config> {
  const config = await nearestConfig(folder, cwd);
  return { ...config, ...(unnumbered ? { unnumbered } : {}), ...(strict ? { preset: 'strict' } : {}) };
}

async function nearestConfig(folder: string, cwd: string): Promise<Config> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of ['tasks-ml.config.yaml', join('.specify', 'tasks-ml.yaml')]) {
      const path = join(at, name);
      if (!existsSync(path)) continue;
      const { readConfig } = await import('../read/config.ts');
      return readConfig(path, shownPath(path, cwd), ruleNames);
    }
    if (existsSync(join(at, '.git')) || dirname(at) === at) return defaultConfig;
  }
}
