import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planRuleNames } from '../../src/lint/plan-rule-names.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { placesOf, readScenario } from './read-scenario.ts';
import { ruleMessages } from './rule-messages.ts';

const fixtures = 'fixtures/lint';
const names = rules.map(({ name }) => name).sort();

test('every rule has a file, a page, a folder of fixtures and both kinds of scenarios', () => {
  const files = readdirSync('src/lint/rules').filter((file) => file !== 'index.ts');
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(names);
  const pages = readdirSync('docs/rules').map((page) => page.replace(/\.md$/, ''));
  expect(pages.filter((page) => !planRuleNames.has(page)).sort()).toEqual(names);
  expect(readdirSync(fixtures).sort()).toEqual(names);
  for (const name of names) {
    const scenarios = readdirSync(`${fixtures}/${name}`).map((scenario) => scenario.split('-')[0]);
    expect([...new Set(scenarios)].sort(), name).toEqual(['invalid', 'valid']);
  }
});

describe.each(names.filter((name) => readdirSync(fixtures).includes(name)))('%s', (rule) => {
  test.each(readdirSync(`${fixtures}/${rule}`))('%s', async (scenario) => {
    const folder = `${fixtures}/${rule}/${scenario}`;
    const { expected, diagnostics } = await readScenario(folder, rule);
    expect(placesOf(diagnostics, rule).sort()).toEqual([...expected].sort());
    expect(expected.length > 0).toBe(scenario.startsWith('invalid'));
    if (expected.length > 0)
      await expect(ruleMessages(diagnostics, rule)).toMatchFileSnapshot(`../../${folder}/messages.txt`);
  });
});
