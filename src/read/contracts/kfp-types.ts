import type { Port } from '../../model/feature.ts';
import { entriesOf } from './contract-source.ts';

const parameterTypes = new Set([
  ...['integer', 'int', 'double', 'float', 'number'],
  ...['string', 'str', 'text', 'bool', 'boolean'],
  ...['dict', 'jsonobject', 'list', 'jsonarray'],
]);

/** Whether KFP passes a port of this type by value or as a file (`type_utils.py`: what it does not know is a file). */
export function kindOfType(type: string): Port['kind'] {
  const bare = type
    .replace(/^typing\./, '')
    .replace(/\[.*$/s, '')
    .trim()
    .toLowerCase();
  return parameterTypes.has(bare) ? 'parameter' : 'artifact';
}

/** A type as written; of a type with properties (`{GCSPath: {data_type: CSV}}`) its name. */
export function typeText(type: unknown): string {
  if (typeof type === 'string') return type.trim();
  return entriesOf(type)[0]?.[0] ?? '';
}
