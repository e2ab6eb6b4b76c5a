import type { Join, JoinEnd } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, entriesOf, memberOf, pointAt, textOf } from './contract-source.ts';
import type { ComponentSpec, PipelineSpec } from './pipeline-spec.ts';

const sides = [
  { kind: 'artifacts', output: 'taskOutputArtifact', key: 'outputArtifactKey' },
  { kind: 'parameters', output: 'taskOutputParameter', key: 'outputParameterKey' },
] as const;

/** What the tasks of a pipeline hand to one another, in each of its dags; only where both ends are declared. */
export function pipelineJoins(source: ContractSource, base: YamlPath, spec: PipelineSpec): readonly Join[] {
  const dags: (readonly [YamlPath, ComponentSpec])[] = spec.root ? [[[...base, 'root'], spec.root]] : [];
  for (const [key, component] of Object.entries(spec.components ?? {}))
    if (component) dags.push([[...base, 'components', key], component]);
  return dags.flatMap(([path, { dag }]) =>
    entriesOf(dag?.tasks).flatMap(([step, task]) =>
      sides.flatMap(({ kind, output, key }) =>
        entriesOf(memberOf(memberOf(task, 'inputs'), kind)).flatMap(([port, given]): Join[] => {
          const taken = memberOf(given, output);
          const producer = textOf(memberOf(taken, 'producerTask'));
          const name = textOf(memberOf(taken, key));
          if (producer === undefined || name === undefined) return [];
          const from = endOf(spec, dag?.tasks, producer, 'outputDefinitions', name);
          const to = endOf(spec, dag?.tasks, step, 'inputDefinitions', port);
          const span = pointAt(source, [...path, 'dag', 'tasks', step, 'inputs', kind, port]);
          return from && to ? [{ from, to, span }] : [];
        }),
      ),
    ),
  );
}

/** A port of the component that a task runs; undefined where it is declared nowhere. */
function endOf(
  { components }: PipelineSpec,
  tasks: unknown,
  step: string,
  side: 'inputDefinitions' | 'outputDefinitions',
  port: string,
): JoinEnd | undefined {
  const reference = textOf(memberOf(memberOf(memberOf(tasks, step), 'componentRef'), 'name'));
  const definitions = reference === undefined ? undefined : memberOf(memberOf(components, reference), side);
  const artifact = memberOf(memberOf(definitions, 'artifacts'), port);
  const parameter = memberOf(memberOf(definitions, 'parameters'), port);
  if (artifact !== undefined) {
    const type = textOf(memberOf(memberOf(artifact, 'artifactType'), 'schemaTitle')) ?? 'system.Artifact';
    return { step, port, type };
  }
  const type = textOf(memberOf(parameter, 'parameterType'));
  return type === undefined ? undefined : { step, port, type };
}
