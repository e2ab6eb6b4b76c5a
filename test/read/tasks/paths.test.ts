import { expect, test } from 'vitest';
import { findPaths } from '../../../src/model/file-paths.ts';

test.each([
  ['Write src/train/loader.py', 'src/train/loader.py'],
  ['Write `src/train/loader.py`.', 'src/train/loader.py'],
  ['Write **src/a.py**, *src/b.py* and (src/c.py)', 'src/a.py src/b.py src/c.py'],
  ['Write "src/a.py" and \'src/b.py\';', 'src/a.py src/b.py'],
  ['Mend src/a.py:12-40, src/b.py:7 and src/c.py#L3', 'src/a.py src/b.py src/c.py'],
  ['Mend src/a.py:12,20', 'src/a.py'],
  ['Fill src/a/{b,c}.py', 'src/a/b.py src/a/c.py'],
  ['Read [the guide](docs/guide.md)', 'docs/guide.md'],
  ['Read [src/a.py](../other/b.py)', '../other/b.py'],
  ['Read [the site](https://example.org/a.py)', ''],
  ['Make ./scripts/run.sh run', 'scripts/run.sh'],
  ['Make scripts\\run.ps1 run', 'scripts/run.ps1'],
  ['Make the folders src/ and tests/', 'src/ tests/'],
  ['Make `components/train`', 'components/train'],
  ['Write components/train/Dockerfile', 'components/train/Dockerfile'],
  ['Component Dockerfile in components/train/Dockerfile', 'components/train/Dockerfile'],
  ['Write the Dockerfile and the Makefile', 'Dockerfile Makefile'],
  ['Write package.json, .gitignore and .eslintrc', 'package.json .gitignore .eslintrc'],
  ['Write .github/workflows/test.yml', '.github/workflows/test.yml'],
  ['Write src/app/[slug]/page.tsx', 'src/app/[slug]/page.tsx'],
  ['Write packages/@scope/core/index.ts', 'packages/@scope/core/index.ts'],
  ['Write src/a.py twice: src/a.py', 'src/a.py'],
  ['Test src/models/*.py and tests/**/*.test.ts', 'src/models/*.py tests/**/*.test.ts'],
  ['在src/loader.py中实现', 'src/loader.py'],
  ['Use Next.js, Node.js, D3.js and ASP.NET', ''],
  ['Serve /api/users and GET /books/{id}', ''],
  ['Answer with application/json or text/plain', ''],
  ['See https://example.org/src/a.py and www.example.org/b.html', ''],
  ['Raise it to 1.2.3, v2.0 and Python 3.11', ''],
  ['Split train/val/test and/or stop', ''],
  ['Reach 95% in CI/CD with I/O, TCP/IP, 24/7', ''],
  ['Use e.g. this, i.e. that, etc.', ''],
  ['Call model.fit and df.head', ''],
  ['Install @types/node', ''],
  ['Ask ann@example.org', ''],
  ['Compare 1/2 and 3.5/4.5', ''],
  ['Set $HOME and $DATA_DIR/x', ''],
  ['Wait... and so on/off', ''],
])('%s', (text, paths) => expect(findPaths(text).join(' ')).toBe(paths));

test('a long text takes a short time', () => {
  for (const part of ['a/', '`', '.', '~', 'src/a.py ']) expect(findPaths(part.repeat(20_000)).length).toBeLessThan(3);
}, 5000);
