import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ignoredIn } from '../../src/cli/check/git-ignore.ts';
import { folderWith } from './sandbox.ts';

/** Those of some paths that git itself ignores in a folder. */
function ignoredByGit(root: string, paths: readonly string[]): readonly string[] {
  execFileSync('git', ['init', '--quiet', root]);
  try {
    const options = { input: paths.join('\0'), encoding: 'utf8' } as const;
    return execFileSync('git', ['-C', root, 'check-ignore', '-z', '--stdin', '--no-index'], options)
      .split('\0')
      .filter((path) => path !== '');
  } catch {
    return [];
  }
}

const paths = [
  'a.py',
  'b.pkl',
  'data/a.py',
  'data/raw/a.csv',
  'src/data/a.py',
  'src/a.py',
  'src/deep/er/b.pkl',
  'out',
  'out/a.py',
  'src/out',
  'a b.txt',
  '#a',
  '!a',
  'a[1].py',
  'ab.py',
  'src/ab.py',
];

test.each([
  '*.pkl',
  '/data/',
  'data/',
  'data/*',
  'data/**',
  '**/data',
  'src/**/b.pkl',
  'out/',
  'out',
  '/out',
  '*.py\n!src/a.py',
  'src\n!src/a.py',
  'a?.py',
  '[ab].py',
  '[!a].p*',
  'a\\[1\\].py',
  '\\#a',
  '\\!a',
  '# a.py',
  'a b.txt  ',
  'src/a.py\r',
  '*',
  '*\n!*/\n!*.py',
  '',
  '(',
])('%j names the files that git says', (text) => {
  const root = folderWith({ '.gitignore': text });
  expect(paths.filter(ignoredIn(root))).toEqual(ignoredByGit(root, paths));
});

test('any patterns, in any of the folders, as git reads them', () => {
  const part = fc.constantFrom('a', 'b', '.py', '*', '**', '?', '/', 'src', 'data', '[ab]', '!', 'deep');
  const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const text = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (outer, inner) => {
      const root = folderWith({ '.gitignore': outer, 'src/.gitignore': inner });
      expect(paths.filter(ignoredIn(root))).toEqual(ignoredByGit(root, paths));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
});
