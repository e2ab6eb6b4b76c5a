import { describe, expect, test } from 'vitest';
import { dataKinds } from '../../src/knowledge/data-kinds.ts';
import { learningWords } from '../../src/knowledge/learning-words.ts';
import { misleadingWords } from '../../src/knowledge/misleading-words.ts';
import { taskTypeOf, taskTypes } from '../../src/knowledge/task-types.ts';
import { taskTypeSchema } from './task-type-schema.ts';

const types = taskTypes();
const entriesOf = (type: (typeof types)[number]) => [
  ...type.architectures,
  ...type.metrics,
  ...type.validation,
  ...type.serving,
  ...type.monitoring,
];
const patterns = [
  ...types.flatMap((type) => [...type.signs, ...type.demands, ...entriesOf(type)].map(({ pattern }) => pattern)),
  ...Object.values(dataKinds).flatMap((signs) => signs.map(({ pattern }) => pattern)),
  ...learningWords,
  ...misleadingWords,
];

test.each(types.map((type) => [type.id, type] as const))('%s is what zod asks of a type', (_, type) => {
  expect(taskTypeSchema.safeParse(type)).toEqual({ success: true, data: type });
});

test('all types are there', () => {
  expect(types.map(({ id }) => id)).toEqual([
    'classification',
    'regression',
    'time-series',
    'clustering',
    'anomaly-detection',
    'recommendation',
  ]);
});

describe('every pattern', () => {
  test('compiles and does not match nothing', () => {
    for (const pattern of patterns) expect(new RegExp(pattern, 'iu').test(''), pattern).toBe(false);
  });

  test('repeats nothing without a bound, so that no line makes it slow', () => {
    for (const pattern of patterns) {
      const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
      expect(bare, pattern).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  test('has no word border beside a letter that is not ASCII: it would not be one', () => {
    for (const pattern of patterns) expect(pattern).not.toMatch(/\\b\P{ASCII}|\P{ASCII}\\b/u);
  });
});

describe.each(types.map((type) => [type.id, type] as const))('%s', (id, type) => {
  test('is found by its id', () => expect(taskTypeOf(id)).toBe(type));

  test('entries match their own names, once each, and have a source', () => {
    for (const list of [type.architectures, type.metrics, type.validation, type.serving, type.monitoring]) {
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      for (const { name, pattern } of list) expect(name).toMatch(new RegExp(pattern, 'iu'));
    }
    for (const { source } of [...entriesOf(type), ...type.demands, ...type.risks])
      expect(source).toMatch(/^(?:(?!http|, ,)[^\n])*(?:, https:\/\/[\w.~/#-]+)?$/);
  });

  test('has a baseline, a first choice, a primary and a business metric', () => {
    const whys = type.architectures.map(({ why }) => why).join('\n');
    if (id !== 'clustering') expect(whys).toMatch(/baseline/);
    for (const rank of ['primary', 'secondary', 'business'] as const)
      expect(type.metrics.filter((metric) => metric.rank === rank).length, rank).toBeGreaterThan(0);
  });

  test('a demand asks a question, and what is usual answers it', () => {
    expect(new Set(type.demands.map((demand) => demand.id)).size).toBe(type.demands.length);
    for (const { question, usual, pattern, label, title } of type.demands) {
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(usual).toMatch(/^[A-Z0-9].*\.$/);
      expect(usual).toMatch(new RegExp(pattern, 'iu'));
      expect(label).toMatch(/^[A-Z][\p{L} -]+$/u);
      expect(title).not.toMatch(/^[A-Z]|[.?]$/);
    }
  });

  test('estimates are five ranges that are not upside down', () => {
    expect(type.estimates.every(([from, to]) => from > 0 && to >= from)).toBe(true);
  });
});

test.each([
  ['classification', ['number-of-classes', 'binary-or-multiclass', 'class-imbalance', 'averaging']],
  ['regression', ['error-metric', 'feature-importance']],
  ['time-series', ['temporal-split', 'seasonality', 'trend', 'horizon']],
  ['clustering', ['number-of-clusters', 'distance-metric']],
  ['anomaly-detection', ['threshold', 'error-rates']],
  ['recommendation', ['cold-start', 'user-item-matrix', 'ranking-metric']],
] as const)('a plan for %s must always say %j', (id, demands) => {
  const always = taskTypeOf(id).demands.filter(({ level }) => level === 'always');
  expect(always.map((demand) => demand.id)).toEqual(demands);
});
