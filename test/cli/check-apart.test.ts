import { expect, test } from 'vitest';
import { builtProgram } from './built.ts';
import { folderWith, run, writeFiles } from './sandbox.ts';

const program = builtProgram();
const name = (number: number): string => `specs/${String(number).padStart(3, '0')}-a/tasks.md`;

/** Features enough for several workers; every tenth has something to find, all touch one file. */
function features(): string {
  const files: Record<string, string> = { '.git/HEAD': '' };
  for (let number = 1; number <= 150; number++)
    files[name(number)] = [
      '# Tasks: A\n\n## Phase 1: Setup\n\n',
      `- [ ] T001 Write src/${number}.py\n- [ ] T002 Mend src/shared.py\n`,
      number % 10 === 0 ? '- [ ] T003 Write src/z.py (depends on T009)\n' : '',
      number % 50 === 0 ? '<!-- tasks-ml-disable-next-line no-unknown-task: it will come -->\n' : '',
      number % 50 === 0 ? '- [ ] T004 Write src/y.py (depends on T008)\n' : '',
    ].join('');
  return folderWith(files);
}

test('many features are checked by several workers, with the same result in the same order', async () => {
  const folder = features();
  for (const options of [[], ['--json'], ['--format', 'sarif'], ['--strict']]) {
    const alone = await run(folder, ['check', ...options, '.']);
    expect(alone.code).toBe(1);
    expect(alone.out).toContain('specs/150-a/tasks.md');
    expect(await program.run(folder, ['check', ...options, '.'])).toEqual(alone);
  }
});

test('what cannot be read in the part of a worker ends the command with 2', async () => {
  const folder = features();
  writeFiles(folder, { [name(149)]: new Uint8Array([0, 1, 2]) });
  const { code, err } = await program.run(folder, ['check', '.']);
  expect([code, err]).toEqual([2, `tasks-ml: ${name(149)} is a binary file; a text file is expected\n`]);
});
