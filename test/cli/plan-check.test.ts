import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { folderWith, run, writeFiles } from './sandbox.ts';

/** Only these rules are asked, so that the tests are about the command and not about rules. */
const settings = 'preset: off\nrules: { no-needs-clarification: warning, use-suppression-reason: warning }\n';
const config = { 'tasks-ml.config.yaml': settings };
const clean = `# Implementation Plan: Churn

## Technical Context

**Language/Version**: Python 3.11

## Constitution Check

None.
`;
const open = clean.replace('3.11', '3.11\n**Storage**: [NEEDS CLARIFICATION: MinIO or GCS?]');
const found = 'warning no-needs-clarification';

describe('what is checked', () => {
  const folder = () =>
    folderWith({
      ...config,
      'specs/001-a/plan.md': open,
      'specs/001-a/spec.md': '# Feature: A\n',
      'specs/002-b/plan.md': clean,
      'ai-specs/changes/SCRUM-1.md': clean,
      'ai-specs/changes/README.md': 'What lies here.\n',
      'ai-specs/rules.md': 'Rules.\n',
      'node_modules/x/plan.md': open,
    });

  test.each<[string, readonly string[], string]>([
    ['a file', ['specs/001-a/plan.md'], 'specs/001-a/plan.md: 1 warning'],
    ['a feature folder', ['specs/002-b'], 'specs/002-b/plan.md: nothing to report'],
    ['a folder above', ['specs'], '2 files: 1 warning'],
    ['a repository', ['.'], '3 files: 1 warning'],
    ['a pattern of files', ['ai-specs/changes/*.md'], 'ai-specs/changes/SCRUM-1.md: nothing to report'],
    ['a pattern of documents', ['specs/*/*.md'], '2 files: 1 warning'],
    ['a pattern of folders', ['specs/*'], '2 files: 1 warning'],
    ['the same plan twice', ['specs/001-a', 'specs/001-a/plan.md'], 'specs/001-a/plan.md: 1 warning'],
  ])('%s', async (_, paths, said) => {
    const { code, err } = await run(folder(), ['plan', 'check', ...paths]);
    expect([code, err]).toEqual([0, `0 tasks in ${said}\n`]);
  });

  test('nothing named: the plan of the feature at hand', async () => {
    const at = folder();
    expect((await run(at, ['plan', 'check'])).code).toBe(2);
    const { out } = await run(at, ['plan', 'check'], { SPECIFY_FEATURE: '001-a' });
    expect(out).toContain(`specs/001-a/plan.md:6:14 ${found}`);
  });

  test.each([
    ['none.md', 'none.md does not exist'],
    ['none/*.md', 'nothing matches none/*.md'],
    ['empty', 'there is no plan in empty; name the file'],
    ['*/*.txt', 'there is no plan in */*.txt; name the file'],
  ])('%s ends with 2', async (path, said) => {
    const at = folder();
    writeFiles(at, { 'empty/x.txt': '' });
    const { code, err } = await run(at, ['plan', 'check', path]);
    expect([code, err]).toEqual([2, `tasks-ml: ${said}\n`]);
  });

  test('a file that cannot be read', async () => {
    const at = folderWith({ 'plan.md': new Uint8Array([35, 0, 1]) });
    expect(await run(at, ['plan', 'check', 'plan.md'])).toMatchObject({
      code: 2,
      err: 'tasks-ml: plan.md is a binary file; a text file is expected\n',
    });
    writeFiles(at, { 'plan.md': clean, 'spec.md': new Uint8Array([35, 0, 1]) });
    expect(await run(at, ['plan', 'check', 'plan.md'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('spec.md:1:1 error unreadable-file'),
    });
  });
});

describe('the exit code', () => {
  const check = (text: string, level: string, ...options: string[]) =>
    run(folderWith({ 'plan.md': text, 'tasks-ml.config.yaml': level }), ['plan', 'check', ...options, 'plan.md']);

  test.each<[string, number, ...string[]]>([
    [settings, 0],
    [settings, 1, '--max-warnings', '0'],
    [settings, 0, '--max-warnings', '1'],
    ['preset: off\nrules: { no-needs-clarification: error }\n', 1],
    ['preset: off\n', 0],
    ['preset: recommended\nrules: { no-needs-clarification: off }\n', 0],
    ['preset: strict\n', 1],
    ['', 1, '--strict'],
  ])('%j gives %i', async (level, code, ...options) => {
    expect((await check(open, level, ...options)).code).toBe(code);
  });

  test('windows line ends change nothing', async () => {
    const [unix, windows] = [await check(open, settings), await check(open.replaceAll('\n', '\r\n'), settings)];
    expect(windows).toEqual(unix);
    expect(unix.out).toContain('plan.md:6:14');
  });
});

describe('a text that is no known plan', () => {
  const text = '# Thoughts\n\nSome words.\n';

  test('is told, and never fine without a word', async () => {
    const folder = folderWith({ ...config, 'notes.md': text, 'empty.md': '' });
    for (const name of ['notes.md', 'empty.md'])
      expect(await run(folder, ['plan', 'check', name])).toMatchObject({
        code: 0,
        out: expect.stringContaining('warning no-dialect: no planning system is recognised in this plan'),
        err: `0 tasks in ${name}: 1 warning\n`,
      });
    expect((await run(folder, ['plan', 'check', '--strict', 'notes.md'])).out).toContain('error no-dialect');
  });

  test('is read as it is told', async () => {
    const folder = folderWith({ ...config, 'notes.md': text });
    const { out } = await run(folder, ['plan', 'check', '--verbose', '--dialect', 'components', 'notes.md']);
    expect(out).toBe('notes.md is read as components\n');
    const { code, err } = await run(folder, ['plan', 'check', '--dialect', 'word', 'notes.md']);
    expect([code, err]).toEqual([2, expect.stringContaining('Allowed choices are steps, ml-phases')]);
  });
});

describe('comments', () => {
  const check = async (comment: string, rules = settings): Promise<string[]> => {
    const text = open.replace('**Storage**', `<!-- ${comment} -->\n**Storage**`);
    const { out } = await run(folderWith({ 'plan.md': text, 'tasks-ml.config.yaml': rules }), ['plan', 'check', '.']);
    return [...out.matchAll(/^plan\.md:(\d+):\d+ \w+ (.+)$/gm)].map(([, line, said]) =>
      `${line} ${said}`.replace(/(?<= no-needs-clarification):.*/, ''),
    );
  };
  const all = `${settings.slice(0, -3)}, no-unused-suppression: warning, no-unknown-rule: warning }\n`;
  const question = '7 no-needs-clarification';

  test.each<[string, readonly string[]]>([
    ['tasks-ml-disable-next-line no-needs-clarification: asked on Monday', []],
    ['tasks-ml-disable-file: a draft', []],
    [
      'tasks-ml-disable-next-line no-needs-clarification',
      [
        '6 use-suppression-reason: this comment gives no reason, so it switches nothing off; write `no-needs-clarification: reason`',
        question,
      ],
    ],
    [
      'tasks-ml-disable-line no-needs-clarification: asked on Monday',
      ['6 no-unused-suppression: no-needs-clarification finds nothing here; remove the comment', question],
    ],
    [
      'tasks-ml-disable-next-line no-clarification: asked',
      ['6 no-unknown-rule: there is no rule no-clarification; `tasks-ml rules` lists them all', question],
    ],
    // What only `check` or nobody was asked may be needed elsewhere.
    ['tasks-ml-disable-line use-contract-test: done by hand', [question]],
    ['tasks-ml-disable-line use-owner: one person', [question]],
    ['tasks-ml-disable-line: all of it', [question]],
  ])('%s', async (comment, said) => {
    expect(await check(comment, all)).toEqual(said);
  });
});

test('a baseline lets old findings pass; check and plan check keep out of each other', async () => {
  const tasks = '# Tasks: [FEATURE NAME]\n\n- [ ] T001 Write src/a.py\n';
  const folder = folderWith({ ...config, '.git/HEAD': '', 'specs/a/plan.md': open, 'specs/a/tasks.md': tasks });
  writeFiles(folder, { 'tasks-ml.config.yaml': `${settings.slice(0, -3)}, no-placeholder: warning }\n` });
  expect((await run(folder, ['plan', 'check', '--update-baseline', '.'])).err).toBe(
    'wrote tasks-ml-baseline.json: 1 finding is let pass from now on\n',
  );
  await run(folder, ['check', '--update-baseline', '.']);
  const { findings } = JSON.parse(readFileSync(join(folder, 'tasks-ml-baseline.json'), 'utf8'));
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['no-needs-clarification', 'no-placeholder']);
  for (const [command, file] of [
    [['check'], '1 task in specs/a/tasks.md'],
    [['plan', 'check'], '0 tasks in specs/a/plan.md'],
  ] as const)
    expect((await run(folder, [...command, '.'])).err).toBe(`${file}: nothing to report; 1 more in the baseline\n`);
  writeFiles(folder, { 'specs/a/plan.md': clean });
  expect((await run(folder, ['check', '.'])).err).not.toContain('gone');
  expect((await run(folder, ['plan', 'check', '.'])).err).toContain('1 of the baseline is gone');
  const { code, err } = await run(folder, ['plan', 'check', '--baseline', 'none.json', '.']);
  expect([code, err]).toEqual([
    2,
    'tasks-ml: the baseline none.json does not exist; `tasks-ml plan check --update-baseline` writes it\n',
  ]);
});

test('comments of a plan that are not needed stand in a baseline until the command that said so says it no more', async () => {
  const unused = (rule: string): string => `<!-- tasks-ml-disable-next-line ${rule}: why -->\n`;
  const level =
    'preset: off\nrules: { no-needs-clarification: warning, use-contract-test: warning, no-unused-suppression: warning }\n';
  const folder = folderWith({
    '.git/HEAD': '',
    'tasks-ml.config.yaml': level,
    'a/tasks.md': '# Tasks\n\n- [ ] T001 Write src/a.py\n',
    'a/plan.md': clean + unused('no-needs-clarification') + unused('use-contract-test'),
  });
  await run(folder, ['check', '--update-baseline', 'a']);
  await run(folder, ['plan', 'check', '--update-baseline', 'a']);
  for (const command of [['check'], ['plan', 'check']])
    expect((await run(folder, [...command, 'a'])).err).toMatch(/: nothing to report; 1 more in the baseline\n$/);
});

describe('a report', () => {
  const report = async (...options: string[]): Promise<string> =>
    (await run(folderWith({ ...config, 'plan.md': open }), ['plan', 'check', ...options, 'plan.md'])).out;

  test('in SARIF is valid, and describes the rules of plans', async () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    const log = JSON.parse(await report('--format', 'sarif'));
    const validate = ajv.compile(JSON.parse(readFileSync('fixtures/report/sarif-schema-2.1.0.json', 'utf8')));
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'no-needs-clarification',
      'use-suppression-reason',
    ]);
    expect(results).toMatchObject([{ ruleId: 'no-needs-clarification', level: 'warning' }]);
  });

  test('in JSON is valid by the published schema', async () => {
    const data = JSON.parse(await report('--json'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schemas/check.schema.json', 'utf8')),
    );
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    expect(data).toMatchObject({
      kind: 'plan-check',
      data: { files: [{ file: 'plan.md', tasks: 0, dialect: 'spec-kit', dialects: ['spec-kit'], leftOut: [] }] },
    });
  });

  test.each([
    ['github', /^::warning title=no-needs-clarification,file=plan\.md,line=6,/],
    ['junit', /<testsuite name="plan\.md" tests="1"/],
    ['gitlab', /"check_name": "no-needs-clarification"/],
  ])('%s', async (format, said) => {
    expect(await report('--format', format)).toMatch(said);
  });

  test('goes to a file', async () => {
    const folder = folderWith({ ...config, 'plan.md': open });
    const { out, err } = await run(folder, ['plan', 'check', '--output-file', 'out/plans.txt', 'plan.md']);
    expect([out, err]).toEqual(['', '0 tasks in plan.md: 1 warning\n']);
    expect(readFileSync(join(folder, 'out/plans.txt'), 'utf8')).toContain(found);
    expect(existsSync(join(folder, 'tasks-ml-baseline.json'))).toBe(false);
  });
});

test('plan alone says what it can do', async () => {
  const { code, err } = await run(folderWith({}), ['plan']);
  expect([code, err]).toEqual([2, expect.stringMatching(/check .*\n[\s\S]*show .*\n[\s\S]*new .*\n[\s\S]*convert /)]);
  expect((await run(folderWith({}), ['plan', 'chekc'])).err).toContain('Did you mean check?');
  for (const name of ['check', 'show', 'new', 'convert'])
    expect((await run(folderWith({}), ['plan', name, '--help'])).out).toMatch(/\nExamples:\n {2}\$ tasks-ml plan /);
});
