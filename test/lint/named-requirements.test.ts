import { expect, test } from 'vitest';
import { namedRequirements } from '../../src/lint/facts/named-requirements.ts';

test.each([
  ['Load it (FR-001)', ['1']],
  ['FR-1, FR2 and FR-003a', ['1', '2', '3a']],
  ['FR-001 to FR-004', ['1', '2', '3', '4']],
  ['FR-001–003, `FR-007`…`FR-009`', ['1', '2', '3', '7', '8', '9']],
  ['FR-001, 002 / 003', ['1', '2', '3']],
  ['FR-001 bis FR-003', ['1', '2', '3']],
  ['FR-001, 3 tests', ['1']],
  ['FR-001 to 12345 rows', ['1']],
  ['NFR-001, XFR-2, FR-x, FR-', []],
  ['FR-001-FR-9999', ['1', '9999']],
])('%s', (text, numbers) => {
  expect([...namedRequirements(text, 'FR')]).toEqual(expect.arrayContaining(numbers));
  expect(namedRequirements(text, 'FR').size).toBe(numbers.length);
});
