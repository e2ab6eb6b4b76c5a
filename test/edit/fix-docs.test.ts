import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixTaskList } from '../../src/compile/fix-list.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { defaultConfig } from '../../src/model/config.ts';

const page = readFileSync('docs/fix.md', 'utf8');
const samples = [
  ...page.matchAll(/^## ([^\n]+)\n(?:(?!^## ).)*?^```markdown before\n(.*?)^```\n\n```markdown after\n(.*?)^```$/gms),
];

test.each(samples.map(([, name, before, after]) => [name as string, before as string, after as string]))(
  'docs/fix.md: %s',
  (_, before, after) => {
    const fixed = (text: string): string =>
      fixTaskList({ file: { path: 'tasks.md', text }, config: defaultConfig }).text;
    expect(fixed(before)).toBe(after);
    expect(fixed(after)).toBe(after);
  },
);

test('docs/fix.md shows a sample of each kind, and names the rules that have fixes', () => {
  expect(samples.map(([, name]) => name)).toEqual(['Ids', 'Marks for what can run together', 'Dependencies', 'Form']);
  const named = [...page.matchAll(/`((?:no|use)-[a-z-]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(rules.flatMap(({ name, fixable }) => (fixable ? [name] : [])).sort());
});
