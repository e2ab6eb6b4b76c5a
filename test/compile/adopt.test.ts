import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptList } from '../../src/compile/adopt.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { mutatedFixture } from '../read/tasks/random/mutated-fixture.ts';
import { mixedTasksMd } from '../read/tasks/random/tasks-md.ts';
import { expectAdopted, expectWordsKept } from './adopt-laws.ts';
import { readDocuments } from './documents.ts';
import { listOf, textOf } from './laws.ts';
import { edit } from './people.ts';
import { randomDocuments } from './random-documents.ts';
import { plainTasksMd } from './random-plain-tasks.ts';
import { documentsOf } from './rebuild.ts';

const numRuns = Number(process.env['RUNS'] ?? 100);
const known = readDocuments(documentsOf('rebuild'));

describe.each([
  ['a mix of all dialects', mixedTasksMd],
  ['a fixture after some slips', mutatedFixture],
  ['a file as people keep it', plainTasksMd],
])('%s', (_, texts) => {
  test('is taken over as a whole, or refused', () => {
    const outcomes: Record<string, number> = {};
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), (text, ordered, unnumbered) => {
        const config = { ...defaultConfig, phases: ordered ? ('ordered' as const) : ('none' as const), unnumbered };
        const outcome = expectAdopted(text, { feature: known.feature, inputs: known.inputs, config });
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }),
      { numRuns },
    );
    expect(outcomes['adopted']).toBeGreaterThan(numRuns / 6);
  });
});

test('a file that was built once and lost its stamp', () => {
  const outcomes: Record<string, number> = {};
  fc.assert(
    fc.property(
      randomDocuments,
      fc.array(fc.tuple(edit, fc.nat(200)), { minLength: 1, maxLength: 6 }),
      (documents, edits) => {
        const { feature, inputs } = readDocuments(documents);
        const first = textOf(compileFeature({ feature, inputs, config: defaultConfig }));
        if (first === '') return;
        const text = edits
          .reduce((changed, [change, at]) => change(changed, at), first)
          .replace(/<!-- tasks-ml .*-->/, '');
        const outcome = expectAdopted(text, { feature, inputs, config: defaultConfig });
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      },
    ),
    { numRuns },
  );
  expect(outcomes['adopted']).toBeGreaterThan(numRuns / 2);
});

test('no word of a file as people keep it is lost', () => {
  fc.assert(
    fc.property(plainTasksMd, (text) => {
      const { list } = adoptList(listOf(text), defaultConfig);
      const { feature, inputs } = known;
      const built = list && textOf(compileFeature({ feature, inputs, config: defaultConfig, old: list }));
      if (built) expectWordsKept(text, built);
    }),
    { numRuns },
  );
});
