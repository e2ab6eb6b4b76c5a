import type { SourceFile, SourceSpan } from '../base/source.ts';
import type { Plan, Stated } from './plan.ts';

/** A user story of spec.md. */
export interface Story {
  /** `US1`, by the number in its heading, else by its order. */
  readonly id: string;
  readonly title: string;
  /** `P1`. */
  readonly priority?: string;
  /** Acceptance scenarios: given, when, then. */
  readonly scenarios: readonly Stated[];
  readonly span: SourceSpan;
}

/** A requirement or success criterion: `FR-001`, `NFR-2`, `SC-003`. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly span: SourceSpan;
}

/** What is taken from spec.md. */
export interface Specification {
  readonly stories: readonly Story[];
  /** Acceptance scenarios that stand under no story. */
  readonly scenarios: readonly Stated[];
  readonly requirements: readonly Requirement[];
  readonly edgeCases: readonly Stated[];
}

/** A decision of research.md. */
export interface Decision {
  readonly title: string;
  /** What was decided. */
  readonly decision: string;
  readonly rationale?: string;
  readonly alternatives?: string;
  readonly span: SourceSpan;
}

/** An input or output of a component. */
export interface Port {
  readonly name: string;
  /** Type as written: `Dataset`, `system.Model`, `Integer`; empty when none is given. */
  readonly type: string;
  /** An artifact is a file that flows between components, a parameter is a value. */
  readonly kind: 'artifact' | 'parameter';
  readonly optional: boolean;
  readonly span: SourceSpan;
}

/** A step of a pipeline: code in a container with inputs and outputs. */
export interface Component {
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** What it needs to run: `memory 4Gi`, `GPU 1`. */
  readonly resources: readonly Stated[];
  /** The image that its code runs in. */
  readonly image?: Stated;
  /** What the call of its code takes from inputs and outputs; absent where the call is not known. */
  readonly uses?: PortUses;
  readonly span: SourceSpan;
}

/** The placeholders in command, arguments and environment of a component. */
export interface PortUses {
  readonly list: readonly PortUse[];
  /** One of them hands over all inputs and outputs at once. */
  readonly everything: boolean;
}

/** A place in the call of a component that is filled with an input or output. */
export interface PortUse {
  readonly port: 'input' | 'output';
  readonly name: string;
  /** The placeholder as people write it: `inputPath: model`. */
  readonly text: string;
  readonly span: SourceSpan;
}

/** What one step of a pipeline hands to another. */
export interface Join {
  readonly from: JoinEnd;
  readonly to: JoinEnd;
  readonly span: SourceSpan;
}

/** An output or input by the name of its step. */
export interface JoinEnd {
  readonly step: string;
  readonly port: string;
  readonly type: string;
}

/** Components wired together. */
export interface Pipeline {
  readonly name: string;
  /** Names of its components, in the order of the document. */
  readonly components: readonly Stated[];
  /** What its steps hand to one another; absent where that is not written down. */
  readonly joins?: readonly Join[];
  readonly span: SourceSpan;
}

/** A file that one component writes and others read. */
export interface Artifact {
  readonly name: string;
  readonly type: string;
  readonly producedBy: readonly Stated[];
  readonly consumedBy: readonly Stated[];
  readonly span: SourceSpan;
}

/** A thing with fields: a table, a class, an interface. */
export interface Entity {
  readonly name: string;
  readonly fields: readonly EntityField[];
  /** Names of the entities that it refers to. */
  readonly references: readonly Stated[];
  readonly span: SourceSpan;
}

/** A field of an entity. */
export interface EntityField {
  readonly name: string;
  readonly type: string;
  readonly span: SourceSpan;
}

/** What is taken from data-model.md. */
export interface DataModel {
  readonly components: readonly Component[];
  readonly pipelines: readonly Pipeline[];
  readonly artifacts: readonly Artifact[];
  readonly entities: readonly Entity[];
  /** Resource specifications that belong to no single component. */
  readonly resources: readonly Stated[];
  readonly transitions: readonly Stated[];
}

/** Form of a contract file; `other` is known by its name only. */
export type ContractFormat =
  | 'kfp-component'
  | 'kfp-pipeline'
  | 'openapi'
  | 'json-schema'
  | 'yaml'
  | 'markdown'
  | 'other';

/** An operation that a contract promises: an HTTP endpoint, a command, a message. */
export interface Operation {
  /** `GET`, `POST`; empty for a command. */
  readonly method: string;
  /** `/predictions/{id}`, or the command as written. */
  readonly path: string;
  readonly summary: string;
  /** Names of the schemas that it takes or returns. */
  readonly schemas: readonly string[];
  readonly span: SourceSpan;
}

/** One file of the contracts folder. */
export interface Contract {
  /** Name of what the contract is about: `name` of a component, else the file name without its endings. */
  readonly name: string;
  /** Path within the feature folder: `ml-contracts/train.yaml`. */
  readonly path: string;
  readonly format: ContractFormat;
  readonly component?: Component;
  readonly pipeline?: Pipeline;
  /** Components that a compiled pipeline brings along. */
  readonly components: readonly Component[];
  readonly operations: readonly Operation[];
  readonly schemas: readonly Entity[];
  readonly span: SourceSpan;
}

/** A scenario of quickstart.md. */
export interface Scenario {
  readonly title: string;
  readonly commands: readonly string[];
  readonly span: SourceSpan;
}

/** A feature folder, read. */
export interface Feature {
  /** Name of the folder: `001-churn-training`. */
  readonly name: string;
  /** Folder as it is shown to people, with a slash at its end: `specs/001-churn-training/`. */
  readonly folder: string;
  /** All documents that were read, by their path within the folder, in the order of reading. */
  readonly documents: ReadonlyMap<string, SourceFile>;
  readonly plan: Plan;
  readonly specification?: Specification;
  readonly decisions: readonly Decision[];
  readonly dataModel?: DataModel;
  readonly contracts: readonly Contract[];
  readonly scenarios: readonly Scenario[];
}
