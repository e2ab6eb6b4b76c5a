import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { UsageError } from '../base/errors.ts';
import { commands } from './command-table.ts';
import type { Run } from './define.ts';
import { examples } from './define.ts';
import type { Terminal } from './io.ts';

interface Stream {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** The parts of `process` that the command line uses. */
export interface Host {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  exit?(code: number): unknown;
  on?(signal: StopSignal, listener: () => void): unknown;
  off?(signal: StopSignal, listener: () => void): unknown;
}

type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * Runs the command line and gives its exit code: 0 fine, 1 something is wrong with the text, 2 the request cannot be
 * met, 70 a defect of tasks-ml itself, 130 somebody stopped it.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  // A reader that closes the pipe early, `tasks-ml graph | head`, is no defect.
  for (const stream of [host.stdout, host.stderr])
    stream.on?.('error', (error) => {
      if (error.code === 'EPIPE') return;
      if (stream === host.stdout) host.stderr.write(`tasks-ml: the output cannot be written: ${reasonOf(error)}\n`);
      host.exit?.(2);
    });
  const terminal: Terminal = {
    out: (text) => host.stdout.write(text),
    talk: (text) => host.stderr.write(text),
    ...(host.stdout.columns ? { width: host.stdout.columns } : {}),
    isTerminal: host.stdout.isTTY === true,
    onStop: (listener) => whenStopped(host, listener),
    cwd: host.cwd(),
    env: host.env,
  };
  let exitCode = 0;
  try {
    const program = await createProgram(argv[0], terminal, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      terminal.talk(`tasks-ml: ${error.message}\n`);
      return 2;
    }
    terminal.talk(
      `tasks-ml: this is a defect of tasks-ml, please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 70;
  }
}

/** Waits for the first signal to stop. The next one does what it does to any process: it ends it. */
function whenStopped(host: Host, listener: () => void): () => void {
  const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];
  const forget = (): void => {
    for (const signal of signals) host.off?.(signal, stop);
  };
  const stop = (): void => {
    forget();
    listener();
  };
  for (const signal of signals) host.on?.(signal, stop);
  return forget;
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' ? 'the disk is full' : (code ?? message);
}

/** The program with the command that is called; with all of them where none is, for help and suggestions. */
async function createProgram(
  called: string | undefined,
  terminal: Terminal,
  finish: (exitCode: number) => void,
): Promise<Command> {
  const program = new Command('tasks-ml')
    .description('A compiler for plans: design documents in, a checked task graph out.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.talk })
    .addHelpText(
      'after',
      examples(
        'tasks-ml build specs/001-churn-training',
        'tasks-ml check',
        'tasks-ml plan check',
        'tasks-ml list --ready',
        'tasks-ml schedule --workers 3',
        'tasks-ml show T012',
        'tasks-ml done T012',
        'tasks-ml graph --svg graph.svg',
        'tasks-ml why T012',
      ),
    );
  // Each command is a module of its own: what a command does not use is not loaded.
  const action =
    <Options>(load: () => Promise<Run<Options>>) =>
    async (...given: unknown[]): Promise<void> => {
      const [options, positional] = [given.at(-2) as Options, given.slice(0, -2).flat() as (string | undefined)[]];
      finish(
        await (await load())(
          positional.filter((value) => value !== undefined),
          options,
          terminal,
        ),
      );
    };
  const define = called === undefined ? undefined : commands[called];
  for (const each of define ? [define] : Object.values(commands)) await each(program, action);
  return program;
}
