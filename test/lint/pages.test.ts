import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { checkFiles, placesOf } from './read-scenario.ts';

const pageOf = ({ name }: Rule): string => `docs/rules/${name}.md`;

describe.each(rules.filter((rule) => existsSync(pageOf(rule))).map((rule) => [rule.name, rule] as const))(
  '%s',
  (name, rule) => {
    const page = readFileSync(pageOf(rule), 'utf8');

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
      expect(placesOf(await checkFiles(wrong, name), name)).not.toEqual([]);
      expect(placesOf(await checkFiles(right, name), name)).toEqual([]);
    });
  },
);

/** The files of a section: fenced blocks, named behind their language where they are not tasks.md. */
function samplesOf(page: string, heading: string): ReadonlyMap<string, string> {
  // The samples have headings of their own.
  const section = page.split(`\n## ${heading}\n`)[1]?.split(/\n## (?=(?:Correct|What to do)\n)/)[0] ?? '';
  const blocks = section.matchAll(/^(`{3,})\w*(?: ([^\s`]+))?\n(.*?)^\1$/gms);
  return new Map([...blocks].map(([, , path = 'tasks.md', text]) => [path, text as string]));
}
