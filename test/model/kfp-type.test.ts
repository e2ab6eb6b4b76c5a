import { expect, test } from 'vitest';
import { fitsType, kfpType } from '../../src/model/kfp-type.ts';

test.each([
  ['Integer', 'NUMBER_INTEGER'],
  ['int', 'NUMBER_INTEGER'],
  ['Float', 'NUMBER_DOUBLE'],
  ['NUMBER_DOUBLE', 'NUMBER_DOUBLE'],
  ['String', 'STRING'],
  ['STRING', 'STRING'],
  ['bool', 'BOOLEAN'],
  ['JsonObject', 'STRUCT'],
  ['STRUCT', 'STRUCT'],
  ['List[str]', 'LIST'],
  ['typing.List[int]', 'LIST'],
  ['Model', 'system.Model'],
  ['system.HTML', 'system.HTML'],
  ['slicedclassificationmetrics', 'system.SlicedClassificationMetrics'],
  ['google.VertexModel', 'google.VertexModel'],
  ['GCSPath', 'system.Artifact'],
  ['struct', 'system.Artifact'],
  ['', 'system.Artifact'],
])('%s is %s', (written, type) => {
  expect(kfpType(written)).toBe(type);
});

test.each([
  ['Model', 'system.Model', true],
  ['Model', 'Artifact', true],
  ['CSV', 'Dataset', true],
  ['google.VertexModel', 'Artifact', true],
  ['google.VertexModel', 'Model', false],
  ['Model', 'Dataset', false],
  ['Integer', 'Float', true],
  ['Float', 'Integer', false],
  ['Integer', 'String', false],
  ['String', 'Artifact', false],
  ['Model', 'String', false],
])('%s for %s: %s', (output, input, fits) => {
  expect(fitsType(output, input)).toBe(fits);
});
