import fc from 'fast-check';
import { describe, test } from 'vitest';
import { defaultConfig } from '../../../src/model/config.ts';
import {
  expectNoBoxLost,
  expectNoDanglingReference,
  expectOnlyStatedCycles,
  expectQuickEnd,
  expectSameOnWindows,
  expectSameTwice,
  expectSpansWithin,
  readingOf,
} from './laws.ts';
import { mutatedFixture } from './mutated-fixtures.ts';
import { randomPieces } from './random-pieces.ts';
import { randomTasksMd } from './random-tasks-md.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2000);

describe.each([
  ['a mix of all dialects', randomTasksMd],
  ['a fixture after some slips', mutatedFixture],
  ['pieces in no order', randomPieces],
])('%s', (_, texts) => {
  test('is read by the laws', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, unnumbered) => {
        const config = { ...defaultConfig, unnumbered };
        expectQuickEnd(text, config);
        const reading = readingOf(text, config);
        expectSpansWithin(reading);
        expectNoDanglingReference(reading);
        expectNoBoxLost(reading);
        expectOnlyStatedCycles(reading);
        expectSameOnWindows(reading);
        expectSameTwice(reading);
      }),
      { numRuns },
    );
  });
});
