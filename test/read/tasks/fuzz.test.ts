import fc from 'fast-check';
import { test } from 'vitest';
import { defaultConfig } from '../../../src/model/config.ts';
import type { TaskStatus } from '../../../src/model/task.ts';
import { expectFaithfulFormat, expectOneLineEdit } from './edit-laws.ts';
import {
  expectNoBoxLost,
  expectNoDanglingReference,
  expectOnlyStatedCycles,
  expectSameOnWindows,
  expectSameTwice,
  expectSpansWithin,
} from './laws.ts';
import { mutatedFixture } from './random/mutated-fixture.ts';
import { piecesOfTasksMd } from './random/pieces.ts';
import { sparse } from './random/sparse.ts';
import { mixedTasksMd } from './random/tasks-md.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1200);
const text = fc.oneof(mixedTasksMd, sparse(mutatedFixture), piecesOfTasksMd);
const status = fc.constantFrom<TaskStatus>('todo', 'in-progress', 'done', 'dropped');

const read = (source: string, unnumbered: boolean): Reading => readingOf(source, { ...defaultConfig, unnumbered });

test('any text is read: no exception, at once, the same each time, every place within it', () => {
  const law = fc.property(text, fc.boolean(), (source, unnumbered) => {
    const reading = read(source, unnumbered);
    expectSpansWithin(reading);
    expectNoDanglingReference(reading);
    expectOnlyStatedCycles(reading);
    expectSameOnWindows(reading);
    expectSameTwice(reading);
  });
  fc.assert(law, { numRuns });
});

test('no box is lost', () => {
  const law = fc.property(text, fc.boolean(), (source, unnumbered) => expectNoBoxLost(read(source, unnumbered)));
  fc.assert(law, { numRuns });
});

test('setting the state of a task changes one line and nothing else', () => {
  const law = fc.property(text, fc.boolean(), fc.nat(99), status, (source, unnumbered, which, state) =>
    expectOneLineEdit(read(source, unnumbered), which, state),
  );
  fc.assert(law, { numRuns });
});

test('the canonical text says the same', () => {
  const law = fc.property(text, fc.boolean(), (source, unnumbered) => expectFaithfulFormat(read(source, unnumbered)));
  fc.assert(law, { numRuns });
});
