import { partChecksum, touched } from '../model/stamp.ts';
import type { Task, TaskFields, TaskId } from '../model/task.ts';

/** The three parts of a task that a rebuild replaces one by one, each only while nobody has edited it. */
export interface PartSums {
  readonly wording: string;
  readonly waits: string;
  readonly fields: string;
}

/** The checksum by which a rebuild knows what a task is about, however its lines were edited. */
export function keySum(key: string): string {
  return partChecksum(key);
}

/** The checksums of a task's parts as they stand in its lines. */
export function sumsOf(
  { title, stories }: Pick<Task, 'title' | 'stories'>,
  dependsOn: readonly TaskId[],
  fields: TaskFields,
): PartSums {
  return {
    wording: partChecksum([title, ...stories].join('\n')),
    waits: partChecksum([...dependsOn].sort().join(' ')),
    fields: partChecksum(JSON.stringify(fieldList(fields))),
  };
}

/** The checksums as the stamp keeps them. */
export function packSums(key: string, { wording, waits, fields }: PartSums): string {
  return key + wording + waits + fields;
}

/** Reads what the stamp keeps; of a task that was never generated, every part counts as edited. */
export function unpackSums(packed: string | undefined): PartSums & { readonly key: string | undefined } {
  const size = touched.length;
  const part = (at: number): string => packed?.slice(at * size, (at + 1) * size) ?? touched;
  return { key: packed?.slice(0, size), wording: part(1), waits: part(2), fields: part(3) };
}

/** Of some fields those that `names` has as well: what people add beside the plan's own fields is no edit of these. */
export function sameFields(fields: TaskFields, names: TaskFields): TaskFields {
  const { estimate, assignee, skill, reference, resources, requirements, boundary } = fields;
  return {
    ...(estimate && names.estimate ? { estimate } : {}),
    ...(assignee !== undefined && names.assignee !== undefined ? { assignee } : {}),
    ...(skill !== undefined && names.skill !== undefined ? { skill } : {}),
    ...(reference !== undefined && names.reference !== undefined ? { reference } : {}),
    ...(resources !== undefined && names.resources !== undefined ? { resources } : {}),
    ...(requirements !== undefined && names.requirements !== undefined ? { requirements } : {}),
    ...(boundary !== undefined && names.boundary !== undefined ? { boundary } : {}),
    verification: names.verification.length > 0 ? fields.verification : [],
    doneWhen: names.doneWhen.length > 0 ? fields.doneWhen : [],
  };
}

function fieldList({ estimate, assignee, skill, reference, verification, doneWhen, ...more }: TaskFields): unknown {
  const { requirements, boundary, resources } = more;
  const known = [estimate?.text ?? '', assignee ?? '', skill ?? '', reference ?? '', verification, doneWhen];
  // Files that were built before these were known keep their checksums.
  if (requirements === undefined && boundary === undefined && resources === undefined) return known;
  return [...known, requirements ?? '', boundary ?? '', ...(resources === undefined ? [] : [resources])];
}
