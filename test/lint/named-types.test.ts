import { expect, test } from 'vitest';
import { namedTypes } from '../../src/lint/plan-facts/task-type-words.ts';

test.each([
  ['binary classification', 'classification'],
  ['logistic regression for classification', 'classification'],
  ['Regression', 'regression'],
  ['time series', 'time-series'],
  ['time series classification', 'classification'],
  ['anomaly detection by forecasting', 'anomaly-detection time-series'],
  ['Anomaly detection in time series', 'anomaly-detection'],
  ['二値分類', 'classification'],
  ['прогнозирование спроса', 'time-series'],
  ['聚类', 'clustering'],
  ['추천 시스템', 'recommendation'],
  ['Klassifikation', 'classification'],
  ['recommended next steps', ''],
  ['object detection', ''],
])('%s: %s', (words, types) => {
  expect(namedTypes(words).join(' ')).toBe(types);
});
