import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { positionOf } from '../../../src/base/source.ts';
import { folder, readFixture } from './read-fixture.ts';

test.each(readdirSync(folder))('%s: the lines that say so are reported, and no others', (name) => {
  const { contract, diagnostics } = readFixture(name);
  const lines = contract.span.file.text.split('\n');
  const expected = lines.flatMap((line, index) => {
    const code = /# expect (\S+)$/.exec(line)?.[1];
    return code ? [`${index + 1} ${code}`] : [];
  });
  const found = diagnostics.map(({ code, span }) => `${positionOf(span).line} ${code}`);
  expect(found.sort()).toEqual(expected.sort());
});
