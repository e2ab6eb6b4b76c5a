import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContract } from '../../../src/read/contracts/contract.ts';
import { fileStem } from '../../../src/read/contracts/contract-source.ts';
import { readFixture } from './read-fixture.ts';

test.each([
  ['contracts/train.component.yaml', 'train'],
  ['api/v1.2/predict.openapi.json', 'predict'],
  ['row.schema.json', 'row'],
  ['notes', 'notes'],
  ['.schema', '.schema'],
  ['a.contract.ts', 'a'],
])('%s is about %s', (path, stem) => expect(fileStem(path)).toBe(stem));

test('other languages by name only', () => {
  const { contract, diagnostics } = readFixture('shapes.proto');
  expect(contract).toMatchObject({ name: 'shapes', path: 'contracts/shapes.proto', format: 'other', operations: [] });
  expect(diagnostics).toEqual([]);
});

test.each(['broken.yaml', 'tagged.yaml', 'nothing.yaml'])('%s gives its name and an error', (name) => {
  const { contract, diagnostics } = readFixture(name);
  expect(contract).toMatchObject({ name: name.replace('.yaml', ''), format: 'yaml', components: [] });
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
});

test.each([
  ['kfp-pipeline', { kind: 'PipelineVersion', spec: { pipelineSpec: { pipelineInfo: { name: 'a' } } } }],
  ['kfp-pipeline', { pipelineSpec: { deploymentSpec: {} } }],
  ['kfp-component', { implementation: { graph: {} }, components: {} }],
  ['openapi', { info: {}, paths: { '/a': {} } }],
  ['json-schema', { type: 'object', properties: { a: {} } }],
  ['yaml', { type: 'object', properties: { a: 'text' } }],
])('%s is told by what it holds', (format, content) => {
  const file = { path: 'openapi.yaml', text: JSON.stringify(content) };
  expect(readContract(file, file.path).value.format).toBe(format);
});

const words = `name inputs outputs type optional default implementation container image args env inputPath concat paths get
  $ref openapi components schemas properties allOf items root dag tasks componentRef dependentTasks executors platforms
  deploymentSpec pipelineInfo inputDefinitions artifacts resources accelerator endpoints commands definitions summary
  constructor __proto__ toString length executorLabel parameters producerTask limits /a a #/paths/~1a #/definitions/a`;
const word = fc.constantFrom(...words.split(/\s+/));
const { value } = fc.letrec<{ value: unknown; leaf: unknown; list: unknown; map: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 6, depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('map'), tie('list')),
  leaf: fc.oneof(fc.constantFrom<unknown>(null, '', 0, true), word),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.array(fc.tuple(word, tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
}));
const kinds = [{}, { implementation: { container: {} } }, { pipelineInfo: {} }, { openapi: '3' }, { $defs: {} }];
const document = fc
  .tuple(fc.constantFrom<object>(...kinds), fc.array(fc.tuple(word, value), { maxLength: 6 }))
  .map(([kind, pairs]) => JSON.stringify({ ...kind, ...Object.fromEntries(pairs) }));

test('never throws on any shape of a document', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(readContract({ path: 'any.json', text }, 'any.json').value.name).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});
