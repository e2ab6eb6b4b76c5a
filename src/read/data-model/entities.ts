import type { Diagnostic } from '../../base/diagnostic.ts';
import { spanOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allBlocks } from '../sections.ts';
import { contentOf, fieldsKey, relationsOf } from './entity-content.ts';
import { readFieldValue } from './field-lists.ts';
import type { RawField } from './raw-field.ts';
import type { TitleKind } from './titles.ts';
import { entityName, nameKey, titleKind } from './titles.ts';
import { readTypeCode } from './type-code.ts';

/** An entity before its references are known. */
export interface RawEntity {
  readonly name: string;
  readonly fields: readonly RawField[];
  /** Sentences about its relationships. */
  readonly relations: readonly Stated[];
  readonly span: Stated['span'];
}

/** The entities of a section and of those within it. `inGroup`: a heading above says that entities follow. */
export function readEntities(section: Section, inGroup: boolean, diagnostics: Diagnostic[]): readonly RawEntity[] {
  const kind = section.heading && section.level > 1 ? titleKind(section.title) : 'group';
  if (kind === 'other') return [];
  const children = section.children;
  if (kind === 'group' || kind === 'detail') {
    const named = section.level > 1;
    return [
      ...loose(section, named || inGroup),
      ...children.flatMap((child) => readEntities(child, named || inGroup, diagnostics)),
    ];
  }
  return entityOf(section, kind, inGroup, diagnostics);
}

function entityOf(
  section: Section,
  kind: TitleKind,
  inGroup: boolean,
  diagnostics: Diagnostic[],
): readonly RawEntity[] {
  const heading = section.heading as HeadingBlock;
  const details = section.children.filter((child) => titleKind(child.title) === 'detail');
  const others = section.children.filter((child) => !details.includes(child));
  const blocks = [...section.blocks, ...details.flatMap((child) => allBlocks(child))];
  const content = contentOf(blocks, details.length > 0);
  const name = entityName(section.title);
  const own = content.types.filter((type) => type.kind !== 'example');
  const same = own.find((type) => nameKey(type.name) === nameKey(name)) ?? own.find((type) => related(type.name, name));
  const sure = kind === 'entity' || inGroup;
  const below = others
    .flatMap((child) => readEntities(child, false, diagnostics))
    .filter((one) => one.fields.some((field) => field.type !== ''));
  const relations = relationsOf(section, blocks);
  const span = spanOfText(heading);

  // Names with capitals and nothing typed behind them are things themselves.
  const things = content.fields.every((field) => field.type === '' && /^\p{Lu}/u.test(field.name));
  const listed = things && own.length === 0 ? listedEntities(section.blocks, inGroup) : [];
  if (listed.length > 1) return [...listed, ...below];
  if (content.fields.length === 0 && own.length > 1 && !same) {
    // A heading over several types that bear other names is a heading, no entity.
    return [...own.map((type) => ({ name: type.name, fields: type.fields, relations: [], span: type.span })), ...below];
  }
  const best = same ?? own[0] ?? content.types[0];
  const fields = weight(content.fields) >= weight(best?.fields ?? []) ? content.fields : (best?.fields ?? []);
  if (fields.length > 0 && !/^\/|\/.*\.\w+$/.test(name)) {
    const declared =
      !same && own.length === 1 && !isIdentifier(name) && content.fields.length === 0 ? own[0]?.name : undefined;
    const tables = own.filter((type) => type.kind === 'table' && type !== best);
    return [
      { name: declared ?? (same && !/^[\x20-\x7e]+$/.test(name) ? same.name : name), fields, relations, span },
      ...tables.map((type) => ({ name: type.name, fields: type.fields, relations: [], span: type.span })),
      ...below,
    ];
  }
  if (!sure || below.length > 0) return below;
  diagnostics.push({
    code: 'entity-without-fields',
    severity: 'info',
    message: `no fields could be read for "${name}"; list them as a table, as "- name: type", or as a type in code`,
    span,
  });
  return [{ name, fields: [], relations, span }];
}

/** Which of two readings of one entity says more: fields count, those with types twice. */
function weight(fields: readonly RawField[]): number {
  return fields.reduce((sum, field) => sum + (field.type === '' ? 1 : 2), 0);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][\w.]*$/.test(name);
}

/** `SystemInfo` and `System Information`; `User` and `UserEntity`. */
function related(a: string, b: string): boolean {
  const [short, long] = [nameKey(a), nameKey(b)].sort((x, y) => x.length - y.length) as [string, string];
  return (
    short.length >= 4 &&
    long.startsWith(short) &&
    /^(?:entity|model|schema|interface|type|table|dto|object|data|record|info)?$/.test(long.slice(short.length))
  );
}

/** Entities that stand in a group without a heading of their own: types in code, items of a list. */
function loose(section: Section, named: boolean): readonly RawEntity[] {
  const types = section.blocks.flatMap((block) => (block.kind === 'code' ? readTypeCode(block) : []));
  return [
    ...types
      .filter((type) => type.kind === 'table' || (named && type.kind === 'type'))
      .map((type) => ({ name: type.name, fields: type.fields, relations: [], span: type.span })),
    ...listedEntities(section.blocks, named),
  ];
}

/** Entities that are list items: `- **GpuTypeOption**` with nested fields, `- **User**: id, name, email`. */
function listedEntities(blocks: readonly MarkdownBlock[], named: boolean): readonly RawEntity[] {
  const found: RawEntity[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const item = blocks[index] as MarkdownBlock;
    if (item.kind !== 'item' || item.depth > 0 || item.quoted) continue;
    let end = index + 1;
    while (end < blocks.length && (blocks[end] as MarkdownBlock).depth > 0) end++;
    const entity = listedEntity(item, blocks.slice(index + 1, end), named);
    if (entity) found.push(entity);
  }
  return found;
}

function listedEntity(item: ItemBlock, nested: readonly MarkdownBlock[], named: boolean): RawEntity | undefined {
  const match =
    /^(?:\*\*`?([^*`\n]{1,60}?)`?[:：]?\*\*|`([A-Za-z_]\w*)`|([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?=\s*(?:[:：]|$|\(|[—–-]\s)))/.exec(
      item.text,
    );
  const name = entityName(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  if (!match || name === '' || name.split(/\s+/).length > 3 || titleKind(name) === 'other' || fieldsKey.test(name))
    return undefined;
  const inner = nested.map((block) => ({ ...block, depth: block.depth - 1 }) as MarkdownBlock);
  const { fields } = contentOf(inner, false);
  const rest = item.text.slice(match[0].length);
  const relations = relationsOf(undefined, inner);
  if (fields.length > 1 || (fields.length === 1 && named)) return { name, fields, relations, span: spanOfText(item) };
  if (!named) return undefined;
  const said = /^\s*(?:[:：]|[—–-])\s*/.exec(rest);
  const start = spanOfText(item).start + match[0].length + (said?.[0].length ?? 0);
  const flat =
    said && !item.text.includes('\n')
      ? readFieldValue({ value: rest, span: spanOf(item.file, start, spanOfText(item).end) })
      : [];
  const pieces = rest.split(/[,;，、]/).length;
  return flat.length >= 2 && flat.length === pieces && flat.every((field) => /^[a-z_][\w.]*$/.test(field.name))
    ? { name, fields: flat, relations, span: spanOfText(item) }
    : undefined;
}
