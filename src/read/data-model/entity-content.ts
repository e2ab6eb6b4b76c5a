import { spanOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';
import { fieldOf, readFields } from '../fields.ts';
import { plainText } from '../inline.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allBlocks } from '../sections.ts';
import { readFieldItem, readFieldValue } from './field-lists.ts';
import { readFieldTable } from './field-tables.ts';
import type { DeclaredType, RawField } from './raw-field.ts';
import { titleKind } from './titles.ts';
import { readTypeCode } from './type-code.ts';

/** Keys and headings that announce the fields of an entity. */
export const fieldsKey: RegExp =
  /^(?:(?:key |core |main |important )?(?:fields?|attributes?|properties|columns|schema|structure|data|members)(?: \(.*\))?|.{1,40} fields|필드|속성|주요 (?:필드|속성|멤버 변수)|字段|属性|属性定义|核心字段|フィールド|項目|属性一覧|поля|атрибуты|свойства|специфичные поля.*|campos|atributos|felder|attribute|champs)$/i;
const relationsKey =
  /^(?:relationships?|relations?|associations?|관계|关系|關係|関係|関連|связи|отношения|relaciones|beziehungen|relations)$/i;
const keyKey = /^(?:primary key|partition key|sort key|기본 키|主键)$/i;

/** What was found below a heading, before it is known whose it is. */
export interface Content {
  readonly fields: readonly RawField[];
  readonly types: readonly DeclaredType[];
}

/**
 * The fields that tables, announced lists or plain lists give, the first of these that gives any, and the types that code
 * declares. `detailed`: a heading such as "Fields" stands among the blocks.
 */
export function contentOf(blocks: readonly MarkdownBlock[], detailed: boolean): Content {
  const types = blocks.flatMap((block) => (block.kind === 'code' ? readTypeCode(block) : []));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? (readFieldTable(block) ?? []) : []));
  if (tables.length > 0) return { fields: unique(tables), types };
  const grouped = groupedFields(blocks);
  if (grouped.length > 0) return { fields: unique(grouped), types };
  return { fields: unique(plainFields(blocks, detailed)), types };
}

/** Fields behind `**Fields**:` or a bare `Fields:`, on the line or in the list below. */
function groupedFields(blocks: readonly MarkdownBlock[]): readonly RawField[] {
  const fields = readFields(blocks, (key) => fieldsKey.test(key) || keyKey.test(key) || relationsKey.test(key));
  return fields
    .filter((field) => fieldsKey.test(field.key) || keyKey.test(field.key))
    .flatMap((field) => {
      const from = field.block + 1;
      const owner = blocks[field.block] as MarkdownBlock;
      const items: RawField[] = [];
      for (let at = from; at < blocks.length; at++) {
        const block = blocks[at] as MarkdownBlock;
        if (block.depth < field.depth || (block.kind !== 'item' && block.depth <= field.depth && items.length > 0))
          break;
        if (block.kind === 'paragraph' && owner.kind === 'paragraph') break;
        if (block.kind === 'item' && block.depth === field.depth) {
          const one = readFieldItem(block, true);
          if (one) items.push(one);
        }
      }
      if (items.length > 0) return items;
      const [first] = field.items;
      return first
        ? readFieldValue({
            value: field.value,
            span: spanOf(first.span.file, first.span.start, (field.items.at(-1) as Stated).span.end),
          })
        : [];
    });
}

/** A list of its own below the heading: fields, if most of its items are. */
function plainFields(blocks: readonly MarkdownBlock[], detailed: boolean): readonly RawField[] {
  const fields: RawField[] = [];
  let about = true;
  let items = 0;
  for (const block of blocks) {
    if (block.depth > 0 || block.quoted) {
      if (block.kind !== 'item' || block.depth > 0) continue;
    }
    if (block.kind === 'heading') about = detailed && titleKind(block.text) === 'detail';
    // "Validation:" and its like end the list of fields; a sentence before the list does not.
    else if (block.kind === 'paragraph')
      about = about && !(fields.length > 0 && /[:：]\**$|^\**(?:validation|rules|notes?)\b/i.test(block.text));
    else if (block.kind === 'item' && about) {
      items++;
      const field = readFieldItem(block, detailed);
      if (field) fields.push(field);
    }
  }
  // "**Filtering**: Users can …" describes; it takes lower-case names or types to make fields.
  const sound = fields.filter((field) => field.type !== '' || !/^[A-Z]/.test(field.name));
  if (detailed) return fields;
  return fields.length * 2 > items && sound.length * 2 >= fields.length ? fields : [];
}

/** What blocks and the sections below say of an entity's relationships. */
export function relationsOf(section: Section | undefined, blocks: readonly MarkdownBlock[]): readonly Stated[] {
  const field = fieldOf(
    readFields(blocks, (key) => relationsKey.test(key)),
    relationsKey,
  );
  const below = (section?.children ?? []).filter((child) => relationsKey.test(plainText(child.title)));
  return [
    ...(field?.items ?? []),
    ...below.flatMap((child) =>
      allBlocks(child).flatMap((block) =>
        block.kind === 'item' || block.kind === 'paragraph'
          ? [{ value: plainText(block.text), span: spanOfText(block) }]
          : [],
      ),
    ),
  ];
}

function unique(fields: readonly RawField[]): readonly RawField[] {
  const seen = new Set<string>();
  return fields.filter((field) => !seen.has(field.name) && seen.add(field.name));
}
