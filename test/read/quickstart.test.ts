import { expect, test } from 'vitest';
import { readQuickstart } from '../../src/read/quickstart.ts';
import { documentOf, fixture, lineOf } from './fixture.ts';

const { value: scenarios, diagnostics } = readQuickstart(fixture('quickstart/scenarios.md'));

test('scenarios, but neither setup nor troubleshooting', () => {
  expect(scenarios.map(({ title, span }) => `${lineOf(span)} ${title}`)).toEqual([
    '15 Verify the setup',
    '23 Scenario 1: Score one row',
    '43 Scenario 2: By hand',
    '47 Run the pipeline',
  ]);
  expect(diagnostics).toEqual([]);
});

test('commands without comments and output, each whole', () => {
  expect(scenarios.map(({ commands }) => commands)).toEqual([
    ['score --version'],
    ['curl -X POST http://localhost/score -d \'{\n  "row": 1\n}\'', 'echo "a # b"'],
    [],
    ['python run.py --all', 'for f in *.csv; do\n  score "$f"\ndone', 'cat > x <<EOF\n# kept\nEOF'],
  ]);
});

test('a quickstart without headings is one scenario', () => {
  expect(readQuickstart(documentOf('Do this:', '', '```sh', 'make', '```')).value).toMatchObject([
    { title: 'Quickstart', commands: ['make'] },
  ]);
});

test('none at all is said', () => {
  const { value, diagnostics: said } = readQuickstart(documentOf('# Quickstart', '## Overview', 'Text'));
  expect([value, said.map(({ code }) => code)]).toEqual([[], ['no-scenarios']]);
});
