import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { spanOf } from '../../src/base/source.ts';
import type { ReportInput } from '../../src/report/report.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { inputOf, manyFindings, rule, sampleInput } from './sample-input.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('fixtures/report/sarif-schema-2.1.0.json', 'utf8')));

const span = spanOf({ path: 'tasks.md', text: '- [ ] T001 a\n' }, 6, 10);
const finding: Diagnostic = { code: 'no-x', severity: 'warning', message: 'm', span };

const logOf = (input: ReportInput): Log => JSON.parse(formatSarif(input));
const resultsOf = (...diagnostics: Diagnostic[]): Result[] =>
  logOf(inputOf(diagnostics, { verbose: true })).runs[0]?.results as Result[];

test.each([
  ['of odd findings', { ...sampleInput, verbose: true }],
  ['of nothing', inputOf([])],
  ['of no file and no rule', inputOf([], { files: [], rules: [] })],
  ['of many findings', manyFindings(3000)],
])('a log %s is valid by the schema of OASIS', (_, input) => {
  validate(JSON.parse(formatSarif(input)));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema refuses what is wrong', () => {
  const log = logOf(sampleInput);
  Object.assign(log.runs[0]?.results?.[0] ?? {}, { level: 'info' });
  expect(validate(log)).toBe(false);
});

test('rules that are on are described, those that found something, and what readers complain of', () => {
  const found = [finding, { ...finding, code: 'unread-b' }, { ...finding, code: 'unread-a' }];
  const input = inputOf(found, { rules: [rule('no-cycle'), rule('no-off', 'off'), rule('no-x', 'off')] });
  const { tool, results } = logOf(input).runs[0] as Log['runs'][0];
  const ids = tool.driver.rules?.map(({ id }) => id) as string[];
  expect(ids).toEqual(['no-cycle', 'no-x', 'unread-a', 'unread-b']);
  expect(results?.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([
    ['no-x', 1],
    ['unread-b', 3],
    ['unread-a', 2],
  ]);
  expect(tool.driver.rules?.map(({ helpUri }) => helpUri)).toEqual([
    'https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-cycle.md',
    'https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-x.md',
    undefined,
    undefined,
  ]);
});

test('what GitHub asks of a rule and a result is there', () => {
  const { tool, results } = logOf({ ...sampleInput, verbose: true }).runs[0] as Log['runs'][0];
  for (const descriptor of tool.driver.rules ?? []) {
    for (const { text } of [descriptor.shortDescription, descriptor.fullDescription] as { text: string }[])
      expect(text.length).toBeLessThanOrEqual(1024);
    expect(descriptor.id.length).toBeLessThanOrEqual(255);
    expect(descriptor.help?.text).toBeTruthy();
    expect(descriptor.properties?.tags?.length).toBeLessThanOrEqual(10);
  }
  for (const { locations, message } of results ?? []) {
    expect(message.text).toBeTruthy();
    expect(locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: expect.any(Number),
      startColumn: expect.any(Number),
      endLine: expect.any(Number),
      endColumn: expect.any(Number),
    });
  }
});

test.each([
  ['specs/50% off: a, b/tasks.md', 'specs/50%25%20off%3A%20a%2C%20b/tasks.md', '%SRCROOT%'],
  ['c:tasks.md', 'c%3Atasks.md', '%SRCROOT%'],
  ['a#b?c/任务.md', 'a%23b%3Fc/%E4%BB%BB%E5%8A%A1.md', '%SRCROOT%'],
  ['a\uD800.md', 'a%EF%BF%BD.md', '%SRCROOT%'],
  ['/home/a b/tasks.md', 'file:///home/a%20b/tasks.md', undefined],
  ['C:/a b/tasks.md', 'file:///C:/a%20b/tasks.md', undefined],
])('the path %s is %s', (path, uri, uriBaseId) => {
  const [result] = resultsOf({ ...finding, span: spanOf({ path, text: 'a' }, 0) }) as [Result];
  expect(result.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri, ...(uriBaseId && { uriBaseId }) });
});

test('nothing of a message is taken for a link or a placeholder, and related places are linked', () => {
  const related = [
    { message: 'see \\ [P](x)', span },
    { message: 'and {1} {{ name }}', span },
  ];
  const [result] = resultsOf({ ...finding, message: '[P](1) {0} {x}', help: 'h', related }) as [Result];
  expect(result.message.text).toBe('[P] (1) {{0}} {x}\nh\n[see \\\\ \\[P\\] (x)](1)\n[and {{1}} {{ name }}](2)');
  expect(result.relatedLocations?.map(({ id }) => id)).toEqual([1, 2]);
});

test('a fingerprint stays when lines move and tasks are ticked, and is another for each finding', () => {
  const prints = (text: string, ...places: number[]): unknown[] =>
    resultsOf(...places.map((start) => ({ ...finding, span: spanOf({ path: 'tasks.md', text }, start) }))).map(
      ({ partialFingerprints }) => partialFingerprints?.['tasksMlFinding/v1'],
    );
  const before = prints('- [ ] T001 a\n- [ ] T002 b', 6, 6, 19);
  expect(new Set(before).size).toBe(3);
  expect(prints('# New\r\n\r\n- [x] T001 a\r\n- [ ] T002 b', 15, 15, 29)).toEqual(before);
});
