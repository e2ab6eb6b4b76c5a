import * as z from 'zod/mini';
import type { Component, Contract, Port } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, fileStem, memberOf, pointAt, reportAt, textOf } from './contract-source.ts';
import { kindOfType, typeText } from './kfp-types.ts';
import { portUses } from './placeholders.ts';
import { kubernetesNeeds } from './resources.ts';
import { takeShape } from './shape.ts';

const anything = z.optional(z.unknown());
const port = z.looseObject({
  name: z.nullish(z.string()),
  type: anything,
  default: anything,
  optional: z.nullish(z.boolean()),
});
const ports = z.nullish(z.array(z.nullish(port)));
const map = z.nullish(z.record(z.string(), z.unknown()));
const list = z.nullish(z.array(z.unknown()));
const shape = z.looseObject({
  name: z.nullish(z.string()),
  inputs: ports,
  outputs: ports,
  metadata: z.nullish(z.looseObject({ annotations: map })),
  implementation: z.nullish(
    z.looseObject({
      container: z.nullish(
        z.looseObject({
          image: z.nullish(z.string()),
          command: list,
          args: list,
          env: map,
          resources: map,
          nodeSelector: map,
        }),
      ),
    }),
  ),
});
type Shape = z.infer<typeof shape>;

/** Whether a document is a KFP component (v1). */
export function isKfpComponent(root: Readonly<Record<string, unknown>>): boolean {
  return entriesOf(memberOf(root, 'implementation')).some(([key]) => key === 'container' || key === 'graph');
}

/** Reads a KFP component.yaml (v1). */
export function readKfpComponent(source: ContractSource): Contract {
  const spec = takeShape(shape, source) ?? {};
  const image = spec.implementation?.container?.image?.trim();
  const uses = usesOf(source, spec);
  const component: Component = {
    name: spec.name?.trim() || fileStem(source.path),
    inputs: readPorts(source, spec.inputs, 'inputs'),
    outputs: readPorts(source, spec.outputs, 'outputs'),
    resources: readResources(source, spec),
    ...(image
      ? { image: { value: image, span: source.document.spanAt(['implementation', 'container', 'image']) } }
      : {}),
    ...(uses ? { uses } : {}),
    span: spec.name ? source.document.spanAt(['name']) : pointAt(source, []),
  };
  checkImplementation(source, spec);
  const { name, span } = component;
  const { path } = source;
  return { name, path, format: 'kfp-component', component, components: [], operations: [], schemas: [], span };
}

function readPorts(source: ContractSource, given: Shape['inputs'], key: string): Port[] {
  return (given ?? []).flatMap((item, index) => {
    const name = item?.name?.trim();
    if (!item || !name) {
      const message = `Entry ${index + 1} of \`${key}\` has no name and is left out; write \`name:\`.`;
      reportAt(source, [key, index], 'warning', 'missing-name', message);
      return [];
    }
    const type = typeText(item.type);
    const optional = item.optional === true || (item.default !== undefined && item.default !== null);
    const span = source.document.spanAt([key, index, 'name']);
    return [{ name, type, kind: kindOfType(type), optional: key === 'inputs' && optional, span }];
  });
}

function checkImplementation(source: ContractSource, spec: Shape): void {
  const container = spec.implementation?.container;
  if (!container) {
    const message = 'A component made of other components: its inputs and outputs are read, its graph is not.';
    reportAt(source, ['implementation', 'graph'], 'info', 'graph-component', message);
  } else if (!container.image?.trim()) {
    const message = 'The container has no image; name the one that runs it, with its version.';
    reportAt(source, ['implementation', 'container'], 'warning', 'missing-image', message);
  }
}

function usesOf(source: ContractSource, { implementation }: Shape): Component['uses'] {
  const container = implementation?.container;
  if (!container) return undefined;
  const { command, args, env } = container;
  return portUses(source, { command, args, env }, ['implementation', 'container']);
}

const speaksOfResources = /memory|cpu|gpu|accelerator|node-?selector/i;

function readResources(source: ContractSource, spec: Shape): Stated[] {
  const found: Stated[] = [];
  const state = (value: string, path: YamlPath): void => {
    found.push({ value, span: pointAt(source, path) });
  };
  const container = spec.implementation?.container;
  const base = ['implementation', 'container'];
  for (const { text, key } of kubernetesNeeds(container?.resources)) state(text, [...base, 'resources', key]);
  for (const [key, value] of entriesOf(container?.nodeSelector)) {
    state(`node selector ${key}=${textOf(value) ?? ''}`, [...base, 'nodeSelector', key]);
  }
  for (const [key, value] of entriesOf(spec.metadata?.annotations)) {
    const text = textOf(value);
    if (text && speaksOfResources.test(key)) state(`${key} ${text}`, ['metadata', 'annotations', key]);
  }
  const name = spec.name?.trim() || fileStem(source.path);
  return found.map(({ value, span }) => ({ value: `${name}: ${value}`, span }));
}
