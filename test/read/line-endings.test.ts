import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/base/source.ts';
import { readDataModel } from '../../src/read/data-model.ts';
import { readPlan } from '../../src/read/plan.ts';
import { readQuickstart } from '../../src/read/quickstart.ts';
import { readResearch } from '../../src/read/research.ts';
import { readSpecification } from '../../src/read/spec.ts';
import { fixture } from './fixture.ts';

const readers: readonly (readonly [string, (file: SourceFile) => unknown])[] = [
  ['plan/context.md', readPlan],
  ['plan/tree.md', readPlan],
  ['plan/phased-tasks.md', readPlan],
  ['plan/components.md', readPlan],
  ['spec/stories.md', readSpecification],
  ['research/shapes.md', readResearch],
  ['data-model/shapes.md', readDataModel],
  ['data-model/ml.md', readDataModel],
  ['quickstart/scenarios.md', readQuickstart],
];

const meaning = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' || key === 'file' ? undefined : part)));

test.each(readers)('%s means the same with CRLF and a byte order mark', (name, read) => {
  const file = fixture(name);
  const windows = { path: file.path, text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}` };
  expect(meaning(read(windows))).toEqual(meaning(read(file)));
});
