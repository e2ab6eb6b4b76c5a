import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../cli/sandbox.ts';

type Graph = (file: string) => { code: number; out: string; err: string };
type Summarize = (files: readonly unknown[], graph: Graph | undefined, env: Record<string, string>) => string;

const { summarize }: { summarize: Summarize } = await import(join(repository, 'action/summarize.mjs'));

const finding = (line: number, message = 'it is wrong') => ({
  severity: line % 2 ? 'error' : 'warning',
  code: 'no-cycle',
  message,
  file: 'specs/a b/tasks.md',
  line,
});
const file = (diagnostics: readonly unknown[], name = 'specs/a b/tasks.md') => ({ file: name, diagnostics });
const env = { GITHUB_SERVER_URL: 'https://h', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'c' };

test('text of authors stays text, errors come first, info is left to the log', () => {
  const list = [finding(2), finding(1, '`a|b`\n<img> [x](y)'), { ...finding(3), severity: 'info' }];
  const rows = summarize([file(list)], undefined, env)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows).toEqual([
    '| | rule | where | what |',
    '| error | no-cycle | [specs/a b/tasks.md:1](https://h/o/r/blob/c/specs/a%20b/tasks.md#L1) | \\`a\\|b\\` \\<img\\> \\[x\\](y) |',
    '| warning | no-cycle | [specs/a b/tasks.md:2](https://h/o/r/blob/c/specs/a%20b/tasks.md#L2) | it is wrong |',
  ]);
});

test('a long list is cut, and graphs that GitHub would not take are left out; both is said', () => {
  const many = Array.from({ length: 1000 }, (_, at) => finding(at, 'x'.repeat(300)));
  const files = Array.from({ length: 60 }, (_, at) => file(at === 0 ? many : [], `specs/${at}/tasks.md`));
  const text = summarize(files, () => ({ code: 0, out: 'é'.repeat(25_000), err: '' }), {});
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('… and 800 more in the log.');
  const drawn = text.match(/^```mermaid$/gm)?.length ?? 0;
  expect(text).toContain(`so ${60 - drawn} more graphs are left out`);
  expect(drawn).toBeGreaterThan(10);
});
