import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { formatGitlab } from '../../src/report/gitlab.ts';
import { inputOf, manyFindings, sampleInput } from './sample-input.ts';

/** The form that GitLab documents for a report of Code Quality. */
const validate = new Ajv({ strict: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

test.each([
  ['odd findings', { ...sampleInput, verbose: true }],
  ['nothing', inputOf([])],
  ['many findings', manyFindings(3000)],
])('a report of %s has the documented form, without byte order mark', (_, input) => {
  const text = formatGitlab(input);
  expect(text[0]).toBe('[');
  const entries = JSON.parse(text);
  validate(entries);
  expect(validate.errors ?? []).toEqual([]);
  const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

test('errors are major, warnings minor, notes info', () => {
  const span = spanOf({ path: 'a b/tasks.md', text: '\n- [ ] T001 a\n' }, 7);
  const found = (['error', 'warning', 'info'] as const).map(
    (severity): Diagnostic => ({ code: 'no-x', severity, message: 'm', span }),
  );
  const entries = JSON.parse(formatGitlab(inputOf(found, { verbose: true })));
  expect(entries.map((entry: { severity: string }) => entry.severity)).toEqual(['major', 'minor', 'info']);
  expect(entries[0].location).toEqual({ path: 'a b/tasks.md', lines: { begin: 2, end: 2 } });
});
