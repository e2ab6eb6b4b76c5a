import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram, ended } from './built.ts';
import { copyBackwards, folderWithSpec } from './sandbox.ts';

const program = builtProgram();
const names = ['001-churn-training', '002-model-serving'];
const spec = `specs/${names[0]}`;

test('as a process: data on stdout, talk on stderr, the exit code of what happened', async () => {
  const folder = folderWithSpec('001-churn-training');
  expect((await program.run(folder, ['build'])).code).toBe(0);
  const fresh = await program.run(folder, ['build', '--check']);
  expect(fresh).toEqual({ code: 0, out: `${spec}: tasks.md and tasks.mmd are fresh\n`, err: '' });
  const dry = await program.run(folder, ['build', '--dry-run', spec]);
  expect([dry.code, dry.out]).toEqual([0, readFileSync(join(folder, spec, 'tasks.md'), 'utf8')]);
  expect(dry.err).toMatch(/: \d+ tasks in \d+ batches\n/);
  writeFileSync(join(folder, spec, 'plan.md'), '# Implementation Plan: other\n\n**Language/Version**: Python 3.12\n');
  expect((await program.run(folder, ['build', '--check'])).code).toBe(1);
  const misspelt = await program.run(folder, ['chekc']);
  expect(misspelt).toEqual({ code: 2, out: '', err: expect.stringContaining('Did you mean check?') });
});

test('a reader that closes the pipe early is no defect, on stdout and on stderr', async () => {
  const folder = folderWithSpec('001-churn-training');
  for (const stream of ['stdout', 'stderr'] as const) {
    const child = program.start(folder, stream === 'stdout' ? ['graph', spec] : ['build', '--dry-run', spec]);
    const end = ended(child);
    child[stream]?.destroy();
    expect((await end).code).toBe(0);
  }
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${program.root}/bin/tasks-ml.js" graph ${spec} | head -1`], {
    cwd: folder,
  });
  expect(await ended(shell)).toEqual({ code: 0, out: '---\n', err: '' });
});

test.skipIf(!existsSync('/dev/full'))('output that a full disk does not take ends with 2 and one line', async () => {
  const command = `"${process.execPath}" "${program.root}/bin/tasks-ml.js" rules > /dev/full`;
  const said = 'tasks-ml: the output cannot be written: the disk is full\n';
  expect(await ended(spawn('sh', ['-c', command]))).toEqual({ code: 2, out: '', err: said });
});

test('without mermaid-cli one line says what to install', async () => {
  const { code, out, err } = await program.run(folderWithSpec('001-churn-training'), ['graph', '--svg', 'graph.svg']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('tasks-ml: SVG and PNG need mermaid-cli: npm install --save-dev @mermaid-js/mermaid-cli\n');
});

test('a defect exits 70 with its stack', async () => {
  const child = program.start('/', ['graph'], { NODE_OPTIONS: '--import=data:text/javascript,process.cwd=()=>0' });
  const { code, err } = await ended(child);
  expect(code).toBe(70);
  expect(err).toMatch(/^tasks-ml: this is a defect of tasks-ml, please report it\n\w*Error.*\n +at /);
});

test('npm run specs: a line for each folder, or the output and exit 1', async () => {
  for (const name of names) expect((await program.run(program.root, ['build', `specs/${name}`])).code).toBe(0);
  const script = () => ended(spawn(process.execPath, [join(program.root, 'scripts/check-specs.mjs')]));
  const fine = await script();
  expect(fine).toEqual({
    code: 0,
    out: expect.stringMatching(/^(specs\/\d{3}-[\w-]+: fresh, nothing to report\n){2,}$/),
    err: '',
  });
  const plan = join(program.root, spec, 'plan.md');
  const text = readFileSync(plan, 'utf8');
  writeFileSync(plan, text.replace(/^# .*$/m, '# Implementation Plan: changed'));
  const stale = await script();
  writeFileSync(plan, text);
  expect(stale.code).toBe(1);
  expect(stale.err).toContain(`$ tasks-ml build --check ${spec}`);
  expect(stale.err).toContain('plan.md changed since the last build');
});

test('the same bytes in another locale, time zone, parent folder and order of the files', async () => {
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const folder = join(folderWithSpec(name), 'specs', name);
      const other = join(folder, '../../Übung mit Leerzeichen/specs', name);
      copyBackwards(folder, other);
      for (const file of ['tasks.md', 'tasks.mmd']) rmSync(join(folder, file));
      const env = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'Pacific/Kiritimati' };
      const code =
        (await program.run(folder, ['build', '.'])).code || (await program.run(other, ['build', '.'], env)).code;
      const read = (file: string) => [folder, other].map((at) => readFileSync(join(at, file), 'utf8'));
      return { code, 'tasks.md': new Set(read('tasks.md')).size, 'tasks.mmd': new Set(read('tasks.mmd')).size };
    }),
  );
  expect(outcomes).toEqual(names.map(() => ({ code: 0, 'tasks.md': 1, 'tasks.mmd': 1 })));
});
