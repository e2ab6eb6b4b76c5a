import type { Operation } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, isRecord, lineOf, memberOf, pointAt, textOf } from './contract-source.ts';

const endpointKeys = ['endpoints', 'endpoint', 'routes', 'operations', 'apis'];
const commandKeys = ['commands', 'subcommands'];
const flagKeys = ['options', 'flags', 'arguments', 'args'];
const methodWord = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS|WEBSOCKET|SSE)$/i;

/** Endpoints and commands of a YAML file of no known format: under the keys that people use for them, 3 maps deep. */
export function informalOperations(source: ContractSource): Operation[] {
  const found: Operation[] = [];
  const visit = (value: unknown, path: YamlPath, owner: string): void => {
    for (const [key, inner] of entriesOf(value)) {
      const at = [...path, key];
      if (endpointKeys.includes(key)) found.push(...endpoints(source, inner, at));
      else if (commandKeys.includes(key)) found.push(...commands(source, inner, at, owner));
      else if (path.length < 2 && isRecord(inner)) visit(inner, at, key);
    }
  };
  const root = source.document.value;
  visit(root, [], '');
  if (found.length === 0) found.push(...wholeCommand(source, root));
  return found;
}

/** `- {method: POST, path: /predict}`, `POST /predict: …`, `/predict: {method: POST}`, `/predict: {post: …}`. */
function endpoints(source: ContractSource, given: unknown, path: YamlPath): Operation[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(given) ? Number(key) : key];
    const label = Array.isArray(given) ? (textOf(value) ?? '') : key;
    const [, method = '', route = ''] = /^(?:([A-Za-z]+)\s+)?(\/\S*)/.exec(label) ?? [];
    const inner = entriesOf(value).filter(([name]) => methodWord.test(name));
    if (route && !method && inner.length > 0)
      return inner.map(([name, details]) => operation(source, name, route, details, [...at, name]));
    const target =
      route || ['path', 'url', 'endpoint', 'route', 'uri'].map((name) => textOf(memberOf(value, name))).find(Boolean);
    if (!target) return [];
    const [, own, rest] = /^([A-Za-z]+)\s+(\/.*)$/.exec(target) ?? [];
    return [operation(source, method || (textOf(memberOf(value, 'method')) ?? own ?? ''), rest ?? target, value, at)];
  });
}

function commands(source: ContractSource, given: unknown, path: YamlPath, owner: string): Operation[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(given) ? Number(key) : key];
    const name = Array.isArray(given)
      ? (textOf(memberOf(value, 'name') ?? memberOf(value, 'command')) ?? textOf(value))
      : key;
    return name ? [operation(source, '', owner ? `${owner} ${name}` : name, value, at)] : [];
  });
}

/** A file with `options` and a `name` or `usage` describes one command. */
function wholeCommand(source: ContractSource, root: unknown): Operation[] {
  const name = textOf(memberOf(root, 'command')) ?? textOf(memberOf(root, 'name'));
  if (!name || !flagKeys.some((key) => isRecord(memberOf(root, key)) || Array.isArray(memberOf(root, key)))) return [];
  return [operation(source, '', name, root, [textOf(memberOf(root, 'command')) ? 'command' : 'name'])];
}

function operation(source: ContractSource, method: string, path: string, details: unknown, at: YamlPath): Operation {
  const summary = ['summary', 'description', 'purpose', 'name', 'title']
    .map((key) => lineOf(memberOf(details, key)))
    .find(Boolean);
  const schemas = ['request', 'response', 'input', 'output', 'body', 'returns']
    .map((key) => memberOf(details, key))
    .filter((name): name is string => typeof name === 'string' && /^[A-Z]\w*$/.test(name));
  return {
    method: method.toUpperCase(),
    path,
    summary: summary ?? '',
    schemas: [...new Set(schemas)],
    span: pointAt(source, at),
  };
}
