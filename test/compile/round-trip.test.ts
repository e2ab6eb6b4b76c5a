import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readDocuments } from './documents.ts';
import { expectFaithful } from './laws.ts';
import { randomDocuments } from './random-documents.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);

test('what is written reads back the same and is written again with the same bytes', () => {
  let written = 0;
  fc.assert(
    fc.property(randomDocuments, fc.boolean(), (documents, ordered) => {
      const { feature, inputs } = readDocuments(documents);
      const input = { feature, inputs, config: { ...defaultConfig, phases: ordered ? 'ordered' : 'none' } as const };
      const { output, diagnostics } = compileFeature(input);
      if (!output) {
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      written++;
      expectFaithful(input);
    }),
    { numRuns },
  );
  expect(written).toBeGreaterThan(numRuns / 2);
});
