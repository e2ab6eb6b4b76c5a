import { point } from '../markdown-list.ts';
import type { Setting } from '../setting.ts';

/** How the model is trained, tuned, kept from overfitting, and stopped. */
export function trainingText({ baseline, model, recipe, primary, module }: Setting): string {
  const { family } = model;
  return [
    point('Training data', recipe.training),
    point('Training loop', family.loop),
    point(
      'Hyperparameters',
      `${family.search}; the value that counts is ${primary?.name ?? 'the primary metric'} on the validation split`,
    ),
    point('Regularization', family.regularization),
    point('Early stopping', family.stopping),
    point(
      'Reproducibility',
      `random seed 42 for split, model and framework, fixed in \`configs/${module}.yaml\` and logged with each run; the chosen settings are repeated with three more seeds`,
    ),
    point('Baseline', `${baseline}; measured first, with the same split and the same metrics`),
  ].join('\n');
}
