import type { TypeRecipe } from '../type-recipe.ts';

/** How anomaly detection is worked on. */
export const anomalyDetection: TypeRecipe = {
  output: 'an anomaly score with a decision',
  split:
    'Temporal: the model learns from an early period without known anomalies, the threshold is set on a later one, and the test period is the most recent, with all confirmed anomalies',
  splitTests: [
    'training ends before the threshold period begins, and that before the test period',
    'no confirmed anomaly stands in the training period',
    'every confirmed anomaly of the test period is counted once, however many points it has',
  ],
  baseline: 'fixed limits as they are used today and a robust z-score (median and MAD) by group',
  training:
    'Normal behaviour is learned without labels; confirmed anomalies only choose between candidates and set the threshold, for there are too few to learn from',
  analysis: [
    'Every false alarm of the test period, with its cause; every missed anomaly, with the score that it had',
    'Time from the begin of an anomaly to its alarm',
    'False alarms by hour, weekday and group: seasonal patterns that the model takes for anomalies',
  ],
  own: {
    module: 'threshold',
    title: 'Set the anomaly threshold by the alarms that people can handle',
    action:
      'Choose the score above which an alarm is raised, from the false positive and false negative rates that were agreed.',
    signature: 'def choose_threshold(scores: np.ndarray, confirmed: np.ndarray, max_false_alarms: float) -> Threshold:',
    steps: [
      'Draw false positive rate, false negative rate and alarms a day against the threshold on the threshold period',
      'Take the lowest threshold that stays within the agreed number of false alarms',
      'Merge alarms that follow one another within the agreed time, so that one anomaly is one alarm',
    ],
    done: [
      'On the test period the false positive and the false negative rate are within the agreed limits',
      'The threshold is stored with the model version and read from there by serving',
    ],
    tests: [
      'scores with known anomalies give the number of alarms that was asked for',
      'a threshold that nothing exceeds raises no alarm and no error',
      'points of one anomaly are merged into one alarm',
    ],
  },
  fallback: 'the fixed limits that are used today, marked as `fallback`',
  response: 'score, threshold, decision, the features that contributed most, model version',
  watch: 'alarms a day, share of confirmed alarms, distribution of the scores, and time to an alarm',
  comparison:
    'Raise alarms in shadow for two weeks; people judge a sample of both; it goes live if it finds no fewer confirmed anomalies with no more false alarms',
};
