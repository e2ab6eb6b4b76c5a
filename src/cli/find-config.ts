import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { shownPath } from './find-feature.ts';

/**
 * The settings that hold for a folder: the nearest config file in it or above it, up to the repository's root.
 * `unnumbered` is what the command line says.
 */
export async function findConfig(
  folder: string,
  cwd: string,
  { unnumbered = false }: { readonly unnumbered?: boolean } = {},
): Promise<Config> {
  const config = await nearestConfig(folder, cwd);
  return unnumbered ? { ...config, unnumbered } : config;
}

async function nearestConfig(folder: string, cwd: string): Promise<Config> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of ['tasks-ml.config.yaml', join('.specify', 'tasks-ml.yaml')]) {
      const path = join(at, name);
      if (!existsSync(path)) continue;
      const { readConfig } = await import('../read/config.ts');
      return readConfig(path, shownPath(path, cwd));
    }
    if (existsSync(join(at, '.git')) || dirname(at) === at) return defaultConfig;
  }
}
