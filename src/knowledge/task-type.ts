/** The types of machine learning tasks that are known. */
export type TaskTypeId =
  | 'classification'
  | 'regression'
  | 'time-series'
  | 'clustering'
  | 'anomaly-detection'
  | 'recommendation';

/** What a model learns from. */
export type DataKind = 'tabular' | 'image' | 'text' | 'time-series' | 'interactions';

/** The part of a plan that a demand belongs to. */
export type PlanPart = 'architecture' | 'data' | 'training' | 'evaluation' | 'deployment';

/** An entry of the knowledge base: how plans call it, as a regular expression without case, and where it was taken from. */
export interface KnownEntry {
  readonly name: string;
  readonly pattern: string;
  /** What it is good for, in a sentence. */
  readonly why: string;
  /** Name of a document, and its address where there is one. */
  readonly source: string;
}

/** A model architecture. */
export interface Architecture extends KnownEntry {
  /** The kinds of data that it is for; the order of architectures is that in which they are advised. */
  readonly data: readonly DataKind[];
  readonly frameworks: readonly string[];
  readonly hardware: 'cpu' | 'gpu';
}

/** An evaluation metric. */
export interface Metric extends KnownEntry {
  readonly rank: 'primary' | 'secondary' | 'business';
}

/** What a plan for a type of task has to say. */
export interface Demand {
  /** Stable name: `class-imbalance`. */
  readonly id: string;
  /** What has to be said: `how class imbalance is handled`. */
  readonly title: string;
  /** The label before the answer in a plan: `Class imbalance`. */
  readonly label: string;
  /** Where in a plan the answer belongs. */
  readonly part: PlanPart;
  /** A plan that matches says it. */
  readonly pattern: string;
  /** `always`: the plan must say it; `consider`: it should. */
  readonly level: 'always' | 'consider';
  /** The question to ask where the specification is silent. */
  readonly question: string;
  /** What is usual where nobody decides otherwise, in a sentence that itself answers the demand. */
  readonly usual: string;
  readonly source: string;
}

/** A risk that comes with a type of task. */
export interface KnownRisk {
  readonly risk: string;
  readonly likelihood: 'Low' | 'Medium' | 'High';
  readonly impact: 'Low' | 'Medium' | 'High';
  readonly mitigation: string;
  readonly source: string;
}

/** Words that speak for something, and how much. */
export interface Sign {
  readonly pattern: string;
  readonly weight: number;
}

/** One type of machine learning task, and what is known of it. */
export interface TaskType {
  readonly id: TaskTypeId;
  readonly title: string;
  /** Words that speak for this type, each with how much; below zero: against it. */
  readonly signs: readonly Sign[];
  readonly architectures: readonly Architecture[];
  readonly metrics: readonly Metric[];
  readonly validation: readonly KnownEntry[];
  readonly demands: readonly Demand[];
  readonly risks: readonly KnownRisk[];
  /** Working days of each of the five phases: from, to. */
  readonly estimates: readonly (readonly [number, number])[];
  readonly serving: readonly KnownEntry[];
  readonly monitoring: readonly KnownEntry[];
}
