import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import { formatGithub } from '../../src/report/github.ts';
import { formatGitlab } from '../../src/report/gitlab.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatJunit } from '../../src/report/junit.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { formatStylish } from '../../src/report/stylish.ts';
import { inputOf } from './sample-input.ts';

const odd = fc.constantFrom(
  '\r',
  '\n',
  '\t',
  '\uFEFF',
  '\uD83D',
  '\uDE00',
  '任',
  'e\u0301',
  '👩‍💻',
  ']]>',
  '%',
  ':',
  '\u0000',
  '\u202E',
);
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
  .map((all) => all.join(''));
const diagnostic = fc
  .record({ path: text, text, message: text, from: fc.nat(40), length: fc.nat(40), help: text })
  .map(({ path, text: content, message, from, length, help }): Diagnostic => {
    const span = spanOf({ path, text: content }, from, from + length);
    return { code: 'no-x', severity: 'error', message, span, help, related: [{ message, span }] };
  });

test('any text gives a report in each format, and each finding its place in it', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 5 }), (diagnostics) => {
      const input = inputOf(diagnostics);
      const count = diagnostics.length;
      expect(formatStylish(input)).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202E/u);
      expect(formatGithub(input).split('\n')).toHaveLength(count + 1);
      expect(JSON.parse(formatGitlab(input))).toHaveLength(count);
      expect(JSON.parse(formatJson(input)).data.files[0].diagnostics).toHaveLength(count);
      const { results } = JSON.parse(formatSarif(input)).runs[0];
      expect(results).toHaveLength(count);
      for (const { locations } of results) {
        const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region;
        expect(startLine < endLine || (startLine === endLine && startColumn <= endColumn)).toBe(true);
      }
      expect(formatJunit(input).match(/<testcase /g)).toHaveLength(Math.max(1, count));
    }),
  );
});
