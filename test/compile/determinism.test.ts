import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compileFeature } from '../../src/compile/compile.ts';
import { readFeatureWithInputs } from '../../src/compile/read-feature.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { Documents } from './documents.ts';
import { readDocuments } from './documents.ts';
import { compileText, edgesOf, expectFaithful, listOf } from './laws.ts';
import { documentsOf } from './rebuild.ts';

const documents: Documents = { ...documentsOf('../derive/pipeline-component'), ...documentsOf('rebuild') };
const text = compileText(readDocuments(documents));

test('the order in which files were made does not matter', () => {
  const texts = [Object.entries(documents), Object.entries(documents).reverse()].map((entries) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'tasks-ml-')), '001-sample');
    for (const [path, content] of entries) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return compileText(readFeatureWithInputs(folder, 'specs/001-sample', defaultConfig).value);
  });
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toBe(text.replace('specs/001-sample/', '001-sample/'));
});

test('line endings and a byte order mark do not matter', () => {
  const windows = Object.fromEntries(
    Object.entries(documents).map(([path, one]) => [path, `\uFEFF${one.replaceAll('\n', '\r\n')}`]),
  );
  expect(compileText(readDocuments(windows))).toBe(text);
  expect(compileText({ ...readDocuments(documents), old: listOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`) })).toBe(
    text,
  );
});

test('without the order of phases, tests still come first and artifacts still flow', () => {
  const config = { ...defaultConfig, phases: 'none' } as const;
  const { feature, inputs } = readDocuments(documentsOf('rebuild'));
  expectFaithful({ feature, inputs, config });
  const list = listOf(compileText({ feature, inputs, config }));
  expect(list.dependencies.filter(({ place }) => place === 'section')).toEqual([]);
  expect(linkTasks(list, config.derived).milestones).toEqual([]);
  expect(edgesOf(list, config)).toEqual(
    [
      'T001 → T002',
      'T002 → T003',
      'T002 → T004',
      'T005 → T009',
      'T006 → T009',
      'T007 → T012',
      'T008 → T012',
      'T009 → T010',
      'T009 → T011',
      'T009 → T012',
      'T012 → T013',
      'T012 → T014',
    ].sort(),
  );
});

test('ids go on behind T999, and many contracts are no trouble', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `contracts/c${at}.yaml`,
      `name: c${at}\nimplementation: {container: {image: x}}\n`,
    ]),
  );
  const { feature, inputs } = readDocuments({ 'plan.md': '# Plan: Many\n', ...many });
  expectFaithful({ feature, inputs, config: defaultConfig });
  const { output } = compileFeature({ feature, inputs, config: defaultConfig });
  const ids = output?.list.tasks.map(({ id }) => id) ?? [];
  expect(ids.slice(998, 1001)).toEqual(['T999', 'T1000', 'T1001']);
});
