import { expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { copyBackwards, repository, run, temporaryFolder } from './sandbox.ts';

const commands = ['build', 'check', 'fmt', 'graph', 'list', 'show', 'why', 'done', 'start', 'drop', 'reopen'];

// The examples that draw need a browser, which draw.test.ts looks after.
vi.mock('../../src/cli/draw.ts', () => ({ drawDiagrams: async () => {} }));

test.each([
  [['biuld'], 'Did you mean build?'],
  [['build', '--chek'], 'Did you mean --check?'],
  [['check', '--stirct'], 'Did you mean --strict?'],
  [['graph', '--fromat', 'dot'], 'Did you mean --format?'],
  [['why', '--jsno', 'T001'], 'Did you mean --json?'],
  [['list', '--raedy'], 'Did you mean --ready?'],
  [['list', '--status', 'open'], 'Allowed choices are todo, in-progress, done, dropped'],
  [['show'], "missing required argument 'task'"],
  [['graph', '--format', 'svg'], 'Allowed choices are mermaid, dot, json'],
  [['graph', '--svg'], "option '--svg <file>' argument missing"],
  [['build', 'a', 'b'], 'too many arguments'],
  [['why'], "missing required argument 'task'"],
  [['done'], "missing required argument 'tasks'"],
  [[], 'Usage: tasks-ml'],
])('%j is refused with a hint, exit 2', async (argv, hint) => {
  const { code, out, err } = await run(repository, argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(hint);
});

test('--version and --help are data, also as a command', async () => {
  expect(await run('/', ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  for (const argv of [['--help'], ...commands.map((command) => [command, '--help'])]) {
    const help = await run('/', argv);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('Examples:\n  $ tasks-ml ');
    expect(await run('/', ['help', ...argv.slice(0, -1)])).toEqual(help);
  }
});

test('every example of the help works on our own specs', async () => {
  const folder = temporaryFolder();
  copyBackwards(`${repository}/specs`, `${folder}/specs`);
  const env = { SPECIFY_FEATURE: '001-churn-training' };
  await run(folder, ['build', 'specs/002-model-serving']);
  await run(folder, ['build'], env);
  const helps = await Promise.all(
    [[], ...commands.map((command) => [command])].map((argv) => run(folder, [...argv, '--help'])),
  );
  const lines = helps.flatMap(({ out }) =>
    [...out.matchAll(/^ {2}\$ tasks-ml (.*)$/gm)].map(([, line]) => line as string),
  );
  expect(lines.length).toBeGreaterThan(commands.length * 3);
  // A task that is done before its predecessors is a finding: states are set last.
  const setsState = (line: string): boolean => /^(?:done|start|drop|reopen) /.test(line);
  for (const line of [...lines.filter((one) => !setsState(one)), ...lines.filter(setsState)]) {
    // What stands behind belongs to the shell.
    const argv = (line.split(/ [|>] /)[0] as string).split(' ');
    const { code, out, err } = await run(folder, argv, env);
    expect({ line, code, silent: out + err === '' }).toEqual({ line, code: 0, silent: false });
  }
});

test('--json is the same envelope on every command', async () => {
  const folder = temporaryFolder();
  copyBackwards(`${repository}/specs/002-model-serving`, `${folder}/specs/002-model-serving`);
  for (const argv of [
    ['build'],
    ['check'],
    ['graph'],
    ['list'],
    ['show', 'T012'],
    ['why', 'T012'],
    ['why', 'T012', 'T002'],
    ['done', 'T012'],
  ]) {
    const { code, out } = await run(folder, [...argv, '--json']);
    const value = JSON.parse(out);
    expect([code, Object.keys(value)]).toEqual([0, ['schemaVersion', 'kind', 'data']]);
    expect(value).toMatchObject({ schemaVersion: 1, kind: argv[0] });
  }
  const drawn = await run(folder, ['graph', '--json', '--svg', 'graph.svg']);
  expect([JSON.parse(drawn.out).kind, drawn.err]).toEqual(['graph', 'drew graph.svg\n']);
});
