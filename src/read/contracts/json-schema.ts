import type { Contract, Entity } from '../../model/feature.ts';
import { type ContractSource, entriesOf, fileStem, memberOf, pointAt, reportAt, textOf } from './contract-source.ts';
import { schemaEntity } from './schema-entity.ts';
import { isObjectSchema } from './schema-references.ts';

/** Whether a document is a JSON Schema. */
export function isJsonSchema(root: Readonly<Record<string, unknown>>): boolean {
  const declared = memberOf(root, '$schema');
  if (typeof declared === 'string' && declared.includes('json-schema.org')) return true;
  const properties = entriesOf(memberOf(root, 'properties')).some(([, value]) => typeof value === 'object');
  const type = memberOf(root, 'type');
  const definitions = ['$defs', 'definitions'].some((key) => entriesOf(root[key]).some(([, of]) => isObjectSchema(of)));
  return (properties && (type === 'object' || '$id' in root)) || definitions;
}

/** Reads a JSON Schema: one entity for the schema itself, if it describes an object, and one for each definition. */
export function readJsonSchema(source: ContractSource): Contract {
  const root = source.document.value;
  const name = fileStem(source.path);
  const schemas: Entity[] = [];
  // A file that only holds definitions describes nothing itself.
  if (isObjectSchema(root)) schemas.push(schemaEntity(source, textOf(memberOf(root, 'title')) ?? name, root, []));
  for (const folder of ['$defs', 'definitions']) {
    for (const [key, schema] of entriesOf(memberOf(root, folder))) {
      if (isObjectSchema(schema)) schemas.push(schemaEntity(source, key, schema, [folder, key]));
    }
  }
  if (schemas.length === 0) {
    const message = 'This JSON Schema describes no object; only `type: object` and `properties` are read.';
    reportAt(source, [], 'info', 'empty-contract', message);
  }
  const span = pointAt(source, []);
  return { name, path: source.path, format: 'json-schema', components: [], operations: [], schemas, span };
}
