import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTasks } from '../../src/edit/format.ts';
import { mutatedFixture } from '../read/tasks/random/mutated-fixture.ts';
import { piecesOfTasksMd } from '../read/tasks/random/pieces.ts';
import { mixedTasksMd } from '../read/tasks/random/tasks-md.ts';
import { readingOf } from '../read/tasks/reading.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 500);

// That the text says the same, and is its own canonical form, is asked in test/read/tasks/fuzz.test.ts.
test('a task gets a box, or is told of', () => {
  const law = fc.property(fc.oneof(mixedTasksMd, mutatedFixture, piecesOfTasksMd), (text) => {
    const { list } = readingOf(text);
    const { list: formatted, rewritten, left } = formatTasks(list);
    expect(rewritten.length === 0).toBe(formatted.file.text === text);
    // What `build` wrote is left alone, whatever people added.
    const odd = list.stamp ? [] : formatted.tasks.filter(({ form }, at) => form !== undefined && !left.includes(at));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
  fc.assert(law, { numRuns });
});
