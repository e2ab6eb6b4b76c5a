import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { WorkingTime } from '../../../model/config.ts';
import type { PlanField, PlanTask, Stated } from '../../../model/plan.ts';
import { namesResources } from '../../../model/resource-needs.ts';
import type { TaskStatus } from '../../../model/task.ts';
import { parseEstimate } from '../../estimate.ts';
import type { Field } from '../../fields.ts';
import { readFields } from '../../fields.ts';
import { oneLine, plainText, withoutComments } from '../../inline.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { unreadEstimate } from '../../unread-estimate.ts';
import { isScheduled } from '../table-rows.ts';
import type { DetailName } from './detail-keys.ts';
import { detailKeys, detailName, taskDetails } from './detail-keys.ts';
import { extentOf, headingFields } from './field-blocks.ts';
import { ownItems, usedBy } from './field-items.ts';
import { leftOfBlocks } from './field-left.ts';
import { fieldSignatures } from './field-signatures.ts';
import { fieldSteps } from './field-steps.ts';
import { dependencyProse, namesNoTask } from './references.ts';
import { readTaskFiles } from './task-files.ts';
import { criterionOf, pointsBelow, verificationOf } from './task-points.ts';
import { isBlocked, readStatus, statusSaysMore } from './task-status.ts';

export { blocksOfField } from './field-blocks.ts';

/** What the fields below a task say of it. */
export type TaskDetails = Pick<
  PlanTask,
  | 'estimate'
  | 'assignee'
  | 'skill'
  | 'resources'
  | 'action'
  | 'files'
  | 'signatures'
  | 'steps'
  | 'imports'
  | 'verification'
  | 'doneWhen'
> & {
  readonly status?: TaskStatus;
  readonly blocked?: true;
  /** Tags that a field lists; absent where none does. */
  readonly tags?: readonly string[];
  /** The phase of a component; absent where it is not asked for. */
  readonly within?: string;
  /** What it waits for, not yet understood. */
  readonly dependencies?: PlanField;
  /** Its `Dependencies`, where these are no tasks but imports, not yet understood. */
  readonly needs?: PlanField;
  /** All fields, those that mean nothing here as well. */
  readonly fields: readonly Field[];
  /** Those whose words went into the model. */
  readonly known: readonly KnownField[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A field whose words went into the model. */
export interface KnownField extends Field {
  readonly name: DetailName;
  /** Markdown of its block and of what belongs to it that did not. */
  readonly left: string;
}

/** A field with what the model gets of it: `rest` does not fit there, `used` blocks below it do. */
interface ReadField {
  readonly field: Field;
  readonly name: DetailName;
  readonly rest: readonly string[];
  readonly used: ReadonlySet<MarkdownBlock>;
}

/**
 * Reads the fields of a task from the blocks below its heading; fields it does not know stay in `fields`. With `imports`
 * only `Depends on` names tasks: `Dependencies` are what its code imports; as `names` they are kept whatever they say. Of several fields for one value the first that
 * is understood counts, the others stay text, and so do all whose name is none of `names`.
 */
export function readTaskDetails(
  blocks: readonly MarkdownBlock[],
  time: WorkingTime,
  dependenciesAre: 'tasks' | 'imports' | 'names' = 'tasks',
  names: ReadonlySet<DetailName> = taskDetails,
): TaskDetails {
  const own = ownFields(blocks, names);
  const read: ReadField[] = [];
  const diagnostics: Diagnostic[] = [];
  const all = (name: DetailName): readonly Field[] =>
    names.has(name) ? own.filter((field) => detailName(field.key) === name) : [];
  const keep = (name: DetailName, field: Field, rest: readonly string[], used = usedBy(blocks, field)): void => {
    read.push({ field, name, rest, used });
  };
  /** The first field of a name that can be understood. */
  const one = <T>(name: DetailName, understand: (text: string, field: Field) => T | undefined): T | undefined => {
    for (const field of all(name)) {
      const value = understand(plainText(field.value), field);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const words = (name: DetailName): string | undefined =>
    one(name, (text, field) => {
      if (text === '') return undefined;
      // Where its links lead is no part of a name.
      keep(name, field, /\]\(/.test(field.value) ? [`${field.key} as stated: ${field.value}`] : []);
      return text;
    });

  const estimate = one('estimate', (text, field) => {
    const found = parseEstimate(text, time);
    if (isScheduled(text)) {
      keep('estimate', field, []);
      return undefined;
    }
    if (found) keep('estimate', field, []);
    const unread = found ? undefined : unreadEstimate('unread-estimate', text, field.span);
    if (unread) diagnostics.push(unread);
    return found;
  });
  const assignee = words('assignee');
  const skill = words('skill');
  const resources = one('resources', (text, field) => {
    if (!namesResources(text)) return undefined;
    keep('resources', field, []);
    return text;
  });
  const tags = (words('tags') ?? '').split(/\s*[,;，、]\s*/).filter((tag) => tag !== '');
  const within = words('within');
  const action = one('action', (text, field) => {
    if (text === '') return undefined;
    keep('action', field, []);
    return oneLine(withoutComments(field.value));
  });
  const state = one('status', (text, field) => {
    const status = readStatus(text);
    if (status) keep('status', field, statusSaysMore(text) ? [`Status as stated: ${text}`] : []);
    return status && { status, blocked: isBlocked(text) };
  });
  const named = own.filter(({ key }) => detailKeys.dependencies.test(key));
  const isImport = ({ key }: Field): boolean => dependenciesAre === 'imports' && !detailKeys.dependsOn.test(key);
  const waits = named.filter((field) => !isImport(field));
  for (const field of waits) {
    if (dependenciesAre === 'names') {
      keep('dependencies', field, []);
      continue;
    }
    const said = field.items.filter(({ value }) => !namesNoTask(value));
    const prose = said
      .filter(({ value }) => dependencyProse(value))
      .map(({ value }) => `Dependencies as stated: ${value}`);
    if (said.length > 0 || field.items.length === 0 || field.items.every(({ value }) => plainText(value) === ''))
      keep('dependencies', field, prose);
  }
  const needs = named.find(isImport);
  const imported = [...all('imports'), ...(needs ? [needs] : [])];
  for (const field of imported) keep('imports', field, []);
  const files = all('files').flatMap((field) => {
    const points = field.items.map((item) => ({ item, ...readTaskFiles(item) }));
    keep(
      'files',
      field,
      points.flatMap(({ item, whole }) => (whole ? [] : [item.value])),
    );
    return points.flatMap((point) => point.files);
  });
  const signatures = all('signatures').flatMap((field) => {
    const found = fieldSignatures(blocks, field);
    keep('signatures', field, found.rest, found.used);
    return found.codes;
  });
  const steps = all('steps').flatMap((field) => {
    const found = fieldSteps(blocks, field);
    keep('steps', field, found.rest, found.used);
    return found.steps;
  });
  const points = (name: 'verification' | 'doneWhen'): readonly Stated[] =>
    all(name).flatMap((field) => {
      const [head, ...below] = extentOf(blocks, field);
      const found = pointsBelow(below, name === 'verification');
      keep(name, field, [], found.used);
      return [...ownItems(head as MarkdownBlock, field), ...found.points];
    });
  const verification = verificationOf(points('verification'));
  const doneWhen = points('doneWhen').map(criterionOf);
  const left = leftOfBlocks(blocks, own, read);
  return {
    ...(estimate ? { estimate } : {}),
    ...(assignee ? { assignee } : {}),
    ...(skill ? { skill } : {}),
    ...(resources ? { resources } : {}),
    ...(within ? { within } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(state ? { status: state.status } : {}),
    ...(state?.blocked ? { blocked: true } : {}),
    ...(waits.length > 0 ? { dependencies: joined(waits) } : {}),
    ...(needs ? { needs } : {}),
    ...(action ? { action } : {}),
    imports: imported.flatMap(({ items }) => items.map(({ value }) => value)),
    signatures,
    steps,
    files,
    verification,
    doneWhen,
    fields: own,
    known: read.map(({ field, name }) => ({ ...field, name, left: left.get(field) ?? '' })),
    diagnostics,
  };
}

/** The fields at the outer level that are no part of another one that is known. */
function ownFields(blocks: readonly MarkdownBlock[], names: ReadonlySet<DetailName>): readonly Field[] {
  const isKey = (key: string): boolean => {
    const name = detailName(key);
    return name !== undefined && names.has(name);
  };
  const base = blocks.reduce((low, { depth }) => Math.min(low, depth), Number.POSITIVE_INFINITY);
  const fields = [...readFields(blocks, isKey), ...headingFields(blocks, isKey)].sort((a, b) => a.block - b.block);
  let inside = 0;
  return fields.filter((field) => {
    if (field.block < inside || (blocks[field.block] as MarkdownBlock).depth > base) return false;
    if (isKey(field.key)) {
      const last = field.block + extentOf(blocks, field).length;
      if (last > field.block + 1) inside = Math.max(inside, last);
    }
    return true;
  });
}

function joined(fields: readonly Field[]): PlanField {
  const [first] = fields as readonly [Field];
  const items = fields.flatMap((field) => field.items);
  return { ...first, value: fields.map(({ value }) => value).join('; '), items };
}
