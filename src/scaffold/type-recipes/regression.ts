import type { TypeRecipe } from '../type-recipe.ts';

/** How regression is worked on. */
export const regression: TypeRecipe = {
  output: 'a number with a prediction interval',
  split:
    '70 % training, 15 % validation, 15 % test; all rows of one entity fall on one side, and where rows have dates the test part is the most recent one',
  splitTests: [
    'the quantiles of the target agree between the parts within 5 %',
    'no entity occurs in two parts',
    'the same seed gives the same parts',
  ],
  baseline: 'the median of the target by segment and {simple}',
  training:
    'A skewed target is learned on the log scale and brought back before any metric is computed; the loss is robust against outliers (Huber)',
  analysis: [
    'Residuals against the prediction, the target and every important feature',
    'Error by decile of the target and by segment; a segment that is 20 % worse than the whole is named in the report',
    'Feature importance by permutation on the validation split, compared with what experts expect',
  ],
  own: {
    module: 'intervals',
    title: 'Give every prediction an interval',
    action:
      'Compute conformal prediction intervals on the validation split, and check on the test split how often they hold.',
    signature: 'def fit_intervals(residuals: np.ndarray, share: float = 0.9) -> ConformalInterval:',
    steps: [
      'Compute absolute residuals on the validation split, by segment where there are 200 rows or more',
      'Take their quantile for the wanted share as half the width of the interval',
      'Measure on the test split how often intervals hold and how wide they are, and log both to the run',
    ],
    done: [
      'Intervals for 90 % hold between 88 % and 92 % of the test rows',
      'Width by segment, and how often intervals hold there, stand in the evaluation report',
    ],
    tests: [
      'intervals on normal noise of known width hold as often as was asked for',
      'a higher share gives wider intervals',
      'a segment with too few rows takes the interval of the whole',
    ],
  },
  fallback: 'the median of the segment, marked as `fallback`',
  response: 'prediction, lower and upper bound, unit, model version',
  watch: 'distribution of the predictions, mean width of the intervals, and error once the true values arrive',
  comparison:
    'Run the model in shadow until the true values of one full cycle are known; it replaces the present estimate if its error is lower with a paired bootstrap (95 %)',
};
