import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planRuleNames } from '../../src/lint/plan-rule-names.ts';
import { planRules } from '../../src/lint/plan-rules/index.ts';
import { readPlanScenario } from './read-plan-scenario.ts';
import { placesOf } from './read-scenario.ts';
import { ruleMessages } from './rule-messages.ts';

const fixtures = 'fixtures/plan-rules';
const names = planRules.map(({ name }) => name).sort();
/** `invalid-a.md`, or the folder `invalid-a`; without the wording beside them. */
const scenariosOf = (rule: string): readonly string[] =>
  readdirSync(`${fixtures}/${rule}`).filter((entry) => !entry.endsWith('.messages.txt'));

test('every rule about plans has a file, a name, a page, a folder of fixtures and both kinds of scenarios', () => {
  const files = readdirSync('src/lint/plan-rules').filter((file) => file !== 'index.ts');
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(names);
  expect([...planRuleNames]).toEqual(planRules.map(({ name }) => name));
  expect(readdirSync('docs/rules')).toEqual(expect.arrayContaining(names.map((name) => `${name}.md`)));
  expect(readdirSync(fixtures).sort()).toEqual(names);
  for (const name of names) {
    const kinds = scenariosOf(name).map((scenario) => /^[a-z]+/.exec(scenario)?.[0]);
    expect([...new Set(kinds)].sort(), name).toEqual(['invalid', 'valid']);
  }
});

test('the wording beside a scenario is that of a scenario', () => {
  for (const name of names.filter((rule) => existsSync(`${fixtures}/${rule}`)))
    for (const entry of readdirSync(`${fixtures}/${name}`).filter((one) => one.endsWith('.messages.txt')))
      expect(scenariosOf(name), `${name}/${entry}`).toContain(entry.replace('.messages.txt', '.md'));
});

describe.each(names.filter((name) => existsSync(`${fixtures}/${name}`)))('%s', (rule) => {
  test.each(scenariosOf(rule))('%s', async (scenario) => {
    const path = `${fixtures}/${rule}/${scenario}`;
    const { expected, diagnostics } = readPlanScenario(path, rule);
    expect(placesOf(diagnostics, rule).sort()).toEqual([...expected].sort());
    expect(expected.length > 0).toBe(scenario.startsWith('invalid'));
    if (expected.length === 0) return;
    const beside = scenario.endsWith('.md') ? path.replace(/\.md$/, '.messages.txt') : `${path}/messages.txt`;
    await expect(ruleMessages(diagnostics, rule)).toMatchFileSnapshot(`../../${beside}`);
  });
});
