import type { PortUse, PortUses } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import type { ContractSource } from './contract-source.ts';
import { pointAt } from './contract-source.ts';

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

/** The placeholders in `command`, `args` and `env` of a component, in conditions and concatenations too. */
export function portUses(source: ContractSource, value: unknown, base: YamlPath): PortUses {
  const list: PortUse[] = [];
  let everything = false;
  const visit = (at: unknown, path: YamlPath): void => {
    if (typeof at === 'string') {
      for (const [whole, side, single, double] of at.matchAll(inText)) {
        const name = single ?? double;
        if (name === undefined) everything ||= whole === '{{$';
        else
          list.push({
            port: side === 'inputs' ? 'input' : 'output',
            name,
            text: `${whole}}}`,
            span: pointAt(source, path),
          });
      }
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) visit(item, [...path, index]);
    } else if (typeof at === 'object' && at !== null) {
      for (const [key, item] of Object.entries(at)) {
        const port = Object.hasOwn(portOf, key) ? portOf[key] : undefined;
        if (port && typeof item === 'string')
          list.push({ port, name: item, text: `${key}: ${item}`, span: pointAt(source, [...path, key]) });
        else if (key === 'executorInput') everything = true;
        else visit(item, [...path, key]);
      }
    }
  };
  visit(value, base);
  return { list, everything };
}
