import { pathsOf } from '../paths.ts';
import type { Setting } from '../setting.ts';
import { dataWork } from './data-work.ts';
import { deploymentWork } from './deployment-work.ts';
import { evaluationWork } from './evaluation-work.ts';
import { modelWork } from './model-work.ts';
import { withRequirements } from './requirement-homes.ts';
import { rolloutWork } from './rollout-work.ts';
import type { Work } from './work.ts';

/** All work of a feature, in an order in which it can be done; each requirement stands with the work that serves it. */
export function allWork(setting: Setting): readonly Work[] {
  const paths = pathsOf(setting);
  const works = [dataWork, modelWork, evaluationWork, deploymentWork, rolloutWork].flatMap((part) =>
    part(setting, paths),
  );
  return withRequirements(works, setting.brief.specification.requirements);
}
