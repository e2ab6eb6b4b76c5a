import type { Contract } from '../../model/feature.ts';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, fileStem, isRecord, memberOf, pointAt, reportAt, textOf } from './contract-source.ts';
import { componentName, sameComponents, toComponent } from './pipeline-components.ts';
import { pipelineJoins } from './pipeline-joins.ts';
import { type ComponentSpec, type PipelineSpec, takePipelineSpec } from './pipeline-spec.ts';
import { pipelineSteps } from './pipeline-steps.ts';

/** Where a file may keep the spec: as compiled, in a PipelineJob, in a Kubernetes resource. */
const places: readonly YamlPath[] = [[], ['pipelineSpec'], ['spec', 'pipelineSpec']];

/** Path of the KFP PipelineSpec (v2) in a document; undefined when it holds none. */
export function pipelineSpecPath(root: unknown): YamlPath | undefined {
  return places.find((path) => {
    const at = path.reduce<unknown>((value, key) => memberOf(value, String(key)), root);
    const components = isRecord(memberOf(at, 'components')) && isRecord(memberOf(memberOf(at, 'root'), 'dag'));
    return (
      isRecord(at) && (['pipelineInfo', 'deploymentSpec'].some((key) => isRecord(memberOf(at, key))) || components)
    );
  });
}

/** Reads a compiled KFP pipeline (v2): its components, in the order in which they run, and what they need. */
export function readKfpPipeline(source: ContractSource, base: YamlPath, platform: unknown): Contract {
  const spec = takePipelineSpec(source, base);
  const given = spec.pipelineInfo?.name?.trim();
  const name = given || fileStem(source.path);
  const span = given ? source.document.spanAt([...base, 'pipelineInfo', 'name']) : pointAt(source, base);
  checkHead(source, base, spec);

  const same = sameComponents(spec);
  const steps = pipelineSteps(source, base, spec);
  const joins = pipelineJoins(source, base, spec);
  const components = Object.entries(spec.components ?? {}).flatMap(([key, component]) => {
    if (!component || component.dag || same.has(key) || isImporter(spec, component)) return [];
    return [toComponent(source, base, key, component, spec, platform)];
  });
  const known = new Map(components.map((component) => [component.name, component]));
  const used = new Map<string, (typeof steps)[number]>();
  for (const step of steps) {
    const value = componentName(same.get(step.value) ?? step.value);
    if (known.has(value) && !used.has(value)) used.set(value, { value, span: step.span });
  }
  // Components that no task uses still have to be built; they come last.
  const ordered = [...[...used.keys()].flatMap((key) => known.get(key) ?? [])];
  ordered.push(...components.filter((component) => !used.has(component.name)));
  return {
    name,
    path: source.path,
    format: 'kfp-pipeline',
    pipeline: { name, components: [...used.values()], joins, span },
    components: ordered,
    operations: [],
    schemas: [],
    span,
  };
}

/** An importer brings a file in; there is no code of it to write. */
function isImporter(spec: PipelineSpec, component: ComponentSpec): boolean {
  const executor = spec.deploymentSpec?.executors?.[component.executorLabel ?? ''];
  return executor?.importer !== undefined && executor.importer !== null;
}

const goodName = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

function checkHead(source: ContractSource, base: YamlPath, spec: PipelineSpec): void {
  const warn = (path: YamlPath, code: string, message: string): void =>
    reportAt(source, [...base, ...path], 'warning', code, message);
  const name = spec.pipelineInfo?.name?.trim() ?? '';
  const rule = 'lower-case letters, digits, `-` and `.`, 128 at most, a letter or digit at both ends';
  if (!name)
    warn(['pipelineInfo', 'name'], 'pipeline-name', `The pipeline has no name; write \`pipelineInfo.name\` (${rule}).`);
  else if (name.length > 128 || !goodName.test(name))
    warn(
      ['pipelineInfo', 'name'],
      'pipeline-name',
      `The KFP server refuses the name \`${name.slice(0, 140)}\`; use ${rule}.`,
    );

  const version = textOf(spec.schemaVersion);
  if (version !== '2.1.0') {
    const found = version ? `is \`${version}\`` : 'is missing';
    warn(
      ['schemaVersion'],
      'schema-version',
      `\`schemaVersion\` ${found}; the KFP server takes 2.1.0 only. Compile the pipeline again.`,
    );
  }
  if (!spec.root?.dag)
    warn(
      ['root'],
      'missing-root',
      'The pipeline has no `root.dag` with its tasks, and the KFP server refuses it. Compile it again.',
    );
}
