import type { KnownRisk } from '../knowledge/task-type.ts';
import type { PlanRisk } from '../model/plan.ts';
import type { Setting } from './setting.ts';

type Risk = Omit<KnownRisk, 'source'>;

/** Risks of every feature of machine learning, with words by which a risk of the type is known to be the same. */
const common: readonly (readonly [RegExp, Risk])[] = [
  [
    /quality|wrong labels|poor/i,
    {
      risk: 'Poor data quality limits what any model can learn',
      likelihood: 'Medium',
      impact: 'High',
      mitigation:
        'Data contract with limits that stop the pipeline, data report read by the data owner before training',
    },
  ],
  [
    /overfit|memori[sz]/i,
    {
      risk: 'Overfitting: the model memorizes the training data',
      likelihood: 'Medium',
      impact: 'High',
      mitigation: 'Regularization, early stopping on the validation split, a test split that is read once',
    },
  ],
  [
    /drift|chang/i,
    {
      risk: 'Concept drift: what was learned stops being true',
      likelihood: 'Medium',
      impact: 'High',
      mitigation: 'Drift reports from the first day, retraining through the same gates, rollback to the version before',
    },
  ],
  [
    /leak|future/i,
    {
      risk: 'Data leakage makes the model look better than it is',
      likelihood: 'Medium',
      impact: 'High',
      mitigation:
        'Split before preprocessing, everything fitted on the training split only, leakage candidates decided in the data report',
    },
  ],
  [
    /reproduc/i,
    {
      risk: 'Results cannot be reproduced',
      likelihood: 'Low',
      impact: 'Medium',
      mitigation: 'Fixed random seeds, tracked runs, versioned data and models',
    },
  ],
];

/** The risks of the type, then those of every such feature that the type does not name already. */
export function planRisks({ byTime, type }: Setting): readonly Omit<PlanRisk, 'span'>[] {
  const own: readonly Risk[] = type?.risks ?? [];
  const others = common.flatMap(([same, risk]) => (own.some((one) => same.test(one.risk)) ? [] : [risk]));
  return [...own, ...others].map(({ risk, likelihood, impact, mitigation }) => ({
    risk,
    likelihood,
    impact,
    mitigation: byTime
      ? mitigation.replace(/\b[Ss]tratified cross-validation/, 'Folds in the order of time')
      : mitigation,
    details: [],
  }));
}
