import type { TypeRecipe } from '../type-recipe.ts';

/** How classification is worked on. */
export const classification: TypeRecipe = {
  output: 'a class with a calibrated probability',
  split:
    '70 % training, 15 % validation, 15 % test, stratified by class; all examples of one entity fall on one side, and where examples have dates the test part is the most recent one',
  splitTests: [
    'the share of each class differs by less than one percentage point between the parts',
    'no entity occurs in two parts',
    'the same seed gives the same parts',
  ],
  baseline: 'the majority class and {simple}',
  training:
    'Rare classes get weights inverse to their frequency in the training split; the validation and test splits keep their natural shares',
  analysis: [
    'Confusion matrix, and precision and recall of each class with 95 % bootstrap intervals',
    'The 50 most confident errors, read by a person and sorted into causes',
    'The primary metric by segment; a segment that falls more than 10 % below the whole is named in the report',
  ],
  own: {
    module: 'calibrate',
    title: 'Calibrate the probabilities and choose the decision threshold',
    action: 'Calibrate on the validation split and store the threshold that meets the agreed trade-off with the model.',
    signature: 'def choose_threshold(y_true: np.ndarray, probability: np.ndarray, min_precision: float) -> Threshold:',
    steps: [
      'Fit isotonic regression (Platt scaling below 1,000 validation examples) on the validation split',
      'Draw the precision-recall curve and take the threshold with the highest recall at the agreed precision',
      'Write the threshold, the curve and the Brier score before and after into the run',
    ],
    done: [
      'The Brier score on the validation split is not worse than before calibration',
      'The threshold is stored with the model version and read from there by serving',
    ],
    tests: [
      'a threshold on known scores gives the precision that was asked for',
      'calibrated probabilities keep the order of the scores',
      'an unreachable precision raises an error that names the best one',
    ],
  },
  fallback: 'no class but `unsure`, which goes to a person',
  response: 'label, probability of each class, threshold, model version',
  watch:
    'share of each predicted class, distribution of the probabilities, and precision and recall once labels arrive',
  comparison:
    'Run the model in shadow beside the present process for one label delay, then give it 10 % of the traffic; it stays if the primary metric on labelled feedback does not fall',
};
