import type { Entity, EntityField } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, memberOf, pointAt, textOf } from './contract-source.ts';
import { referencesIn, schemaName } from './schema-references.ts';

/** An object schema (OpenAPI, JSON Schema) as an entity: its properties, those of `allOf` parts too. */
export function schemaEntity(source: ContractSource, name: string, schema: unknown, path: YamlPath): Entity {
  const fields = new Map<string, EntityField>();
  const collect = (part: unknown, at: YamlPath): void => {
    for (const [key, property] of entriesOf(memberOf(part, 'properties'))) {
      const span = pointAt(source, [...at, 'properties', key]);
      if (!fields.has(key)) fields.set(key, { name: key, type: schemaType(property), span });
    }
    for (const [index, inner] of listOf(memberOf(part, 'allOf')).entries()) collect(inner, [...at, 'allOf', index]);
  };
  collect(schema, path);
  const references = new Map<string, Stated>();
  // Its own definitions are entities of their own: what they refer to is not what this one refers to.
  for (const [key, part] of entriesOf(schema)) {
    if (key === '$defs' || key === 'definitions') continue;
    for (const reference of referencesIn({ [key]: part }, path)) {
      const value = schemaName(reference);
      const span = source.document.spanAt(reference.path);
      if (value && value !== name && !references.has(value)) references.set(value, { value, span });
    }
  }
  return { name, fields: [...fields.values()], references: [...references.values()], span: pointAt(source, path) };
}

/** A property's type in short: `string`, `Pet`, `Pet[]`, `string | null`. */
export function schemaType(schema: unknown): string {
  const ref = memberOf(schema, '$ref');
  if (typeof ref === 'string') return ref.slice(ref.lastIndexOf('/') + 1).replace(/^#/, '');
  const type = memberOf(schema, 'type');
  if (type === 'array') return arrayOf(schemaType(memberOf(schema, 'items')));
  if (Array.isArray(type)) return type.map(String).join(' | ');
  if (typeof type === 'string') return type;
  for (const key of ['oneOf', 'anyOf', 'allOf']) {
    const parts = listOf(memberOf(schema, key)).map(schemaType).filter(Boolean);
    if (parts.length > 0) return [...new Set(parts)].join(key === 'allOf' ? ' & ' : ' | ');
  }
  if (memberOf(schema, 'properties') !== undefined) return 'object';
  if (memberOf(schema, 'enum') !== undefined) return 'enum';
  const constant = textOf(memberOf(schema, 'const'));
  return constant ?? '';
}

function arrayOf(type: string): string {
  return type.includes(' ') ? `(${type})[]` : `${type}[]`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
