import { expect, test } from 'vitest';
import { fileClaims } from '../../src/lint/facts/file-claims.ts';
import { findPaths } from '../../src/model/file-paths.ts';

const claimsOf = (title: string): readonly string[] =>
  fileClaims({ files: findPaths(title).map((path) => ({ path })) });

test.each<[string, string[]]>([
  ['Write src/a.py and `src/{b,c}.py`', ['src/a.py', 'src/b.py', 'src/c.py']],
  ['Write tests/unit/*.py', ['tests/unit']],
  ['Write app/[id]/page.tsx and app/(shop)/page.tsx', ['app/[id]/page.tsx', 'app/(shop)/page.tsx']],
  ['Write __tests__/a.test.ts and pkg/__init__.py', ['__tests__/a.test.ts', 'pkg/__init__.py']],
  ['Write Dockerfile, .gitignore and .env.example', ['Dockerfile', '.gitignore', '.env.example']],
  ['Write src/reports/page.tsx and src/build/a.ts', ['src/reports/page.tsx', 'src/build/a.ts']],
  ['Make src/models/ and `src/models`', []],
  ['Write **/*.py and `src/**`', []],
  ['Write pages/<name>.html, db/NNN_a.sql, path/to/file.py and $HOME/a.py', []],
  ['Write ~/a.py, /etc/a.conf, @/components/a.tsx and C:/a.py', []],
  ['Write dist/a.js, node_modules/a/b.js, coverage/a.html, `.env`, `.env.local` and build/a.js', []],
  ['Write models/a.pkl, a.log and a.sqlite', []],
  ['Use System.Text.Json, BehaviorTree.CPP and files like .spec.md', []],
])('%s', (title, claims) => {
  expect(claimsOf(title)).toEqual(claims);
});
