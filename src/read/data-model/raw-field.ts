import type { EntityField } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';

/** A field as it was found, with all that was said about it: there stand the references to other entities. */
export interface RawField extends EntityField {
  readonly note: Stated;
}

/** A type that code declares: an interface, a class, a table. */
export interface DeclaredType {
  readonly name: string;
  /** `example` for the keys of a JSON or YAML sample, which has no name of its own. */
  readonly kind: 'type' | 'table' | 'example';
  readonly fields: readonly RawField[];
  readonly span: Stated['span'];
}
