import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { Stated } from '../../../model/plan.ts';
import { plainText } from '../../inline.ts';
import type { Known, References } from '../task/references.ts';
import { readReferences } from '../task/references.ts';
import type { KnownField } from '../task/task-details.ts';

const idOrRange = /(?<![\w.])(T-?\d+[a-z]?)(?!\w)(?:\s?(?:[-–—~～]|to|through|bis|до|至|到)\s?(T?\d+[a-z]?)(?!\w))?/g;

/** Ids that words name; `T001-T003` are all from the one to the other. */
export function idsIn(text: string, known: Known): readonly string[] {
  return [...text.matchAll(idOrRange)].flatMap(([, first = '', last]) => {
    if (last === undefined) return [first];
    const end = last.startsWith('T') ? last : `T${last}`;
    const [low, high] = [known.places.get(first) ?? -1, known.places.get(end) ?? -1];
    return low >= 0 && high >= low ? known.between(low, high) : [first, end];
  });
}

/** Tasks that a field names by id or by phase, and what of it names none. */
export function fieldDependencies(
  items: readonly Stated[],
  known: Known,
): { readonly value: readonly Stated[]; readonly unread: readonly Stated[] } {
  const value: Stated[] = [];
  const unread: Stated[] = [];
  for (const item of items) {
    const ids = idsIn(item.value, known);
    const { value: others, diagnostics } = ids.length > 0 ? noReferences : readReferences([item], known);
    const phases = others.filter((one) => known.places.has(one.value));
    for (const id of ids) value.push({ value: id, span: item.span });
    for (const one of phases) value.push(one);
    if (phases.length < others.length || diagnostics.length > 0) unread.push(item);
  }
  return { value, unread };
}

const noReferences: References = { value: [], diagnostics: [] };

/** Tells of words about dependencies that name no task line. */
export function unreadDependency({ value, span }: Stated): Diagnostic {
  return {
    code: 'unread-dependency',
    severity: 'warning',
    message: `"${plainText(value)}" names no task of this plan; write it like "T001, T002" or "None"`,
    span,
  };
}

/** A field of dependencies with the words that name no task: they stay text. */
export function withUnread(field: KnownField, items: readonly Stated[]): KnownField {
  if (field.name !== 'dependencies') return field;
  const unread = new Set(items);
  const said = new Set(field.left.split('\n'));
  const lines = field.items
    .filter((item) => unread.has(item))
    .map(({ value }) => `- Dependencies as stated: ${value}`)
    .filter((line) => !said.has(line));
  return { ...field, left: [field.left, ...lines].filter((text) => text !== '').join('\n') };
}
