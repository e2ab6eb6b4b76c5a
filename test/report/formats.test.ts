import { expect, test } from 'vitest';
import { formatGithub } from '../../src/report/github.ts';
import { formatGitlab } from '../../src/report/gitlab.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatJunit } from '../../src/report/junit.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { formatStylish } from '../../src/report/stylish.ts';
import { manyFindings, sampleInput } from './sample-input.ts';

const formats = [
  ['stylish.txt', formatStylish],
  ['check.json', formatJson],
  ['check.sarif', formatSarif],
  ['github.txt', formatGithub],
  ['junit.xml', formatJunit],
  ['gitlab.json', formatGitlab],
] as const;

test.each(formats)('%s', async (name, format) => {
  await expect(format({ ...sampleInput, verbose: true })).toMatchFileSnapshot(`../../fixtures/report/${name}`);
});

test.each(formats)('%s: a note is shown only where it was asked for', (name, format) => {
  const isAllThere = format(sampleInput).includes('T002 has no file');
  expect(isAllThere).toBe(name === 'check.json');
});

test.each(formats)('%s: ten thousand findings on one long line take no time', (_, format) => {
  const input = manyFindings(10_000);
  const start = performance.now();
  expect(format(input)).toContain('finding 9999');
  expect(performance.now() - start).toBeLessThan(30_000);
});
