import { dirname } from 'node:path';
import { planRuleNames } from '../../lint/plan-rule-names.ts';
import { rules } from '../../lint/rules/index.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import type { BaselineFile } from './baseline-file.ts';
import { isPlanPath } from './is-plan-path.ts';

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
  return (file, rule) => (whole || !together.has(rule)) && !isOfPlans(file, rule) && isBelow(roots, file);
}

const ofTasks: ReadonlySet<string> = new Set(rules.map(({ name }) => name));

/** Whether only `plan check` finds this: its rules, and in a plan what its reader says and which comments are unused. */
function isOfPlans(file: string, rule: string): boolean {
  return planRuleNames.has(rule) || (isPlanPath(file) && (!ofTasks.has(rule) || rule === 'no-unused-suppression'));
}

function isBelow(roots: ReadonlySet<string>, file: string): boolean {
  for (let at = file; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (roots.has(at)) return true;
    if (!at.includes('/')) return roots.has('');
  }
}
