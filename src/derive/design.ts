import type { Diagnostic } from '../base/diagnostic.ts';
import { nameKey } from '../base/names.ts';
import type { SourceSpan } from '../base/source.ts';
import type { Component, Contract, Entity, Feature, Port } from '../model/feature.ts';
import { frameworksOf } from '../model/frameworks.ts';
import type { PlanField, Stated } from '../model/plan.ts';
import type { Layout } from './layout.ts';
import { isKubeflow, planLayout } from './layout.ts';

/** A component with all that the documents say of it. */
export interface DesignedComponent extends Component {
  /** Components whose artifacts it consumes, each with the output that flows. */
  readonly producers: readonly { readonly name: string; readonly output: Port }[];
}

/** A pipeline with its components, each once. */
export interface DesignedPipeline {
  readonly name: string;
  readonly components: readonly string[];
  readonly span: SourceSpan;
}

/** What the documents of a feature say together: each thing once, under one name. */
export interface Design {
  readonly feature: Feature;
  readonly layout: Layout;
  readonly kubeflow: boolean;
  /** In the order in which artifacts flow. */
  readonly components: readonly DesignedComponent[];
  readonly pipelines: readonly DesignedPipeline[];
  readonly entities: readonly Entity[];
  /** Contracts that are no component and no pipeline. */
  readonly interfaces: readonly Contract[];
  /** ML frameworks that the plan names. */
  readonly frameworks: readonly Stated[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings the documents of a feature together. */
export function designOf(feature: Feature): Design {
  const layout = planLayout(feature);
  const pipelines = gatherPipelines(feature);
  const diagnostics: Diagnostic[] = [];
  const components = orderByFlow(gatherComponents(feature), pipelines, diagnostics);
  const interfaces = feature.contracts.filter(({ component, pipeline }) => !component && !pipeline);
  const known = new Set(components.map(({ name }) => nameKey(name)));
  const entities = unique([
    ...(feature.dataModel?.entities ?? []),
    ...interfaces.flatMap(({ schemas, format }) => (format === 'json-schema' ? schemas : [])),
  ]).filter(({ name }) => !known.has(nameKey(name)));
  return {
    feature,
    layout,
    kubeflow: isKubeflow(layout.type) || components.length > 0 || pipelines.length > 0,
    components,
    pipelines,
    entities,
    interfaces,
    frameworks: frameworksOf(feature.plan),
    diagnostics,
  };
}

/** The field of the plan whose key matches. */
export function planField(feature: Feature, key: RegExp): PlanField | undefined {
  return feature.plan.fields.find(
    (field) => key.test(field.key) && field.value !== '' && !/^(?:n\/?a|none)\b/i.test(field.value),
  );
}

function gatherComponents(feature: Feature): Component[] {
  const byName = new Map<string, Component>();
  const add = (component: Component): void => {
    const key = nameKey(component.name);
    const known = byName.get(key);
    byName.set(
      key,
      known
        ? {
            ...known,
            inputs: known.inputs.length > 0 ? known.inputs : component.inputs,
            outputs: known.outputs.length > 0 ? known.outputs : component.outputs,
            resources: [
              ...known.resources,
              ...component.resources.filter(
                ({ value }) => !known.resources.some((own) => sameResource(own.value, value)),
              ),
            ],
          }
        : component,
    );
  };
  for (const { component } of feature.contracts) if (component) add(component);
  for (const component of feature.dataModel?.components ?? []) add(component);
  for (const { components } of feature.contracts) for (const component of components) add(component);
  const bare = (stated: Stated): Component => ({
    name: stated.value,
    inputs: [],
    outputs: [],
    resources: [],
    span: stated.span,
  });
  for (const pipeline of feature.dataModel?.pipelines ?? [])
    for (const name of pipeline.components) if (!byName.has(nameKey(name.value))) add(bare(name));
  return [...byName.values()];
}

/** Resources are compared by what they name, so that `memory: 16Gi` and `train: memory 16Gi` are one. */
function sameResource(a: string, b: string): boolean {
  const kind = (text: string): string =>
    /gpu|accelerator/i.exec(text)?.[0].toLowerCase() ?? /memory|cpu/i.exec(text)?.[0].toLowerCase() ?? text;
  return kind(a) === kind(b);
}

function gatherPipelines(feature: Feature): DesignedPipeline[] {
  const byName = new Map<string, DesignedPipeline>();
  const stated = [
    ...feature.contracts.flatMap(({ pipeline }) => (pipeline ? [pipeline] : [])),
    ...(feature.dataModel?.pipelines ?? []),
  ];
  for (const { name, components, span } of stated) {
    const key = nameKey(name);
    const names = components.map(({ value }) => value);
    const known = byName.get(key);
    if (!known) byName.set(key, { name, components: names, span });
    else if (known.components.length === 0) byName.set(key, { ...known, components: names });
  }
  return [...byName.values()];
}

/** Adds the flow of artifacts and puts producers before consumers; an edge that would close a cycle is reported and left out. */
function orderByFlow(
  components: readonly Component[],
  pipelines: readonly DesignedPipeline[],
  diagnostics: Diagnostic[],
): DesignedComponent[] {
  const rank = new Map<string, number>();
  for (const name of [
    ...pipelines.flatMap((pipeline) => pipeline.components),
    ...components.map(({ name: own }) => own),
  ])
    if (!rank.has(nameKey(name))) rank.set(nameKey(name), rank.size);
  const ordered = [...components].sort(
    (a, b) => (rank.get(nameKey(a.name)) as number) - (rank.get(nameKey(b.name)) as number),
  );
  const producersOf = new Map<string, { at: number; output: Port }[]>();
  for (const [at, { outputs }] of ordered.entries())
    for (const output of outputs) {
      const key = portKey(output);
      const known = producersOf.get(key);
      if (known) known.push({ at, output });
      else producersOf.set(key, [{ at, output }]);
    }
  const before: { at: number; output: Port }[][] = ordered.map(() => []);
  const backward: { from: number; to: number; output: Port }[] = [];
  for (const [at, { inputs }] of ordered.entries())
    for (const input of inputs)
      for (const producer of producersOf.get(portKey(input)) ?? [])
        if (producer.at < at) before[at]?.push(producer);
        else if (producer.at > at && !producersOf.get(portKey(input))?.some((other) => other.at < at))
          backward.push({ from: producer.at, to: at, output: producer.output });
  for (const { from, to, output } of backward) {
    if (!reaches(before, to, from)) before[to]?.push({ at: from, output });
    else
      diagnostics.push({
        code: 'no-artifact-cycle',
        severity: 'warning',
        span: output.span,
        message: `\`${output.name}\` of ${ordered[from]?.name} flows back to ${ordered[to]?.name}, which comes before it; this flow orders nothing. Rename one of the two if they are different artifacts`,
      });
  }
  const done = new Set<number>();
  const result: DesignedComponent[] = [];
  const stack: [number, number][] = [];
  for (const start of ordered.keys()) {
    if (!done.has(start)) stack.push([start, 0]);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as [number, number];
      const next = before[top[0]]?.[top[1]++];
      if (next) {
        if (!done.has(next.at)) stack.push([next.at, 0]);
        continue;
      }
      stack.pop();
      if (done.has(top[0])) continue;
      done.add(top[0]);
      const component = ordered[top[0]] as Component;
      const producers = (before[top[0]] ?? []).map(({ at, output }) => ({
        name: (ordered[at] as Component).name,
        output,
      }));
      result.push({ ...component, producers });
    }
  }
  return result;
}

/** Whether `from` comes, over any number of steps, before `to`. */
function reaches(before: readonly (readonly { at: number }[])[], from: number, to: number): boolean {
  const seen = new Set([to]);
  const stack = [to];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === from) return true;
    for (const previous of before[at] ?? [])
      if (!seen.has(previous.at)) {
        seen.add(previous.at);
        stack.push(previous.at);
      }
  }
  return false;
}

function portKey({ name, type }: Port): string {
  return `${nameKey(name)}:${type.toLowerCase().replace(/^system\./, '')}`;
}

function unique(entities: readonly Entity[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const entity of entities) if (!byName.has(nameKey(entity.name))) byName.set(nameKey(entity.name), entity);
  return [...byName.values()];
}
