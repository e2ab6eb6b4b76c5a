import { spanOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';
import { oneLine, plainText, splitOutside } from '../inline.ts';
import type { BlockText } from '../markdown.ts';
import { spanInText, spanOfText } from '../markdown.ts';
import type { RawField } from './raw-field.ts';

/** Keys of an entity's description that name no field. */
const noField: RegExp =
  /^(?:purpose|description|summary|overview|fields?|attributes?|properties|columns|relationships?|relations?|associations?|validations?(?: rules?)?|rules?|constraints?|index(?:es)?|notes?|example(?: .*)?|examples|state transitions?|states?|lifecycle(?: states?)?|usage|used (?:by|in|for)|stored (?:at|in)|storage|persistence|file|location|invariants?|methods?|operations?|behaviou?rs?|responsibilit(?:y|ies)|key (?:methods?|features|points|operations)|events?|enforcement|business rules?|cardinality|uniqueness|defaults?(?: values?)?|mock data|migration|in practice|why|rationale|sources?|see also|collection|table(?: name)?|schema|interface|type definition|typescript(?: .*)?|sample data|inputs?|outputs?|parameters?|resources?|created by|consumed by|produced by|properties per .*|f\d+ relevance|설명|관계|필드|속성|검증(?: 규칙)?|제약(?: ?조건)?|상태 ?전[이환]|예시|역할|책임|주요 (?:멤버 변수|메서드|속성)|说明|描述|字段|属性|关系|验证(?:规则)?|约束|索引|业务规则|状态(?:转换)?|示例|用途|説明|フィールド|関係|制約|описание|поля|связи|валидация|правила|ограничения|пример|состояния|descripción|campos|relaciones|beschreibung|felder|beziehungen)$/i;
const typeWord =
  /^(?:string|str|text|char|varchar|int|integer|bigint|smallint|number|float|double|decimal|numeric|real|bool|boolean|date|datetime|time|timestamp|timestamptz|timestamps?|uuid|ulid|json|jsonb|object|array|list|map|dict|dictionary|set|enum|bytes?|blob|binary|any|void|url|uri|email|path|objectid|semver|iso ?8601|tuple|tensor|ndarray|union|u?int(?:8|16|32|64)(?:_t)?|float(?:32|64)|size_t|optional|reference|fk|foreign key|record|function|callback|duration|문자열|정수|숫자|불리언|字符串|整数|数字|布尔|文字列|数値|строка|число|целое|дата|список|texto|entero|zeichenkette|zahl)\b/i;
const name = /(?:\*\*|__)?(?:`([^`\n]{1,80})`|([\p{L}_$][\p{L}\p{N}_$.]*(?:\[\])?\??))(?:\*\*|__)?/uy;
const boldName = /\*\*([^*\n`]{1,60}?)[:：]?\*\*/y;

/** Keys in lower case that still are no fields. */
const structural =
  /^(?:fields?|attributes?|properties|columns|relationships?|relations?|associations?|validations?(?: rules?)?|constraints?|index(?:es)?|notes?|examples?(?: .*)?|state transitions?)$/;

/**
 * The field that a list item states: `` `name` (Type): … ``, `- **name**: Type`, `name: Type`; undefined for prose.
 * `listed`: the list was announced as one of fields, so that any name will do.
 */
export function readFieldItem(item: BlockText, listed: boolean): RawField | undefined {
  const text = item.text;
  const found = nameAt(text);
  if (!found) return undefined;
  const type = typeOf(found.behind, found.sure || listed);
  if (type === undefined || (!listed && isNoField(found.name))) return undefined;
  return {
    name: found.name,
    type,
    span: spanInText(item, 0, found.end),
    note: { value: oneLine(text), span: spanOfText(item) },
  };
}

function isNoField(key: string): boolean {
  return /^[a-z]/.test(key) ? structural.test(key) : noField.test(key);
}

interface NameAt {
  readonly name: string;
  readonly end: number;
  readonly behind: string;
  /** Backticks or bold say that it is a name, not the first word of a sentence. */
  readonly sure: boolean;
}

function nameAt(text: string): NameAt | undefined {
  name.lastIndex = 0;
  const match = name.exec(text);
  if (match) {
    const end = name.lastIndex;
    let raw = (match[1] ?? match[2] ?? '').trim();
    let within = '';
    const parts = match[1] === undefined ? null : /^([\w$.]+(?:\[\])?\??)(?:\s*[:：]\s*(.*)|\s+(\(.*\)))$/.exec(raw);
    if (parts) {
      raw = parts[1] as string;
      within = parts[2] === undefined ? (parts[3] as string) : `: ${parts[2]}`;
    }
    if (/^[\p{L}_$][\p{L}\p{N}_$.]*(?:\[\])?\??$/u.test(raw) && !/\.(?:md|ts|tsx|js|json|ya?ml|py|sql)$/.test(raw)) {
      const behind = `${within}${text.slice(end)}`;
      const sure = match[1] !== undefined || text.startsWith('**');
      if (sure || /^\s*(?:[:：]|\(|（)/.test(behind)) return { name: raw.replace(/\?$/, ''), end, behind, sure };
    }
  }
  boldName.lastIndex = 0;
  const bold = boldName.exec(text);
  const words = bold?.[1]?.trim() ?? '';
  if (!bold || words === '' || words.split(/\s+/).length > 3 || /[.!?(]/.test(words)) return undefined;
  const behind = `${/[:：]\*\*$/.test(bold[0]) ? ':' : ''}${text.slice(boldName.lastIndex)}`;
  return /^\s*(?:[:：]|\(|（)/.test(behind) ? { name: words, end: boldName.lastIndex, behind, sure: true } : undefined;
}

/** The type behind a name; empty when a description stands there; undefined when it cannot be a field at all. */
function typeOf(behind: string, sure: boolean): string | undefined {
  const text = behind.trim();
  if (text === '') return sure ? '' : undefined;
  const parenthesis = /^[(（]([^()（）]{1,200}(?:\([^()]{0,80}\)[^()]{0,80})?)[)）]/.exec(text)?.[1];
  if (parenthesis !== undefined) return (splitFirst(parenthesis) ?? '').trim();
  const colon = /^(?:[:：]|[—–-]\s|→|=)\s*([\s\S]*)$/.exec(text);
  if (!colon) return sure && /^[,/]/.test(text) ? '' : undefined;
  const said = plainText((colon[1] as string).split('\n')[0] as string);
  if (said === '') return '';
  const first = (splitFirst(said.split(/\s+[—–#]\s*|\s+-\s+|\s+\/\/\s*/)[0] as string) ?? '')
    .replace(/\s*[(（].*$/, '')
    .trim();
  const worded = wordedType(first);
  if (worded !== undefined) return worded;
  if (/^(?:[A-Z]\w*|[a-z]\w*)(?:<[^<>]*(?:<[^<>]*>)?[^<>]*>|\[[^\]]*\])+(?:\s*\|\s*\w+)*$/.test(first)) return first;
  if (/^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:\s*\|\s*\w+)*$/.test(first)) return first;
  if (first === said && /^[A-Z]\w*$/.test(first)) return first;
  if (/^["'{[]|\s\|\s/.test(said) && said.length <= 200) return first || said;
  // A word followed by a sentence is prose: "Note: this table …", "Users: everybody who …".
  return sure || /^[a-z_$][\w$]*$/i.test(first) || isLowerLead(text) ? '' : undefined;
}

/** `string`, `array of objects`, `ISO8601 datetime`; of "Timestamp when it was created" the first word; undefined for no type. */
function wordedType(text: string): string | undefined {
  const lead = typeWord.exec(text)?.[0];
  if (lead === undefined) return undefined;
  const rest = text.slice(lead.length).trim();
  if (rest === '' || /^[|<[({&?]/.test(rest)) return text;
  if (
    /^(?:array|list|map|set|dict|dictionary|tuple|enum|union|record|object|collection|reference|iso ?8601)$/i.test(lead)
  ) {
    return text.length <= 40 && !/^(?:when|that|which|if|is|for|to)\b/i.test(rest) ? text : lead;
  }
  if (typeWord.test(rest) && rest.split(/\s+/).length === 1) return text;
  return /^(?:optional|path|id|email|url|uri|reference|function|callback|duration|date|time|object|record|set|text|any|real)$/i.test(
    lead,
  )
    ? ''
    : lead;
}

function isLowerLead(text: string): boolean {
  return text.length < 120;
}

function splitFirst(text: string): string | undefined {
  const [piece] = splitOutside(text, ',;，、');
  return piece ? text.slice(piece.from, piece.to) : undefined;
}

/** The fields of a value on one line: `run_id (string), seed (int), label`. */
export function readFieldValue(value: Stated): readonly RawField[] {
  const { file } = value.span;
  const source = file.text.slice(value.span.start, value.span.end);
  return splitOutside(source, ',;，、').flatMap(({ from, to }) => {
    const piece = source.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim().replace(/\.$/, '');
    const match =
      /^(?:and\s+)?[`*]*([\p{L}_$][\p{L}\p{N}_$./]*(?:\[\])?\??)[`*]*\s*(?:[(（](.*)[)）]|[:：]\s*(.+)|\s+.{0,60})?$/su.exec(
        text,
      );
    if (!match) return [];
    const name = (match[1] as string).replace(/\?$/, '');
    const words = text
      .replace(/[(（:：].*$/s, '')
      .trim()
      .split(/\s+/);
    // "associated run_id" is about run_id; "composite (a, b)" about no field of that name.
    const telling = words.length > 1 ? words.find((one) => /^[a-z]\w*(?:_\w+|[A-Z]\w*)$/.test(one)) : undefined;
    if ((words.length > 2 && telling === undefined) || /^(?:composite|none|n\/a)$/i.test(name)) return [];
    const said = plainText(match[2] ?? match[3] ?? '');
    const span = spanOf(file, value.span.start + from + lead, value.span.start + from + lead + text.length);
    return [
      { name: telling ?? name, type: (splitFirst(said) ?? '').trim(), span, note: { value: oneLine(text), span } },
    ];
  });
}
