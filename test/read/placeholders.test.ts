import { expect, test } from 'vitest';
import { findPlaceholders, isPlaceholder } from '../../src/read/placeholders.ts';
import { fixture, lineOf, quoted } from './fixture.ts';

test('what a template left, and nothing that only looks like it', () => {
  const found = findPlaceholders(fixture('placeholders.md'));
  expect(found.map(({ value, span }) => `${lineOf(span)} ${value}`)).toEqual([
    '1 [FEATURE NAME]',
    '3 [###-feature-name]',
    '3 [link]',
    '3 [DATE]',
    '4 $ARGUMENTS',
    '5 [e.g., Python 3.11 or NEEDS CLARIFICATION]',
    '7 [component-name]',
    '7 [component-name]',
    '9 {{ schema_name }}',
    '9 {{ project_name }}',
    '15 [Name]',
    '15 [specific problem]',
    '17 [Duration]',
    '17 [X days/sprints]',
    '20 {{ model_name }}',
  ]);
  expect(found.every(({ value, span }) => quoted(span) === value)).toBe(true);
});

test.each([
  ['[e.g., Python 3.11]', true],
  ['`[###-feature]`', true],
  ['{{ name }}', true],
  ['$ARGUMENTS', true],
  ['[N]', true],
  ['[spec.md](./spec.md)', false],
  ['[x] done', false],
  ['[ ]', false],
  ['Python [GPU]', false],
  ['', false],
])('%s as a whole value: %s', (value, expected) => expect(isPlaceholder(value)).toBe(expected));
