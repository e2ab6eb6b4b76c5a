import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { random } from '../../../src/schedule/solve/random.ts';
import { builtProgram } from '../built.ts';
import { folderWith, run } from '../sandbox.ts';

const program = builtProgram();

/** So many tasks that a long search proves nothing. */
function hardList(tasks: number): string {
  const { below } = random(3);
  const lines = Array.from({ length: tasks }, (_, at) => {
    const before =
      at < 4 ? '' : ` (depends on ${[0, 1].map(() => `T${String(1 + below(at)).padStart(3, '0')}`).join(', ')})`;
    return `- [ ] T${String(at + 1).padStart(3, '0')} [P] Write module ${at} in src/${at}.py${before}\n  - Estimate: ${7 + below(500)} min\n  - Resources: ${1 + below(4)} × gpu`;
  });
  return `# Tasks: Hard\n\n${lines.join('\n')}\n`;
}

const settings = 'derived: { order: false, phase: false }\nworkers: 5\nresources: { gpu: 7 }\n';
const folder = (): string => folderWith({ 'tasks.md': hardList(60), 'tasks-ml.config.yaml': settings });

/** Runs a search without an end in this process, with a stop after so many turns of the event loop. */
async function stoppedAfter(turns: number, argv: readonly string[] = []) {
  let [out, err] = ['', ''];
  const listeners = new Map<string, () => void>();
  const cwd = folder();
  const host = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: {},
    cwd: () => cwd,
    on: (signal: string, listener: () => void) => listeners.set(signal, listener),
    off: (signal: string) => listeners.delete(signal),
  };
  let passed = 0;
  let listening = ['nobody was asked'];
  const turn = (): void => {
    if (listeners.size === 0 || passed++ < turns) setImmediate(turn);
    else {
      listeners.get('SIGINT')?.();
      listening = [...listeners.keys()];
    }
  };
  setImmediate(turn);
  const code = await main(['schedule', '--effort', 'max', '--runs', '10', ...argv, 'tasks.md'], host);
  return { code, out, err, listening };
}

test('a stop gives the best plan so far, and nobody listens for a second one', async () => {
  // Loading modules takes turns as well.
  await run(folderWith({ 'tasks.md': '- [ ] T001 a\n', 'tasks-ml.config.yaml': settings }), [
    'schedule',
    '--json',
    '--runs',
    '1',
    'tasks.md',
  ]);
  const { code, out, err, listening } = await stoppedAfter(20, ['--json']);
  expect(err).toBe('interrupted: this is what was found by then\n');
  const { data } = JSON.parse(out);
  expect([code, data.stopped, data.optimal, listening]).toEqual([130, 'interrupted', false, []]);
  expect(data.tasks).toHaveLength(60);
});

test('a stop before there is a plan says so', async () => {
  const { code, out, err } = await stoppedAfter(0);
  expect([code, out, err]).toEqual([130, '', 'tasks-ml: interrupted before there was a plan\n']);
});

test.each(['SIGINT', 'SIGTERM'] as const)('as a process: %s ends the search with 130', async (signal) => {
  const say = "process.on('newListener',(name)=>name==='SIGINT'&&setTimeout(()=>process.stderr.write('listens'),50))";
  const child = program.start(folder(), ['schedule', '--effort', 'max', 'tasks.md'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(say)}`,
  });
  let err = '';
  child.stderr?.on('data', (data: Buffer) => {
    err += data;
    if (err.endsWith('listens')) child.kill(signal);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([130, expect.stringMatching(/^listens(?:tasks-ml: )?interrupted/)]);
});
