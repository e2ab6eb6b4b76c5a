import * as z from 'zod/mini';
import type { Contract, Operation } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import {
  type ContractSource,
  entriesOf,
  fileStem,
  lineOf,
  memberOf,
  pointAt,
  reportAt,
  textOf,
} from './contract-source.ts';
import { schemaEntity } from './schema-entity.ts';
import { isObjectSchema, type Reference, referencesIn, schemaName, targetOf } from './schema-references.ts';
import { takeShape } from './shape.ts';

const map = z.nullish(z.record(z.string(), z.unknown()));
const operation = z.looseObject({ summary: z.nullish(z.string()), operationId: z.nullish(z.string()) });
const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace', 'query'];
const item = z.looseObject(Object.fromEntries(methods.map((method) => [method, z.nullish(operation)])));
const items = z.nullish(z.record(z.string(), z.nullish(item)));
const shape = z.looseObject({
  paths: items,
  webhooks: items,
  components: z.nullish(z.looseObject({ schemas: map })),
  definitions: map,
});

/** Whether a document is an OpenAPI 3 or Swagger 2 description. */
export function isOpenApi(root: Readonly<Record<string, unknown>>): boolean {
  return (
    'openapi' in root || 'swagger' in root || entriesOf(memberOf(root, 'paths')).some(([path]) => path.startsWith('/'))
  );
}

/** Reads the operations of an OpenAPI 3 or Swagger 2 file and its object schemas. */
export function readOpenApi(source: ContractSource): Contract {
  const spec = takeShape(shape, source) ?? {};
  const root = source.document.value;
  const collect = schemaCollector(root);
  const operations = (['paths', 'webhooks'] as const).flatMap((folder) =>
    Object.entries(spec[folder] ?? {}).flatMap(([path, given]) =>
      pathOperations(source, collect, path, given, [folder, path]),
    ),
  );
  const schemas = [
    ...schemasAt(spec.components?.schemas, ['components', 'schemas']),
    ...schemasAt(spec.definitions, ['definitions']),
  ]
    .filter(({ schema }) => isObjectSchema(schema))
    .map(({ name, schema, path }) => schemaEntity(source, name, schema, path));
  checkReferences(source);
  if (operations.length === 0 && schemas.length === 0) {
    const message = 'No operation and no schema is described here; write them under `paths` and `components.schemas`.';
    reportAt(source, ['paths'], 'warning', 'empty-contract', message);
  }
  const { path } = source;
  const span = pointAt(source, []);
  return { name: contractName(source), path, format: 'openapi', components: [], operations, schemas, span };
}

function schemasAt(
  schemas: Record<string, unknown> | null | undefined,
  path: YamlPath,
): { name: string; schema: unknown; path: YamlPath }[] {
  return Object.entries(schemas ?? {}).map(([name, schema]) => ({ name, schema, path: [...path, name] }));
}

type Collect = (value: unknown, path: YamlPath) => readonly string[];

function pathOperations(
  source: ContractSource,
  collect: Collect,
  path: string,
  given: unknown,
  at: YamlPath,
): Operation[] {
  const ref = referencesIn({ $ref: memberOf(given, '$ref') }, at)[0];
  const found = ref ? targetOf(source.document.value, ref.target) : given;
  const place = ref ? ref.target : at;
  const shared = collect(memberOf(found, 'parameters'), [...place, 'parameters']);
  return entriesOf(found).flatMap(([method, operation]) => {
    if (!methods.includes(method)) return [];
    const summary =
      lineOf(memberOf(operation, 'summary')) ||
      lineOf(memberOf(operation, 'operationId')) ||
      lineOf(memberOf(operation, 'description'));
    const schemas = [...new Set([...shared, ...collect(operation, [...place, method])])];
    return [{ method: method.toUpperCase(), path, summary, schemas, span: pointAt(source, [...place, method]) }];
  });
}

/** Names of the schemas that a value uses, through shared responses, bodies and parameters; each looked at once. */
function schemaCollector(root: unknown): Collect {
  const known = new Map<string, readonly Reference[]>();
  const within = (reference: Reference): readonly Reference[] => {
    const found = known.get(reference.ref) ?? referencesIn(targetOf(root, reference.target), reference.target);
    known.set(reference.ref, found);
    return found;
  };
  // Many paths may lead to one operation.
  const collected = new Map<unknown, readonly string[]>();
  return (value, path) => {
    const before = collected.get(value);
    if (before) return before;
    const names = new Set<string>();
    const seen = new Set<string>();
    const queue = [...referencesIn(value, path)];
    for (const reference of queue) {
      if (seen.has(reference.ref)) continue;
      seen.add(reference.ref);
      const name = schemaName(reference);
      if (name) names.add(name);
      else if (reference.target.length > 1) queue.push(...within(reference));
    }
    collected.set(value, [...names]);
    return [...names];
  };
}

function checkReferences(source: ContractSource): void {
  const root = source.document.value;
  const seen = new Set<string>();
  for (const { ref, target, path } of referencesIn(root, [])) {
    if (seen.has(ref) || targetOf(root, target) !== undefined) continue;
    seen.add(ref);
    reportAt(
      source,
      path,
      'warning',
      'unknown-reference',
      `\`${ref}\` leads nowhere in this file; describe it or correct the name.`,
    );
  }
}

/** A file called `openapi.yaml` says nothing of what it is about: its title does. */
function contractName({ path, document }: ContractSource): string {
  const stem = fileStem(path);
  if (!/^(?:open-?api|swagger|api|rest|spec|contract|schema|index|main)(?:[-_.]?v?\d+)*$/i.test(stem)) return stem;
  const title = textOf(memberOf(memberOf(document.value, 'info'), 'title')) ?? '';
  const name = title
    .replace(/\b(?:open)?api\b|\b(?:rest|contracts?|specification|v?\d+(?:\.\d+)*)\b/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return name === '' || name.length > 60 ? stem : name;
}
