import { spanOf } from '../../base/source.ts';
import { oneLine, plainText } from '../inline.ts';
import type { TableBlock } from '../markdown.ts';
import { spanInText, spanOfText } from '../markdown.ts';
import type { RawField } from './raw-field.ts';

const nameColumn =
  /^(?:field(?: name)?|name|attribute|property|column(?: name)?|key|parameter|member|variable|dimension|필드(?:명)?|속성(?:명)?|이름|컬럼(?:명)?|字段(?:名)?|属性(?:名)?|名称|列名|欄位|フィールド(?:名)?|項目|カラム|поле|атрибут|имя|название|свойство|campo|atributo|nombre|feld|spalte|champ|nom)$/i;
const typeColumn =
  /^(?:(?:data ?)?type|data type|타입|자료형|유형|데이터 타입|类型|数据类型|類型|型|データ型|тип(?: данных)?|tipo|typ|datentyp)$/i;
const otherColumn =
  /^(?:description|notes?|required|constraints?|default|validation|meaning|purpose|example|values?|nullable|설명|필수|제약|说明|描述|必填|必需|約束|説明|必須|описание|обязательн\S*|descripción|beschreibung)/i;

/** The fields that a table lists; undefined when it is no table of fields. */
export function readFieldTable(table: TableBlock): readonly RawField[] | undefined {
  const titles = table.header.map((cell) => plainText(cell.text));
  const name = titles.findIndex((title) => nameColumn.test(title));
  if (name < 0 || name > 1 || titles.length < 2) return undefined;
  const type = titles.findIndex((title) => typeColumn.test(title));
  if (type < 0 && !titles.some((title) => otherColumn.test(title))) return undefined;
  return table.rows.flatMap((row) => {
    const cell = row[name];
    const text = plainText(cell?.text ?? '')
      .replace(/\s*[(（].*$/, '')
      .replace(/[*?!]+$/, '');
    const last = row.at(-1);
    if (!cell || !last || text === '' || /^[-–—.…]+$/.test(text)) return [];
    return [
      {
        name: text,
        type: type < 0 ? '' : plainText(row[type]?.text ?? ''),
        span: spanOfText(cell),
        note: {
          value: oneLine(row.map((one) => one.text).join(' | ')),
          span: spanOf(cell.file, spanOfText(cell).start, spanInText(last, last.text.length, last.text.length).end),
        },
      },
    ];
  });
}
