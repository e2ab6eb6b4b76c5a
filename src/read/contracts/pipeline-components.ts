import type { Component, Port } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, memberOf, pointAt, reportAt, textOf } from './contract-source.ts';
import type { ComponentSpec, Definitions, PipelineSpec } from './pipeline-spec.ts';
import { portUses } from './placeholders.ts';
import { executorNeeds } from './resources.ts';

/** Name of a component as its author gave it: the SDK writes `comp-` in front. */
export function componentName(key: string): string {
  return key.replace(/^comp-(?=.)/, '');
}

/**
 * Keys of components that are another one again, to that one: the SDK writes `comp-train-2` for a second use of
 * `comp-train` in another loop or condition.
 */
export function sameComponents(spec: PipelineSpec): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const components = spec.components ?? {};
  const content = (key: string): string => {
    const { executorLabel, ...rest } = components[key] ?? {};
    return JSON.stringify([rest, spec.deploymentSpec?.executors?.[executorLabel ?? '']]);
  };
  for (const key of Object.keys(components)) {
    const first = /^(.+)-\d+$/.exec(key)?.[1];
    if (first && Object.hasOwn(components, first) && content(first) === content(key)) same.set(key, first);
  }
  return same;
}

/** A component of a compiled pipeline with its ports and what its executor asks for. */
export function toComponent(
  source: ContractSource,
  base: YamlPath,
  key: string,
  component: ComponentSpec,
  spec: PipelineSpec,
  platform: unknown,
): Component {
  const path = [...base, 'components', key];
  const name = componentName(key);
  const label = component.executorLabel ?? '';
  const { container } = spec.deploymentSpec?.executors?.[label] ?? {};
  const at = [...base, 'deploymentSpec', 'executors', label, 'container'];
  const image = container?.image?.trim();
  return {
    name,
    inputs: ports(source, [...path, 'inputDefinitions'], component.inputDefinitions, true),
    outputs: ports(source, [...path, 'outputDefinitions'], component.outputDefinitions, false),
    resources: resources(source, base, key, component, spec, platform).map(({ value, span }) => ({
      value: `${name}: ${value}`,
      span,
    })),
    ...(image ? { image: { value: image, span: source.document.spanAt([...at, 'image']) } } : {}),
    // Without a command or arguments it is the platform that knows what to do.
    ...(container && (container.command || container.args)
      ? { uses: portUses(source, { command: container.command, args: container.args, env: container.env }, at) }
      : {}),
    span: pointAt(source, path),
  };
}

function ports(source: ContractSource, path: YamlPath, given: Definitions | null | undefined, inputs: boolean): Port[] {
  const artifacts = Object.entries(given?.artifacts ?? {}).map(([name, artifact]): Port => {
    const type = artifact?.artifactType?.schemaTitle ?? '';
    const optional = inputs && artifact?.isOptional === true;
    return { name, type, kind: 'artifact', optional, span: pointAt(source, [...path, 'artifacts', name]) };
  });
  const parameters = Object.entries(given?.parameters ?? {}).map(([name, parameter]): Port => {
    const type = parameter?.parameterType ?? textOf(parameter?.type) ?? '';
    const hasDefault = parameter?.defaultValue !== undefined && parameter.defaultValue !== null;
    const optional = inputs && (parameter?.isOptional === true || hasDefault);
    return { name, type, kind: 'parameter', optional, span: pointAt(source, [...path, 'parameters', name]) };
  });
  return [...artifacts, ...parameters].sort((a, b) => a.span.start - b.span.start);
}

function resources(
  source: ContractSource,
  base: YamlPath,
  key: string,
  component: ComponentSpec,
  spec: PipelineSpec,
  platform: unknown,
): Stated[] {
  const label = component.executorLabel ?? '';
  const executors = spec.deploymentSpec?.executors ?? {};
  if (!Object.hasOwn(executors, label)) {
    const what = label ? `the executor \`${label}\`, which is not under \`deploymentSpec.executors\`` : 'no executor';
    const message = `The component \`${key}\` names ${what}; compile the pipeline again.`;
    reportAt(source, [...base, 'components', key, 'executorLabel'], 'warning', 'unknown-executor', message);
    return [];
  }
  const container = executors[label]?.container;
  const path = [...base, 'deploymentSpec', 'executors', label, 'container'];
  const needs = executorNeeds(container?.resources).map(({ text, key: field }) => ({
    value: text,
    span: pointAt(source, [...path, 'resources', field]),
  }));
  // The PlatformSpec stands in another document, so its needs point at the component.
  const settings = ['platforms', 'kubernetes', 'deploymentSpec', 'executors', label].reduce<unknown>(
    memberOf,
    platform,
  );
  for (const [selector, value] of entriesOf(memberOf(memberOf(settings, 'nodeSelector'), 'labels'))) {
    const span = pointAt(source, [...base, 'components', key]);
    needs.push({ value: `node selector ${selector}=${textOf(value) ?? ''}`, span });
  }
  return needs;
}
