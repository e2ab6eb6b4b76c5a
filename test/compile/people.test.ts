import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readDocuments } from './documents.ts';
import { expectFaithful, expectKept, listOf, textOf } from './laws.ts';
import { edit } from './people.ts';
import { randomDocuments } from './random-documents.ts';

const numRuns = Number(process.env['RUNS'] ?? 150);

test('a rebuild keeps whatever people did, and the next one changes nothing', () => {
  fc.assert(
    fc.property(
      randomDocuments,
      fc.array(fc.tuple(edit, fc.nat(200)), { minLength: 1, maxLength: 6 }),
      (documents, edits) => {
        const { feature, inputs } = readDocuments(documents);
        const first = textOf(compileFeature({ feature, inputs, config: defaultConfig }));
        if (first === '') return;
        const edited = listOf(edits.reduce((text, [change, at]) => change(text, at), first));
        const input = { feature, inputs, config: defaultConfig, old: edited };
        const { output, diagnostics } = compileFeature(input);
        if (!output) {
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          for (const { code } of errors) expect(['no-cycle', 'no-duplicate-id', 'no-unknown-task']).toContain(code);
          return;
        }
        expectFaithful(input);
        expectKept(edited, listOf(textOf(compileFeature(input))));
      },
    ),
    { numRuns },
  );
});
