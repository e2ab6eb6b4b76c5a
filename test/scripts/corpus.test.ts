import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../cli/sandbox.ts';
import { folderWith, repository } from '../cli/sandbox.ts';

const files = {
  'a/tasks.md':
    '# A\n\n## Setup\n\n- [x] T001 [P] One in src/a.py\n- [ ] T002 [P] Two in src/b.py (depends on T001)\n- [ ] no id\n\n## Notes\n\n- [ ] left out\n',
  'b/deep/er/tasks.md': '# B\n\n- [ ] **T001** Waits for itself in src/a.py (depends on T001)\n',
  'c/tasks.md': '# C\n\n- [ ] 1.1 A number in src/a.py\n',
  'd/tasks.md': '# D\n\n### Task 1.1: A heading\n\n### Task 1.2: Another\n',
  'e/tasks.md': '# E\n\n- [ ] T001 [US1] A story in src/a.py\n',
  'f/tasks.md': '# F\n\n- T001 No box in src/a.py\n',
  'g/tasks.md': '# G\n\n- [ ] DATA-001 Another id in src/a.py\n',
  'h/tasks.md': '',
  'h/other.md': '- [ ] T001 Not a list of tasks\n',
};

function corpusOf(root: string, ...argv: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/corpus.mjs'), ...argv], {
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const corpus = (...argv: readonly string[]): Outcome => corpusOf(repository, ...argv);

test('a folder is read file by file, and all is counted', () => {
  const folder = folderWith(files);
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  const { code, out, err } = corpus(folder);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toMatch(/^files +8\n/);
  expect(out).toMatch(/^tasks +9$/m);
  expect(out).toMatch(/^stated dependencies +2$/m);
  expect(out).toMatch(/^Left out:\n {2}checklist +1 +in 1 file$/m);
  const dialects = /^Dialects:\n((?: {2}.+\n)+)/m.exec(out)?.[1];
  expect(dialects?.trim().split(/\s*\n\s*/)).toEqual([
    expect.stringMatching(/^headings +1$/),
    expect.stringMatching(/^no boxes +1$/),
    expect.stringMatching(/^none +1$/),
    expect.stringMatching(/^numbers +1$/),
    expect.stringMatching(/^other ids +1$/),
    expect.stringMatching(/^spec-kit +1$/),
    expect.stringMatching(/^spec-kit, \[US#\] +1$/),
    expect.stringMatching(/^spec-kit, bold ids +1$/),
  ]);
  expect(out).toMatch(/^ {2}error no-self-dependency +1 +in 1 file$/m);
  expect(out).toMatch(/^ {2}warning no-unread-text +1 +in 1 file$/m);
  expect(out).toMatch(/^ {2}b\/deep\/er\/tasks\.md:3 no-self-dependency /m);
  expect(out).toMatch(/^CRASHES: none$/m);
  expect(out).toMatch(/^slowest file: \w.*tasks\.md, [\d.]+ ms\nall files: \d+ ms\n$/m);
  const withoutTimes = (text: string): string => text.replace(/^slowest file:.*\n.*/m, '');
  expect(withoutTimes(corpus(folder).out)).toBe(withoutTimes(out));
});

test('--verbose shows each file with what was left out and reported', () => {
  const { code, out } = corpus(folderWith(files), '--verbose');
  expect(code).toBe(0);
  expect(out).toContain('a/tasks.md: spec-kit; 2 tasks, 1 done, 2 [P]; 1 phases; 1 dependencies\n');
  expect(out).toMatch(/^ {2}11 left out: checklist$/m);
  expect(out).toMatch(/^ {2}7 warning no-unread-text: this box /m);
  expect(out.indexOf('h/tasks.md: none; 0 tasks')).toBeLessThan(out.indexOf('files '));
});

test('--counts lists every difference', () => {
  const folder = folderWith(files);
  const counts = join(folder, 'counts.tsv');
  writeFileSync(counts, '# file\ttasks\na/tasks.md\t2\t1\t2\tT001\tT002\r\nh/tasks.md\t0\t0\t0\t\t\n');
  const agreed = corpus(folder, '--counts', counts);
  expect(agreed.out).toMatch(/^Counts: 2 of 2 agree; 6 more were read and are not counted\n$/m);
  expect(agreed.code).toBe(0);
  writeFileSync(
    counts,
    'a/tasks.md\t3\t1\t0\tT001\tT003\nc/tasks.md\t1\t0\t0\t1.1\t1.1\nh/tasks.md\t0\t0\t0\tT001\t\ngone/tasks.md\t1\t0\t0\tT001\tT001\n',
  );
  const differing = corpus(folder, '--counts', counts);
  expect(differing.out.split('Counts: ')[1]).toBe(
    [
      '1 of 4 agree; 5 more were read and are not counted',
      '  a/tasks.md: last T002, counted T003',
      '  a/tasks.md: parallel 2, counted 0',
      '  a/tasks.md: tasks 2, counted 3',
      '  gone/tasks.md: was counted, but not read',
      '  h/tasks.md: first none, counted T001',
      '',
    ].join('\n'),
  );
  expect(differing.code).toBe(1);
});

test('a file that makes the reader throw is a crash, and the others are read', () => {
  const throwing = `export const checkTaskList = ({ file }) => {
    if (file.path === 'c/tasks.md') throw new TypeError('no such thing');
    return { context: { list: { file, dialect: 'none', phases: [], dependencies: [], tasks: [], leftOut: [] } }, diagnostics: [] };
  };`;
  const root = folderWith({ 'package.json': '{ "type": "module" }', 'dist/index.js': throwing });
  cpSync(join(repository, 'scripts'), join(root, 'scripts'), { recursive: true });
  const { code, out } = corpusOf(root, folderWith(files));
  expect(code).toBe(1);
  expect(out).toMatch(/^files +8$/m);
  expect(out).toMatch(/^CRASHES:\n {2}c\/tasks\.md\n {4}TypeError: no such thing\n +at /m);
});

test('a request that cannot be met ends with 2 and the usage', () => {
  const folder = folderWith({ ...files, 'counts.tsv': 'a/tasks.md\tmany\n', 'twice.tsv': 'a\t1\t1\t1\na\t1\t1\t1\n' });
  for (const argv of [
    [],
    [folder, folder],
    [join(folder, 'a/tasks.md')],
    [join(folder, 'nothing')],
    ['--no-such-flag', folder],
    [folder, '--counts', join(folder, 'counts.tsv')],
    [folder, '--counts', join(folder, 'twice.tsv')],
  ]) {
    const { code, out, err } = corpus(...argv);
    expect(code, argv.join(' ')).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/\nusage: npm run corpus -- <folder>.*\n$/);
  }
});
