import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { spanOf } from '../../src/base/source.ts';
import { planDialects } from '../../src/model/plan-dialects.ts';
import type { TaskList } from '../../src/model/task.ts';
import { diagnosticData, formatJson } from '../../src/report/json.ts';
import { inputOf, sampleInput } from './sample-input.ts';

const schema = JSON.parse(readFileSync('schemas/check.schema.json', 'utf8'));

/** The published schema allows for new keys; here every key must be described. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)] as const);
  return { ...Object.fromEntries(entries), ...('properties' in node ? { additionalProperties: false } : {}) };
}

const ajv = (): Ajv2020 => new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv().compile(closed(schema) as object);

test.each([
  ['odd findings', { ...sampleInput, colour: true }],
  ['nothing', inputOf([])],
  ['no file', inputOf([], { files: [] })],
  ['a baseline', inputOf([], { baseline: { known: 1, gone: 2 } })],
])('what is printed of %s is valid by the published schema', (_, input) => {
  validate(JSON.parse(formatJson(input)));
  expect(validate.errors ?? []).toEqual([]);
});

test('the published schema demands all keys but those that say more, and allows for new ones', () => {
  const published = ajv().compile(schema);
  const data = JSON.parse(formatJson(sampleInput));
  expect(published({ ...data, added: true })).toBe(true);
  const [, finding] = data.data.files[0].diagnostics;
  for (const key of Object.keys(finding)) {
    const { [key]: value, ...rest } = finding;
    const changed = structuredClone(data);
    changed.data.files[0].diagnostics = [rest];
    expect([key, published(changed)]).toEqual([key, key === 'related' || key === 'help']);
  }
});

test('a finding says whether --fix mends it, and that of a rule has a page', () => {
  const [{ diagnostics }] = JSON.parse(formatJson(sampleInput)).data.files;
  expect(diagnostics.map(({ fixable, url }: Record<string, unknown>) => [fixable, url])).toEqual([
    [false, null],
    [true, 'https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-cycle.md'],
    [false, 'https://unpkg.com/tasks-ml@1.2.3/docs/rules/no-x.md'],
    [false, 'https://unpkg.com/tasks-ml@1.2.3/docs/rules/use-y.md'],
  ]);
});

test('dialects and reasons are those of the code', () => {
  // The compiler complains where one is missing or too many.
  const dialects: Record<TaskList['dialect'], true> = {
    generated: true,
    'spec-kit': true,
    headings: true,
    numbers: true,
    'other ids': true,
    table: true,
    'no boxes': true,
    unnumbered: true,
    none: true,
  };
  const reasons: Record<TaskList['leftOut'][number]['reason'] | TaskList['skipped'][number]['kind'], true> = {
    example: true,
    legend: true,
    checklist: true,
    dependencies: true,
    generated: true,
    'no box': true,
    table: true,
    fence: true,
    comment: true,
    quote: true,
  };
  expect(schema.$defs.file.properties.dialect.enum).toEqual([
    ...new Set([...Object.keys(dialects).filter((name) => name !== 'none'), ...planDialects, 'none']),
  ]);
  expect(schema.$defs.file.properties.dialects.items.enum).toEqual(planDialects);
  expect(schema.$defs.leftOut.properties.reason.enum).toEqual(Object.keys(reasons));
});

test.each([
  ['a\r\nbc\r\n', 3, 5, [2, 1, 2, 3]],
  ['a\r\nbc\r\n', 3, 7, [2, 1, 2, 3]],
  ['a\r\nbc\r\n', 0, 5, [1, 1, 2, 3]],
  ['a\r\nbc\r\n', 7, 7, [3, 1, 3, 1]],
  ['\uFEFFa b', 3, 4, [1, 3, 1, 4]],
  ['', 0, 0, [1, 1, 1, 1]],
  ['\n\n', 1, 2, [2, 1, 2, 1]],
])('%j from %i to %i is %j', (text, start, end, place) => {
  const span = spanOf({ path: 'tasks.md', text }, start, end);
  const [data] = diagnosticData([{ code: 'no-x', severity: 'error', message: 'm', span }]);
  expect([data?.line, data?.column, data?.endLine, data?.endColumn]).toEqual(place);
});
