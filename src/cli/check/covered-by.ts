import { dirname } from 'node:path';
import { rules } from '../../lint/rules/index.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import type { BaselineFile } from './baseline-file.ts';

/** Rules that look at several features at once: of these a run knows everything only when it checked all features. */
const together: ReadonlySet<string> = new Set(rules.filter((rule) => rule.checkTogether).map(({ name }) => name));

/** Tells of a path within the baseline's folder and a rule whether a run over these features asked the rule there. */
export async function coveredBy(
  { path, entries, pathOf }: BaselineFile,
  places: readonly FeaturePlace[],
  terminal: Terminal,
): Promise<(file: string, rule: string) => boolean> {
  const roots = new Set(places.map(({ tasksFile }) => pathOf(dirname(tasksFile))));
  const checked = new Set(places.map(({ tasksFile }) => tasksFile));
  const all = entries.some(({ rule }) => together.has(rule))
    ? await findTaskFiles([dirname(path)], terminal, true)
    : [];
  const whole = all.every(({ tasksFile }) => checked.has(tasksFile));
  return (file, rule) => (whole || !together.has(rule)) && isBelow(roots, file);
}

function isBelow(roots: ReadonlySet<string>, file: string): boolean {
  for (let at = file; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (roots.has(at)) return true;
    if (!at.includes('/')) return roots.has('');
  }
}
