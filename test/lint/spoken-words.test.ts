import { expect, test } from 'vitest';
import { ofName, ofWords } from '../../src/lint/facts/spoken-words.ts';

const spoken = (text: string): { text: string; lower: string } => ({ text, lower: text.toLowerCase() });

test.each([
  ['feature-builder', 'Write FeatureBuilder in src/x.py'],
  ['FeatureBuilder', 'Write src/feature_builder.py'],
  ['train', 'Test the component train with few rows'],
  ['train', 'tests/test_train.py'],
  ['Train', 'Write HTTPTrain.java'],
  ['场景包', '测试场景包管理'],
  ['Отток', 'Проверить «отток» на примере'],
])('%s is named by: %s', (name, text) => {
  expect(ofName(name)(spoken(text))).toBe(true);
});

test.each([
  ['feature-builder', 'Build the feature'],
  ['train', 'Test the training in tests/test_training.py'],
  ['train', 'Constrain the input'],
  ['train', 'Train a model from one snapshot'],
  ['api', 'Rapid tests'],
  ['', 'Anything'],
])('%s is not named by: %s', (name, text) => {
  expect(ofName(name)(spoken(text))).toBe(false);
});

test.each([
  [['scenario', 'packages'], 'tests/ScenarioPackageControllerTest.java', true],
  [['alarm', 'config'], 'tests/alarm_configuration_test.cpp', true],
  [['train', 'pipeline'], 'Test the pipeline for training', true],
  [['categories', 'pages'], 'A page for each category', true],
  [['train', 'pipeline'], 'Test the training', false],
  [['ui', 'tests'], 'Build tests', false],
  [[], 'Anything', false],
])('%j in %s: %s', (words, text, expected) => {
  expect(ofWords(words)(spoken(text))).toBe(expected);
});
