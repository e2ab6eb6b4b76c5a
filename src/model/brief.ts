import type { SourceSpan } from '../base/source.ts';
import type { Specification } from './feature.ts';

/** A sentence or point of a specification, without Markdown, with its place. */
export interface Statement {
  readonly text: string;
  /** The id that it begins with: `FR-003`, `SC-001`. */
  readonly id?: string;
  /** Title of the section that it stands in; empty above the first heading. */
  readonly section: string;
  readonly span: SourceSpan;
}

/** A thing that a specification names, with what it says of it. */
export interface NamedThing {
  readonly name: string;
  readonly text: string;
  readonly span: SourceSpan;
}

/** What a plan is started from: a specification, or the few words that somebody gave instead of one. */
export interface Brief {
  readonly title: string;
  /** What is wanted, in a paragraph; empty where nothing says it. */
  readonly description: string;
  /** All that the specification says, in its order. */
  readonly statements: readonly Statement[];
  readonly entities: readonly NamedThing[];
  readonly specification: Specification;
  /** How people are told of the specification: `spec.md`; absent where there is none. */
  readonly document?: string;
}
