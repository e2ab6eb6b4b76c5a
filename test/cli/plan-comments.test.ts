import { describe, expect, test } from 'vitest';
import { folderWith, run, smallContract } from './sandbox.ts';

const tasks = '# Tasks\n\n- [ ] T001 Write src/a.py\n';
const plan =
  '# Implementation Plan: Churn\n\n**Language/Version**: Python 3.11\n**Storage**: NEEDS CLARIFICATION: which?\n';
const settings = 'preset: off\nrules: { no-unused-suppression: warning, use-contract-test: warning }\n';

describe('a comment of the plan that switches rules off, in `check`', () => {
  test.each<[string, string, readonly string[]]>([
    ['plan.md', 'tasks-ml-disable-file use-owner: one person', []],
    ['plan.md', 'tasks-ml-disable-file no-needs-clarification: asked', []],
    ['plan.md', 'tasks-ml-disable-file: a draft', []],
    ['plan.md', 'tasks-ml-disable-file use-contract-test: by hand', ['no-unused-suppression: use-contract-test finds']],
    [
      'plan.md',
      'tasks-ml-disable-file use-owner, use-contract-test: by hand',
      ['no-unused-suppression: use-contract-test finds'],
    ],
    ['spec.md', 'tasks-ml-disable-file: a draft', ['no-unused-suppression: no rule finds anything here']],
  ])('%s: %s', async (name, comment, said) => {
    const files = { 'tasks.md': tasks, 'plan.md': plan, 'spec.md': '# Feature: A\n', 'tasks-ml.config.yaml': settings };
    const text = files[name as 'plan.md'];
    const folder = folderWith({ ...files, [name]: `${text}\n<!-- ${comment} -->\n` });
    const { out } = await run(folder, ['check', '.']);
    const found = out.split('\n').filter((line) => line.startsWith(name));
    expect(found).toEqual(said.map((words) => expect.stringContaining(words)));
  });
});

describe('what a plan leaves open, in `build`', () => {
  const build = (config: string, text = plan) =>
    run(folderWith({ 'plan.md': text, 'contracts/api.yaml': smallContract, 'tasks-ml.config.yaml': config }), [
      'build',
      '--dry-run',
      '.',
    ]);

  test.each([
    ['', 0, 'warning no-needs-clarification'],
    ['preset: strict\n', 0, 'warning no-needs-clarification'],
    ['rules: { no-needs-clarification: error }\n', 1, 'error no-needs-clarification'],
    ['preset: off\nrules: { no-needs-clarification: warning }\n', 0, 'warning no-needs-clarification'],
  ])('%j: %i, %s', async (config, code, said) => {
    expect(await build(config)).toMatchObject({ code, err: expect.stringContaining(said) });
  });

  test.each(['preset: off\n', 'rules: { no-needs-clarification: off }\n', 'rules: { no-needs-clarification: info }\n'])(
    '%j: nothing',
    async (config) => {
      const { code, err } = await build(config);
      expect([code, err]).toEqual([0, expect.not.stringContaining('no-needs-clarification')]);
    },
  );

  test('is switched off by a comment', async () => {
    const comment = '<!-- tasks-ml-disable-next-line no-needs-clarification: asked on Monday -->';
    const { code, err } = await build('', plan.replace('**Storage**', `${comment}\n**Storage**`));
    expect([code, err]).toEqual([0, expect.not.stringContaining('no-needs-clarification')]);
  });

  test('the gate tells it only where it is an error', async () => {
    const check = async (config: string) =>
      run(folderWith({ 'plan.md': plan, 'tasks.md': tasks, 'tasks-ml.config.yaml': config }), ['check', '.']);
    expect((await check('')).out).not.toContain('no-needs-clarification');
    expect(await check('rules: { no-needs-clarification: error }\n')).toMatchObject({
      code: 1,
      out: expect.stringContaining('plan.md:4:14 error no-needs-clarification'),
    });
  });
});
