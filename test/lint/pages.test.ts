import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { planRules } from '../../src/lint/plan-rules/index.ts';
import type { RuleHead } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { checkPlanFiles } from './read-plan-scenario.ts';
import { checkFiles, placesOf } from './read-scenario.ts';

type Check = (
  files: ReadonlyMap<string, string>,
  rule: string,
) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

const withPage = (catalogue: readonly RuleHead[], check: Check): readonly (readonly [string, RuleHead, Check])[] =>
  catalogue.filter(({ name }) => existsSync(`docs/rules/${name}.md`)).map((rule) => [rule.name, rule, check]);

describe.each([...withPage(rules, checkFiles), ...withPage(planRules, checkPlanFiles)])('%s', (name, rule, check) => {
  const page = readFileSync(`docs/rules/${name}.md`, 'utf8');

  test('the page begins with name, description and levels', () => {
    const fix = rule.fixable ? 'Some findings are put right by `check --fix`.' : 'No automatic fix.';
    expect(page.split('\n').slice(0, 5)).toEqual([
      `# ${name}`,
      '',
      rule.description,
      '',
      `Group: ${rule.group}. Recommended: ${rule.recommended}. Strict: ${rule.strict ?? 'error'}. ${fix}`,
    ]);
  });

  test('what is said to be wrong is found, and what is said to be right is not', async () => {
    const wrong = samplesOf(page, 'Incorrect');
    const right = samplesOf(page, 'Correct');
    expect([wrong.size, right.size]).not.toContain(0);
    expect(placesOf(await check(wrong, name), name)).not.toEqual([]);
    expect(placesOf(await check(right, name), name)).toEqual([]);
  });
});

/** The files of a section: fenced blocks, named behind their language where they are not tasks.md. */
function samplesOf(page: string, heading: string): ReadonlyMap<string, string> {
  // The samples have headings of their own.
  const section = page.split(`\n## ${heading}\n`)[1]?.split(/\n## (?=(?:Correct|What to do)\n)/)[0] ?? '';
  const blocks = section.matchAll(/^(`{3,})\w*(?: ([^\s`]+))?\n(.*?)^\1$/gms);
  return new Map([...blocks].map(([, , path = 'tasks.md', text]) => [path, text as string]));
}
