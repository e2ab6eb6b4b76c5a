import { plainText } from '../inline.ts';

/**
 * What a heading of a data model stands for. `group`: it gathers entities (Core Entities, Types); `detail`: it belongs to
 * the entity above it (Fields, Schema); `other`: nothing below it is an entity (Validation Rules, Migration);
 * `candidate`: perhaps an entity, if fields can be read below it.
 */
export type TitleKind = 'group' | 'detail' | 'other' | 'candidate' | 'entity';

const group =
  /^(?:the )?(?:(?:core|key|main|new|primary|supporting|modified|existing|domain|database|configuration|integration|testing|data|frontend|backend|shared|development workflow|future|storage|persisted|in-memory|jpa|java|typescript|python|mongodb|mongoose|sql|prisma|database schema|error|type|api|view|client|server|request|response|request\/response) )*(?:entities|entity (?:definitions?|changes|overview|details|schemas?|models?)|data (?:models?|structures?|types|entities)|models?|schemas?|tables?|types?|type definitions?|interfaces?|(?:database|db) schema(?: (?:design|changes|entities|definitions?))?|collections?|definitions?|objects|dtos?|classes|structures|domain model)(?:\s*[([（].*)?$/i;
const groupElsewhere =
  /^(?:(?:핵심|주요|핵심\s*데이터|새로운|데이터(?:베이스)?)\s*)*(?:엔티티|엔터티|데이터 모델|데이터 구조|스키마(?: 설계)?|테이블|모델|타입)(?:들)?(?: 설명| 정의)?(?:\s*[(（].*)?$|테이블$|^(?:核心|主要|关键|數據|数据)*(?:实体|實體|数据模型|数据结构|实体模型|表结构|类型定义|数据库(?:表|设计|模式))(?:设计|模型|定义|列表)*$|^(?:コア|主要|データ)*(?:エンティティ|データモデル|データ構造|テーブル|スキーマ)(?:定義|一覧)?$|^(?:основные |ключевые |новые )*(?:сущности(?: \S+)?|модель данных|модели данных|таблицы|структуры данных|типы)$|^(?:entidades|modelo de datos|tablas)(?: \S+)?$|^(?:entitäten|datenmodelle?|tabellen|entités)(?: \S+)?$/i;
const detail =
  /^(?:fields?|attributes?|propert(?:y|ies)|columns?|schema(?: definition)?|structure|definition|(?:typescript|python|java|sql|zod|pydantic|mongoose|prisma|go|json|yaml) ?(?:schema|interface|type|definition|model|class|entity)(?: definition)?|interface|type|core fields|key fields|key attributes|field (?:descriptions?|definitions?|details)(?: .*)?|document structure|필드|속성|字段(?:说明|定义)?|属性(?:定义)?|欄位|フィールド|項目|поля|атрибуты|свойства|campos|atributos|felder|attribute|champs)\s*(?:[(（].*)?$/i;
const other = new RegExp(
  [
    '^phase \\d|^related\\b|architecture|addition$|overview|introduction|summary|purpose|scope|background|notes?\\b|references?$|changelog|appendix|glossary|next steps|usage|writing guide',
    'relationships?\\b|relations?\\b|associations?$|\\berd?\\b|er diagram|diagrams?\\b|data flow|flow\\b|workflow$|lifecycle|life cycle|sequence|architecture',
    'validations?\\b|rules?\\b|constraints?\\b|invariants?\\b|integrity|business logic|business rules|guarantees|enforcement|limits?$',
    'index(?:es|ing)?\\b|indices|quer(?:y|ies)\\b|performance|optimi[sz]ation|caching|cache strategy|scalab|security|privacy|compliance|access (?:control|patterns)|permissions?$|authorization',
    'state (?:transitions?|machines?|diagrams?|definitions?|management|models?|flow)|states?$|status transitions?|transitions?\\b',
    'migrations?\\b|versioning|compatibility|evolution|seed|mock data|sample data|test data|examples?\\b|fixtures|default values|defaults$|presets?',
    'api (?:response|contract|endpoint)|endpoints?$|responses?$|error (?:handling|codes)|testing|test (?:cases|strategy)|monitoring|deployment|storage (?:considerations|strategy|format|layout)|persistence|retention|backup|file (?:system|structure|naming|layout)|directory|naming|naming conventions?',
    'computed|derived|calculat|assumptions|decisions|open questions|considerations|strategy|strategies|implementation|extensions?$|future|mapping$|conventions?$|guidelines|dependenc(?:y|ies)|operations?$|processing|generation|transformations?|serialization|enum(?:eration)?s?$|constants?$|views?\\b|triggers?|functions?|procedures?|acceptance|metrics summary|resource (?:spec|require)|artifacts?$|pipelines?$|components?$',
  ].join('|'),
  'i',
);
const otherElsewhere =
  /개요|요약|아키텍처|架构|删除|관계|다이어그램|검증|규칙|제약|인덱스|상태|흐름|예시|예제|마이그레이션|성능|보안|참고|작성 가이드|문서 정보|전략|정책|概述|概览|概要|总结|关系|關係|验证|校验|规则|约束|索引|状态|流程|数据流|流转|示例|样例|生成|迁移|性能|安全|优化|配置示例|字段说明|说明$|変更|関係|検証|制約|状態|遷移|移行|обзор|введение|связ|отношени|диаграмм|валидац|правил|ограничен|индекс|состояни|переход|миграц|пример|констант|предопределенн|примечани|версионир|resumen|relaciones|reglas|validación|estados|migración|überblick|beziehungen|regeln|zustände|beispiel/i;

const prefix =
  /^(?:entity|table|collection|model|class|interface|type|object|struct|message|document|dto|엔티티|테이블|实体|表|エンティティ|テーブル|сущность|таблица|entidad|tabla|entität|tabelle)\s*\d*\s*[:：]\s*/i;
const numbering = /^(?:[^\p{L}\p{N}`[(]+\s*)?(?:(?:[A-Z]|R)?\d+(?:\.\d+)*[.):、]?\s+|\d+(?:\.\d+)*[.)、]\s*)?/u;
const suffix =
  /\s+(?:entity|interface|table|object|dto|collection|schema|(?:\(|（).*|엔티티|테이블|实体|エンティティ)$/i;

/** What a heading stands for, by its words alone. */
export function titleKind(title: string): TitleKind {
  const text = plainText(title).replace(numbering, '').trim();
  if (prefix.test(text)) return 'entity';
  if (detail.test(text)) return 'detail';
  if (group.test(text) || groupElsewhere.test(text)) return 'group';
  if (/\s+(?:entity|엔티티|实体)(?:\s*[(（].*)?$/i.test(text)) return 'entity';
  // A name in one word is a name: `UsageMetric`, `ValidationResult`, `test_state`.
  if (/^`?[A-Za-z]+(?:[A-Z_][A-Za-z0-9]*)+`?(?:\s*[(（].*)?$/.test(text) && !/^[a-z]+-/.test(text)) return 'candidate';
  if (otherElsewhere.test(text.replace(/[(（].*$/, ''))) return 'other';
  return other.test(text.replace(/\s*[(（].*$/, '')) ? 'other' : 'candidate';
}

/** The name of an entity out of its heading: without number, kind, remarks and marks; an identifier where one is given. */
export function entityName(title: string): string {
  const ticked = /`([A-Za-z_][\w.]*)`/.exec(title)?.[1];
  if (ticked !== undefined) return ticked;
  let text = plainText(title).replace(numbering, '').replace(prefix, '').trim();
  const inside = /[(（]\s*([A-Za-z_]\w*)\s*[)）]/.exec(text)?.[1];
  text = text.split(/\s+[—–-]\s+|\s*[(（[【]/)[0] as string;
  if (inside !== undefined && !/^[\x20-\x7e]+$/.test(text)) return inside;
  for (let shorter = text.replace(suffix, ''); shorter !== text && shorter !== ''; shorter = text.replace(suffix, ''))
    text = shorter;
  return text
    .replace(/\.(?:java|ts|tsx|py|kt|cs|go|rs|sql|prisma)$/i, '')
    .replace(/[:：.]+$/, '')
    .trim();
}

/** A name reduced to what two spellings of it share: `store_inventory`, `StoreInventory`, `Store Inventories`. */
export function nameKey(name: string): string {
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (/ies$/.test(bare)) return `${bare.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(bare)) return bare;
  if (/(?:xes|ches|shes|sses)$/.test(bare)) return bare.slice(0, -2);
  return bare.replace(/s$/, '');
}
