import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../../base/diagnostic.ts';
import { UsageError } from '../../base/errors.ts';
import { isPlanPath } from '../check/is-plan-path.ts';
import { entriesOf, findFeature, isFolder, placeOf, shownPath } from '../find-feature.ts';
import { holdsPlans, isPattern, matchesOf } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';

/** A file that holds a plan: its path, absolute and as it is shown to people. */
export interface PlanFilePlace {
  readonly path: string;
  readonly shown: string;
}

/**
 * The plans that paths and patterns stand for, each once: files as they are, folders by all plans that lie in them and
 * below. Without paths it is the plan.md of the feature at hand. A folder without any is a UsageError.
 */
export async function findPlanFiles(paths: readonly string[], terminal: Terminal): Promise<readonly PlanFilePlace[]> {
  const { cwd } = terminal;
  if (paths.length === 0) return [placeAt(planIn(findFeature(undefined, terminal).folder), cwd)];
  const found: string[] = [];
  for (const path of paths) {
    const matches = isPattern(path) && !existsSync(resolve(cwd, path)) ? await matchesOf(path, cwd) : [path];
    if (matches.length === 0) throw new UsageError(`nothing matches ${path}`);
    for (const match of matches) found.push(...plansAt(match, cwd, match !== path));
  }
  if (found.length === 0) throw new UsageError(`there is no plan in ${paths.join(', ')}; name the file`);
  return [...new Set(found)].map((path) => placeAt(path, cwd));
}

/** The plan that a path stands for: a file, or the plan.md of a feature folder; nothing: that of the feature at hand. */
export function findPlanFile(path: string | undefined, terminal: Terminal): PlanFilePlace {
  if (path === undefined) return placeAt(planIn(findFeature(undefined, terminal).folder), terminal.cwd);
  placeOf(path, terminal.cwd);
  const given = resolve(terminal.cwd, path);
  return placeAt(isFolder(given) ? planIn(given) : given, terminal.cwd);
}

/** Documents that stand beside plans and are none. */
const otherDocument = /^(?:tasks?|spec|(?:ml-)?(?:research|data-model|quickstart)|readme|changelog|contributing)\.md$/i;

/** What a pattern matches beside plans is passed over; a file that was named is one. */
function plansAt(path: string, cwd: string, matched: boolean): readonly string[] {
  placeOf(path, cwd);
  const given = resolve(cwd, path);
  if (isFolder(given)) return plansBelow(given);
  return matched && (!/\.md$/i.test(path) || otherDocument.test(basename(path))) ? [] : [given];
}

/** The plans in a folder and below it, in the order of their paths. */
function plansBelow(root: string): readonly string[] {
  const found: string[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = [...entriesOf(folder, folder === root)].sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory() && isPlanPath(path)) found.push(path);
    }
    const folders = entries.filter((entry) => entry.isDirectory() && holdsPlans(entry.name));
    for (const { name } of folders.reverse()) open.push(join(folder, name));
  }
  return found;
}

function planIn(folder: string): string {
  return join(folder, 'plan.md');
}

function placeAt(path: string, cwd: string): PlanFilePlace {
  return { path, shown: shownPath(path, cwd) };
}
