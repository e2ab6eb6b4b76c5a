import type { YamlPath } from '../yaml.ts';
import { entriesOf, isRecord, memberOf } from './contract-source.ts';

/** A `$ref` to something in the same document. */
export interface Reference {
  /** `#/components/schemas/Pet`. */
  readonly ref: string;
  /** Keys that lead to its target. */
  readonly target: readonly string[];
  /** Where it stands. */
  readonly path: YamlPath;
}

/** All local references within a value, in the order of the document; examples are not looked into. */
export function referencesIn(value: unknown, path: YamlPath): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index]));
  return entriesOf(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    // A property may have such a name; its schema is looked into.
    if ((key === 'example' || key === 'examples') && path.at(-1) !== 'properties') return [];
    if (key === '$ref' && typeof inner === 'string')
      return inner.startsWith('#') ? [{ ref: inner, target: pointer(inner), path: at }] : [];
    return referencesIn(inner, at);
  });
}

/** Follows a reference through the document; undefined when it leads nowhere. */
export function targetOf(root: unknown, target: readonly string[]): unknown {
  return target.reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : memberOf(at, key)), root);
}

/** Name of the schema that a reference leads to; undefined when its target is something else. */
export function schemaName(reference: Reference): string | undefined {
  const { target } = reference;
  const name = target.at(-1);
  if (target.length === 0) return undefined;
  const folder = target.slice(0, -1).join('/');
  return ['components/schemas', 'definitions', '$defs'].includes(folder) ? name : undefined;
}

/** Whether a schema describes an object, by its type or by its parts. */
export function isObjectSchema(schema: unknown): schema is Readonly<Record<string, unknown>> {
  if (!isRecord(schema)) return false;
  const type = memberOf(schema, 'type');
  const object = type === 'object' || (Array.isArray(type) && type.includes('object'));
  return object || (type === undefined && ['properties', 'allOf', 'oneOf', 'anyOf'].some((key) => key in schema));
}

/** The keys of a JSON pointer, decoded. */
function pointer(ref: string): string[] {
  const keys = ref.replace(/^#\/?/, '').split('/');
  return keys.filter((key) => key !== '').map((key) => decode(key).replace(/~1/g, '/').replace(/~0/g, '~'));
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
