import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { levelOf } from '../../src/lint/level.ts';
import { planRules } from '../../src/lint/plan-rules/index.ts';
import { ruleNames } from '../../src/lint/rules/index.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readConfig } from '../../src/read/config.ts';
import { readSpecification } from '../../src/read/spec.ts';
import type { Scenario } from './read-scenario.ts';
import { takeMarks } from './read-scenario.ts';

/** Checks a plan of fixtures/plan-rules: one file, or a folder with plan.md and what stands beside it. */
export function readPlanScenario(path: string, rule: string): Scenario {
  const paths: readonly (readonly [string, string])[] = statSync(path).isDirectory()
    ? readdirSync(path).map((name) => [name, join(path, name)])
    : [['plan.md', path]];
  const marked = paths.map(([name, from]) => [name, takeMarks(readFileSync(from, 'utf8'))] as const);
  return {
    expected: marked.flatMap(([name, { lines }]) => lines.map(([line, about]) => `${name}:${line} ${about}`)),
    diagnostics: checkPlanFiles(new Map(marked.map(([name, { text }]) => [name, text])), rule),
  };
}

/** Checks plan.md with the settings and the specification beside it, all given as text. A rule that is off is asked all the same. */
export function checkPlanFiles(files: ReadonlyMap<string, string>, name: string): readonly Diagnostic[] {
  const unknown = [...files.keys()].filter((path) => !/^(?:plan|spec)\.md$|^tasks-ml\.config\.yaml$|\.txt$/.test(path));
  if (unknown.length > 0 || !files.has('plan.md')) throw new Error(`plan.md is missing, or not alone: ${unknown}`);
  const settings = configOf(files.get('tasks-ml.config.yaml'));
  const rule = planRules.find((one) => one.name === name);
  const config: Config =
    rule && levelOf(rule, settings) === 'off' && !(name in settings.rules)
      ? { ...settings, rules: { ...settings.rules, [name]: 'warning' } }
      : settings;
  const specification = files.get('spec.md');
  return checkPlan({
    file: { path: 'plan.md', text: files.get('plan.md') as string },
    config,
    ...(specification === undefined
      ? {}
      : { specification: readSpecification({ path: 'spec.md', text: specification }).value }),
  }).diagnostics;
}

function configOf(text: string | undefined): Config {
  if (text === undefined) return defaultConfig;
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-plan-'));
  try {
    const path = join(folder, 'tasks-ml.config.yaml');
    writeFileSync(path, text);
    return readConfig(path, 'tasks-ml.config.yaml', ruleNames);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
