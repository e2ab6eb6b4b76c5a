import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixTaskList } from '../../src/compile/fix-list.ts';
import { defaultConfig } from '../../src/model/config.ts';

test.each(['001-churn-training', '002-model-serving'])('%s is put right byte for byte', (name) => {
  const built = readFileSync(`specs/${name}/tasks.md`, 'utf8');
  const damaged = built
    .replace(/^(- \[.\] T\d+) \[P\]/gm, '$1')
    .replace(/^- \[ \] (T\d+) (Create .*)/m, '- [] [P] $1: $2');
  expect(damaged).not.toBe(built);
  const fixed = fixTaskList({ file: { path: 'tasks.md', text: damaged }, config: defaultConfig });
  expect([fixed.text === built, fixed.left]).toEqual([true, []]);
});
