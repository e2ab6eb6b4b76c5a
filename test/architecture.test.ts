import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const inner = 'base model knowledge scaffold read derive graph lint schedule report render edit compile';
/** What a folder of src may import beside itself. */
const mayImport: Readonly<Record<string, string>> = {
  base: '',
  model: 'base',
  read: 'base model',
  derive: 'base model',
  graph: 'base model',
  knowledge: 'base model',
  scaffold: 'base model knowledge',
  lint: 'base model knowledge graph schedule',
  schedule: 'base model graph',
  report: 'base',
  render: 'base model graph schedule',
  edit: 'base model read render',
  compile: 'base model knowledge read derive graph lint schedule render edit scaffold',
  'index.ts': inner,
  cli: inner,
};

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const files = paths
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const code = readFileSync(`src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return {
      path,
      code,
      imports: [...code.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map((match) => match[1] as string),
    };
  });

test('a folder imports what the table says', () => {
  for (const { path, imports } of files) {
    const room = path.split('/')[0] as string;
    const rooms = [room, ...(mayImport[room] ?? '').split(' ')];
    for (const target of imports.filter((name) => name.startsWith('.') && !name.endsWith('/package.json'))) {
      expect(target).toMatch(/\.(?:ts|yaml)$/);
      expect(rooms, `${path} imports ${target}`).toContain(posix.join(posix.dirname(path), target).split('/')[0]);
    }
  }
  expect([...new Set(paths.map((path) => path.split('/')[0]))].sort()).toEqual(Object.keys(mayImport).sort());
});

test.each<[RegExp, ...string[]]>([
  [/^node:fs/, 'read/text-file.ts', 'read/feature-folder.ts', 'cli/'],
  [/^node:(?:child_process|process|worker_threads)$/, 'cli/'],
  [/^graphology/, 'graph/exchange.ts'],
  [/^yaml$/, 'read/yaml.ts', 'cli/init/add-to-yaml.ts'],
  [/^zod/, 'read/config.ts', 'read/baseline.ts', 'read/contracts/'],
  [/^markdown-it$/, 'read/markdown'],
  [/^diff$/, 'cli/unified-diff.ts'],
  [/^picocolors$/, 'report/stylish.ts'],
  [/^@clack\//, 'cli/plan/ask-terminal.ts'],
  [/^xmlbuilder$/, 'report/junit.ts', 'render/schedule/msproject/elements.ts'],
])('%s is imported only where it belongs', (name, ...rooms) => {
  const users = files.filter(({ imports }) => imports.some((target) => name.test(target))).map(({ path }) => path);
  expect(users.filter((path) => !rooms.some((room) => path.startsWith(room)))).toEqual([]);
});

test.each<[RegExp, ...string[]]>([
  [/\bprocess[.[]/, 'cli/'],
  [
    /\bgetBuiltinModule\b/,
    'cli/check/changed-files.ts',
    'cli/check/check-apart.ts',
    'cli/optimize-later.ts',
    'cli/check/repository-files.ts',
  ],
  [/\bnew Date\b|\bDate[.(]|\bperformance\.now\b/, 'cli/chromium.ts', 'cli/schedule/plan-schedule.ts'],
  [/\bconsole[.[]|\bMath\.random\b|\.localeCompare\b|\.toLocale|\bIntl\b|^export default\b/m],
])('%s is written only where it belongs', (words, ...rooms) => {
  const users = files.filter(({ code }) => words.test(code)).map(({ path }) => path);
  expect(users.filter((path) => !rooms.some((room) => path.startsWith(room)))).toEqual([]);
});

test('a file is named after what it holds', () => {
  expect(paths.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|types?|constants?)(?:\.ts)?$/.test(path))).toEqual(
    [],
  );
});
