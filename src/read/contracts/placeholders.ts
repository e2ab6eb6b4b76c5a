import type { YamlPath } from '../yaml.ts';

/** A place in a command that is filled with an input or output. */
export interface Placeholder {
  readonly port: 'input' | 'output';
  /** `inputPath`, as written. */
  readonly word: string;
  readonly name: string;
  readonly path: YamlPath;
}

/** All placeholders of a v1 component, and whether one of them hands over everything (`executorInput`). */
export interface Placeholders {
  readonly list: readonly Placeholder[];
  readonly everything: boolean;
}

const portOf: Readonly<Record<string, 'input' | 'output'>> = {
  inputValue: 'input',
  inputPath: 'input',
  inputUri: 'input',
  inputMetadata: 'input',
  isPresent: 'input',
  outputPath: 'output',
  outputUri: 'output',
  outputMetadata: 'output',
};
const inText = /\{\{\$(?:\.(inputs|outputs)\.(?:parameters|artifacts)\[(?:'([^'\]]*)'|"([^"\]]*)")\])?/g;

/** Finds the placeholders in `command`, `args` and `env`, in conditions and concatenations too. */
export function findPlaceholders(value: unknown, base: YamlPath): Placeholders {
  const list: Placeholder[] = [];
  let everything = false;
  const visit = (at: unknown, path: YamlPath): void => {
    if (typeof at === 'string') {
      for (const [whole, side, single, double] of at.matchAll(inText)) {
        const name = single ?? double;
        if (name === undefined) everything ||= whole === '{{$';
        else list.push({ port: side === 'inputs' ? 'input' : 'output', word: side ?? '', name, path });
      }
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) visit(item, [...path, index]);
    } else if (typeof at === 'object' && at !== null) {
      for (const [key, item] of Object.entries(at)) {
        const port = Object.hasOwn(portOf, key) ? portOf[key] : undefined;
        if (port && typeof item === 'string') list.push({ port, word: key, name: item, path: [...path, key] });
        else if (key === 'executorInput') everything = true;
        else visit(item, [...path, key]);
      }
    }
  };
  visit(value, base);
  return { list, everything };
}
