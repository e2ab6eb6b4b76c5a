import type { Component, Port } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, isRecord, memberOf, pointAt, textOf } from './contract-source.ts';
import { kindOfType, typeText } from './kfp-types.ts';
import { kubernetesNeeds } from './resources.ts';

/** A component that someone described in YAML of their own: a map with `inputs` or `outputs`; undefined if neither. */
export function informalComponent(
  source: ContractSource,
  value: unknown,
  path: YamlPath,
  name: string,
): Component | undefined {
  const inputs = ports(source, memberOf(value, 'inputs'), [...path, 'inputs']);
  const outputs = ports(source, memberOf(value, 'outputs'), [...path, 'outputs']);
  if (inputs.length === 0 && outputs.length === 0) return undefined;
  return {
    name,
    inputs,
    outputs: outputs.map((port) => ({ ...port, optional: false })),
    resources: needs(source, memberOf(value, 'resources'), [...path, 'resources'], name),
    span: pointAt(source, path),
  };
}

/** Ports as a list of names, a list of maps with `name`, or a map from names to types or maps. */
function ports(source: ContractSource, given: unknown, path: YamlPath): Port[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]: [string, unknown]): Port[] => {
    const listed = Array.isArray(given);
    const at = [...path, listed ? Number(key) : key];
    const entries = isRecord(value) ? Object.entries(value) : [];
    // `- data: Dataset` says a name and a type in one line.
    const pair = listed && entries.length === 1 && entries[0]?.[0] !== 'name' ? entries[0] : undefined;
    const name = pair?.[0] ?? (listed ? (textOf(memberOf(value, 'name')) ?? textOf(value)) : key);
    if (!name) return [];
    const details = pair ? pair[1] : listed && !isRecord(value) ? undefined : value;
    const type = isRecord(details) ? typeText(memberOf(details, 'type')) : (textOf(details) ?? '');
    return [{ name, type, kind: kindOfType(type), optional: isOptional(details), span: pointAt(source, at) }];
  });
}

function isOptional(details: unknown): boolean {
  const fallback = memberOf(details, 'default');
  const required = memberOf(details, 'required');
  if (required === true) return false;
  return required === false || memberOf(details, 'optional') === true || (fallback !== undefined && fallback !== null);
}

function needs(source: ContractSource, given: unknown, path: YamlPath, name: string): Component['resources'] {
  const stated = (text: string, key: string) => ({ value: `${name}: ${text}`, span: pointAt(source, [...path, key]) });
  const nested = kubernetesNeeds(given).map(({ text, key }) => stated(text, key));
  if (nested.length > 0 || !isRecord(given)) return nested;
  return Object.entries(given).flatMap(([key, value]) => {
    const text = textOf(value);
    const word = /^(?:cpu|gpu)s?$/i.test(key) ? key.toUpperCase().replace(/S$/, '') : key;
    return text ? [stated(`${word} ${text}`, key)] : [];
  });
}
