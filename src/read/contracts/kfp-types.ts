import type { Port } from '../../model/feature.ts';
import { isArtifactType, kfpType } from '../../model/kfp-type.ts';
import { entriesOf } from './contract-source.ts';

/** Whether KFP passes a port of this type by value or as a file: what it does not know is a file. */
export function kindOfType(type: string): Port['kind'] {
  return isArtifactType(kfpType(type)) ? 'artifact' : 'parameter';
}

/** A type as written; of a type with properties (`{GCSPath: {data_type: CSV}}`) its name. */
export function typeText(type: unknown): string {
  if (typeof type === 'string') return type.trim();
  return entriesOf(type)[0]?.[0] ?? '';
}
