import { readdirSync, readFileSync } from 'node:fs';
import type { Compiled } from '../../src/compile/compile.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { Documents } from './documents.ts';
import { readDocuments } from './documents.ts';
import { listOf, textOf } from './laws.ts';

/** The documents of a fixture folder. */
export function documentsOf(folder: string): Documents {
  const paths = readdirSync(`fixtures/compile/${folder}`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.\w+$/.test(path) && !path.endsWith('.txt'),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`fixtures/compile/${folder}/${path}`, 'utf8')]),
  );
}

/** A tasks.md with the means to go on: edit it, change documents, build again. */
export interface Built {
  readonly text: string;
  readonly compiled: Compiled;
  /** Builds again after the text was edited and documents were changed; `undefined` removes a document. */
  again(
    edit: (text: string) => string,
    changes?: Readonly<Record<string, string | ((text: string) => string) | undefined>>,
    renumber?: boolean,
  ): Built;
  /** The line of a task and the lines below it. */
  task(id: string): string;
}

/** Builds documents for the first time, or on top of an old tasks.md. */
export function build(documents: Documents, oldText?: string, renumber = false): Built {
  const { feature, inputs } = readDocuments(documents);
  const compiled = compileFeature({
    feature,
    inputs,
    config: defaultConfig,
    renumber,
    ...(oldText === undefined ? {} : { old: listOf(oldText) }),
  });
  const text = textOf(compiled);
  return {
    text,
    compiled,
    again: (edit, changes = {}, renumbered = false) => {
      const changed: Record<string, string> = { ...documents };
      for (const [path, change] of Object.entries(changes)) {
        if (change === undefined) delete changed[path];
        else changed[path] = typeof change === 'string' ? change : change(documents[path] as string);
      }
      return build(changed, edit(text), renumbered);
    },
    task: (id) => new RegExp(`^- \\[.\\] ${id} .*(?:\\n(?: .*|(?=\\n {2}))$)*`, 'm').exec(text)?.[0] ?? '',
  };
}
