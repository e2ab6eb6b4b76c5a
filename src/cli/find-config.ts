import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ruleNames } from '../lint/rules/index.ts';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import { shownPath } from './find-feature.ts';

/** Where settings may stand in a folder. */
export const configNames: readonly string[] = ['tasks-ml.config.yaml', join('.specify', 'tasks-ml.yaml')];

/** What the command line says of the settings. */
export interface ConfigOptions {
  readonly unnumbered?: boolean;
  readonly strict?: boolean;
}

/** The settings that hold for a folder: the nearest config file in it or above it, up to the repository's root. */
export async function findConfig(folder: string, cwd: string, options: ConfigOptions = {}): Promise<Config> {
  return configFinder(cwd, options)(folder);
}

/** Gives the settings that hold for a folder. */
export type ConfigFinder = (folder: string) => Promise<Config>;

/** The same for many folders; a file is read once. */
export function configFinder(cwd: string, options: ConfigOptions = {}): ConfigFinder {
  const known = new Map<string, Config>();
  return async (folder) => {
    const config = await nearestConfig(folder, cwd, known);
    return {
      ...config,
      ...(options.unnumbered ? { unnumbered: true } : {}),
      ...(options.strict ? { preset: 'strict' } : {}),
    };
  };
}

async function nearestConfig(folder: string, cwd: string, known: Map<string, Config>): Promise<Config> {
  const passed: string[] = [];
  let config: Config | undefined;
  for (let at = folder; config === undefined; at = dirname(at)) {
    config = known.get(at) ?? (await configIn(at, cwd));
    passed.push(at);
    if (existsSync(join(at, '.git')) || dirname(at) === at) config ??= defaultConfig;
  }
  for (const at of passed) known.set(at, config);
  return config;
}

async function configIn(folder: string, cwd: string): Promise<Config | undefined> {
  const path = configNames.map((name) => join(folder, name)).find((name) => existsSync(name));
  if (path === undefined) return undefined;
  const { readConfig } = await import('../read/config.ts');
  const config = await readConfig(path, shownPath(path, cwd), ruleNames);
  // A path in a file is meant from its folder, wherever the command is called.
  return config.baseline === undefined ? config : { ...config, baseline: resolve(folder, config.baseline) };
}
