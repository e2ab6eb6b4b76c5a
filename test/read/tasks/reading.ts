import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../../../src/base/source.ts';
import { positionOf } from '../../../src/base/source.ts';
import type { Config } from '../../../src/model/config.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { TaskList } from '../../../src/model/task.ts';
import { readTaskList } from '../../../src/read/tasks-md.ts';
import { stopAfter } from './stop-after.ts';

/** A text as the reader took it. */
export interface Reading {
  readonly file: SourceFile;
  readonly config: Config;
  readonly list: TaskList;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text anew; throws when that takes two seconds, a hundred times what it should. */
export function readingOf(text: string, config: Config = defaultConfig): Reading {
  const file = { path: 'tasks.md', text };
  const { value: list, diagnostics } = stopAfter(2000, () => readTaskList(file, config));
  return { file, config, list, diagnostics };
}

/** All that a reading says, its places as line and column. */
export function sayingOf({ list, diagnostics }: Reading): string {
  const plain = (_: string, value: unknown): unknown => {
    if (isSpan(value)) return positionOf(value);
    if (value === list.file) return undefined;
    return value instanceof Map ? [...value] : value;
  };
  return JSON.stringify([list, diagnostics], plain, 1);
}

/** Fails with the first line that differs: all runs of a property together take less time than one whole diff. */
export function expectSame(actual: string, expected: string): void {
  if (actual === expected) return;
  const [left, right] = [actual.split('\n'), expected.split('\n')];
  const at = left.findIndex((line, place) => line !== right[place]);
  throw new Error(
    `line ${at + 1} is\n${left.slice(at, at + 3).join('\n')}\nand not\n${right.slice(at, at + 3).join('\n')}`,
  );
}

/** Whether a value is a place in a file. */
export function isSpan(value: unknown): value is SourceSpan {
  return typeof value === 'object' && value !== null && 'file' in value && 'start' in value && 'end' in value;
}
