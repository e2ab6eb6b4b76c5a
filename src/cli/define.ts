import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { planDialects } from '../model/plan-dialects.ts';
import type { Terminal } from './io.ts';

/** What a command does: it gives the exit code. */
export type Run<Options> = (argumentsGiven: readonly string[], options: Options, terminal: Terminal) => Promise<number>;

/** Wraps the module that runs a command, which is loaded when it is called. */
export type Action = <Options>(load: () => Promise<Run<Options>>) => (...given: unknown[]) => Promise<void>;

/** Defines a command; one that has commands of its own is loaded for it. */
export type Define = (program: Command, action: Action) => void | Promise<void>;

/** An option that takes the name of a planning system. */
export function dialectOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(planDialects);
}

/** The options of a check that say how bad findings are. */
export function withLevels(command: Command): Command {
  return command
    .option('--strict', 'all rules are on, and warnings are errors')
    .option('--max-warnings <number>', 'exit 1 when there are more warnings', wholeNumber);
}

const reportFormats = ['stylish', 'json', 'sarif', 'github', 'junit', 'gitlab'];

/** The options of a check that say what is let pass, and what is printed. */
export function withReport(command: Command, verbose: string): Command {
  return command
    .option('--baseline <file>', 'let the findings of this file pass; tasks-ml-baseline.json where it is there')
    .option('--update-baseline', 'write all findings into the baseline')
    .addOption(new Option('--format <format>', 'what is printed').choices(reportFormats).default('stylish'))
    .option('--output-file <file>', 'write the report to a file')
    .option('--verbose', verbose)
    .option('--json', 'the same as --format json');
}

/** Reads a number of an option. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

/** The examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}
