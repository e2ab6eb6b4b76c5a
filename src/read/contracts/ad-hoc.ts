import type { Component, Contract, Entity } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, fileStem, isRecord, memberOf, pointAt, textOf } from './contract-source.ts';
import { informalComponent } from './informal-component.ts';
import { informalOperations } from './informal-operations.ts';
import { schemaEntity, schemaType } from './schema-entity.ts';

/** Reads YAML or JSON of no known format for what people commonly write: endpoints, commands, ports, schemas. */
export function readAdHoc(source: ContractSource): Contract {
  const root = source.document.value;
  const stem = fileStem(source.path);
  const whole = ['component', 'spec'].find((key) => isRecord(memberOf(root, key)));
  const place: YamlPath = whole ? [whole] : [];
  const inner = whole ? memberOf(root, whole) : root;
  const name = textOf(memberOf(inner, 'name')) ?? textOf(memberOf(root, 'name')) ?? stem;
  const component = informalComponent(source, inner, place, name) ?? informalComponent(source, root, [], name);
  const { path } = source;
  return {
    name: component ? name : stem,
    path,
    format: 'yaml',
    ...(component && { component }),
    components: listedComponents(source, root),
    operations: informalOperations(source),
    schemas: informalSchemas(source, root),
    span: pointAt(source, []),
  };
}

/** `components:` as a map from names to components, or as a list of them. */
function listedComponents(source: ContractSource, root: unknown): Component[] {
  const given = memberOf(root, 'components');
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const listed = Array.isArray(given);
    const name = textOf(memberOf(value, 'name')) ?? (listed ? undefined : key);
    const found = name && informalComponent(source, value, ['components', listed ? Number(key) : key], name);
    return found ? [found] : [];
  });
}

const schemaKeys = ['schemas', 'entities', 'models', 'types', 'definitions', 'tables'];
const fieldKeys = ['fields', 'properties', 'attributes', 'columns'];

/** `schemas:` and the like: a map from names to maps with `fields`, or with `properties` as in JSON Schema. */
function informalSchemas(source: ContractSource, root: unknown): Entity[] {
  return schemaKeys.flatMap((folder) =>
    entriesOf(memberOf(root, folder)).flatMap(([name, schema]): Entity[] => {
      const key = fieldKeys.find(
        (word) => typeof memberOf(schema, word) === 'object' && memberOf(schema, word) !== null,
      );
      if (!key) return [];
      const path = [folder, name];
      const entity = schemaEntity(source, name, schema, path);
      return [
        key === 'properties' ? entity : { ...entity, fields: fields(source, memberOf(schema, key), [...path, key]) },
      ];
    }),
  );
}

function fields(source: ContractSource, given: unknown, path: YamlPath): Entity['fields'] {
  return Object.entries(given as object).flatMap(([key, value]: [string, unknown]) => {
    const listed = Array.isArray(given);
    const name = listed ? (textOf(memberOf(value, 'name')) ?? textOf(value)) : key;
    const type = isRecord(value) ? schemaType(value) : listed ? '' : (textOf(value) ?? '');
    return name ? [{ name, type, span: pointAt(source, [...path, listed ? Number(key) : key]) }] : [];
  });
}
