import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planRules } from '../../src/lint/plan-rules/index.ts';
import { builtProgram } from './built.ts';
import { folderWith } from './sandbox.ts';

const program = builtProgram();
const settings = 'preset: off\nrules: { no-needs-clarification: error }\n';
const plan =
  '# Implementation Plan: Scores\n\n### Task 1.1: Write src/a.py\n\n**Storage**: NEEDS CLARIFICATION: which?\n';

test('as a process: findings on stdout, the summary on stderr, the exit code of what was found', async () => {
  const folder = folderWith({ 'specs/001-a/plan.md': plan, 'tasks-ml.config.yaml': settings });
  const { code, out, err } = await program.run(folder, ['plan', 'check']);
  expect([code, err]).toEqual([1, '1 task in specs/001-a/plan.md: 1 error\n']);
  expect(out).toMatch(/^specs\/001-a\/plan\.md:5:14 error no-needs-clarification: /);
  expect(await program.run(folder, ['plan', 'check', 'specs/001-a/spec.md'])).toEqual({
    code: 2,
    out: '',
    err: 'tasks-ml: specs/001-a/spec.md does not exist\n',
  });
  const shown = await program.run(folder, ['plan', 'show', '--json', 'specs/001-a']);
  expect([shown.code, JSON.parse(shown.out).data.tasks[0].reference]).toEqual([0, 'Task 1.1']);
  expect((await program.run(folder, ['rules'])).out).toContain('use-verification');
});

test('what `check` needs holds none of the rules about plans, and not what they know', () => {
  const bundle = join(program.root, 'dist/cli');
  const holds = (words: string): string[] =>
    readdirSync(bundle).filter(
      (name) => name.endsWith('.js') && readFileSync(join(bundle, name), 'utf8').includes(words),
    );
  for (const { description, name } of planRules) {
    const files = holds(description);
    expect(files.length, name).toBeGreaterThan(0);
    for (const file of files) expect(file).not.toMatch(/^(?:main|core|check-worker|read-feature)\b/);
  }
  expect(holds('no-needs-clarification').some((name) => name.startsWith('core'))).toBe(true);
});
