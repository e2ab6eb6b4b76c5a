import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTaskList } from '../../src/compile/check-list.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { readFeatureWithInputs } from '../../src/compile/read-feature.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { formatDiagnostics } from '../../src/report/stylish.ts';

const strict: Config = { ...defaultConfig, preset: 'strict' };
const folders = readdirSync('fixtures/plans').flatMap((dialect) =>
  readdirSync(`fixtures/plans/${dialect}`).map((name) => `fixtures/plans/${dialect}/${name}`),
);

test.each(folders)(
  '%s is built to a tasks.md that passes the strict gate and holds all tasks of the plan',
  (folder) => {
    const { value, diagnostics } = readFeatureWithInputs(folder, folder, defaultConfig);
    const { output, diagnostics: building } = compileFeature({ ...value, config: defaultConfig });
    expect(formatDiagnostics([...diagnostics, ...building].filter(({ severity }) => severity === 'error'))).toBe('');
    const text = output?.files.get('tasks.md') ?? '';
    const file = { path: `${folder}/tasks.md`, text };
    const { diagnostics: found } = checkTaskList({ file, config: strict, ...value, rebuilt: text, notes: false });
    expect(formatDiagnostics(found)).toBe('');
    const built = readTaskList(file, defaultConfig).value.tasks.map(({ fields }) => fields.reference);
    const { tasks } = value.feature.plan;
    expect(tasks.length).toBeGreaterThan(2);
    for (const { reference } of tasks) expect(built).toContain(reference);
  },
);
