import type { SourceFile } from '../../base/source.ts';
import type { FeatureWithInputs } from '../../compile/read-feature.ts';
import { isFresh } from '../../lint/facts/changed-inputs.ts';
import { levelOf } from '../../lint/level.ts';
import { noHandEditDrift } from '../../lint/rules/no-hand-edit-drift.ts';
import type { Config } from '../../model/config.ts';
import { stampIn } from '../../model/stamp.ts';
import { readTaskList } from '../../read/tasks-md.ts';
import { findTeamPlanner } from '../find-team-planner.ts';

/**
 * What a fresh build would write in place of a built tasks.md that somebody edited. Undefined where there is nothing to
 * compare: the file was not built or is as it was, its documents changed, they cannot be built, or nobody asks.
 */
export async function rebuiltText(
  file: SourceFile,
  { feature, inputs }: FeatureWithInputs,
  config: Config,
): Promise<string | undefined> {
  if (levelOf(noHandEditDrift, config) === 'off') return undefined;
  const stamp = stampIn(file.text);
  if (!stamp || !isFresh(stamp, inputs)) return undefined;
  const { isAsBuilt } = await import('../../compile/built-text.ts');
  if (isAsBuilt(file.text, stamp, config)) return undefined;
  const { compileFeature } = await import('../../compile/compile.ts');
  const old = readTaskList(file, config).value;
  // What looks like a stamp need not be one: it may stand in an example.
  if (!old.stamp) return undefined;
  return compileFeature({ feature, old, inputs, config, ...(await findTeamPlanner(config)) }).output?.files.get(
    'tasks.md',
  );
}
