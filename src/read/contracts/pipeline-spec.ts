import * as z from 'zod/mini';
import type { YamlPath } from '../yaml.ts';
import type { ContractSource } from './contract-source.ts';
import { takeShape } from './shape.ts';

type Maybe<T> = T | null | undefined;
type Entries<T> = Maybe<Record<string, T>>;

/** Parameters and artifacts of a component, by their names. */
export interface Definitions {
  parameters?: Entries<
    Maybe<{ parameterType?: Maybe<string>; type?: unknown; isOptional?: Maybe<boolean>; defaultValue?: unknown }>
  >;
  artifacts?: Entries<Maybe<{ artifactType?: Maybe<{ schemaTitle?: Maybe<string> }>; isOptional?: Maybe<boolean> }>>;
}

/** A use of a component in a dag. */
export interface TaskSpec {
  componentRef?: Maybe<{ name?: Maybe<string> }>;
  dependentTasks?: Maybe<Maybe<string>[]>;
  inputs?: Entries<unknown>;
}

/** A component of a pipeline: code in a container, or a dag of tasks. */
export interface ComponentSpec {
  inputDefinitions?: Maybe<Definitions>;
  outputDefinitions?: Maybe<Definitions>;
  executorLabel?: Maybe<string>;
  dag?: Maybe<{ tasks?: Entries<Maybe<TaskSpec>> }>;
}

/** What runs a component. */
export interface ExecutorSpec {
  container?: Maybe<{
    image?: Maybe<string>;
    command?: unknown;
    args?: unknown;
    env?: unknown;
    resources?: Entries<unknown>;
  }>;
  importer?: unknown;
}

/** The parts of a KFP PipelineSpec (v2, proto3 JSON names) that are read; everything may be missing. */
export interface PipelineSpec {
  pipelineInfo?: Maybe<{ name?: Maybe<string> }>;
  components?: Entries<Maybe<ComponentSpec>>;
  deploymentSpec?: Maybe<{ executors?: Entries<Maybe<ExecutorSpec>> }>;
  root?: Maybe<ComponentSpec>;
  schemaVersion?: unknown;
}

const map = z.nullish(z.record(z.string(), z.unknown()));
const text = z.nullish(z.string());

const parameters = z.nullish(
  z.record(z.string(), z.nullish(z.looseObject({ parameterType: text, isOptional: z.nullish(z.boolean()) }))),
);
const artifacts = z.nullish(
  z.record(
    z.string(),
    z.nullish(
      z.looseObject({
        artifactType: z.nullish(z.looseObject({ schemaTitle: text })),
        isOptional: z.nullish(z.boolean()),
      }),
    ),
  ),
);
const definitions = z.nullish(z.looseObject({ parameters, artifacts }));

const task = z.looseObject({
  componentRef: z.nullish(z.looseObject({ name: text })),
  dependentTasks: z.nullish(z.array(z.nullish(z.string()))),
  inputs: map,
});

const component = z.looseObject({
  inputDefinitions: definitions,
  outputDefinitions: definitions,
  executorLabel: text,
  dag: z.nullish(z.looseObject({ tasks: z.nullish(z.record(z.string(), z.nullish(task))) })),
});

const executor = z.looseObject({
  container: z.nullish(z.looseObject({ image: text, resources: map })),
  importer: z.nullish(z.unknown()),
});

const shape = z.looseObject({
  pipelineInfo: z.nullish(z.looseObject({ name: text })),
  components: z.nullish(z.record(z.string(), z.nullish(component))),
  deploymentSpec: z.nullish(z.looseObject({ executors: z.nullish(z.record(z.string(), z.nullish(executor))) })),
  root: z.nullish(component),
});

/** The PipelineSpec at a path of a document; what has the wrong type is reported and left out. */
export function takePipelineSpec(source: ContractSource, base: YamlPath): PipelineSpec {
  return takeShape(shape, source, base) ?? {};
}
