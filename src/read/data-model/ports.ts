import { spanOf } from '../../base/source.ts';
import type { Port } from '../../model/feature.ts';
import type { Stated } from '../../model/plan.ts';
import { kindOfType } from '../contracts/kfp-types.ts';
import { plainText } from '../inline.ts';
import type { BlockText, TableBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';

/** What a group of ports holds: `Parameters` are values whatever their type. */
export type PortGroup = 'inputs' | 'outputs' | 'parameters';

const groups: readonly (readonly [PortGroup, RegExp])[] = [
  [
    'inputs',
    /^(?:(?:component |artifact |data |required |optional )*inputs?(?: artifacts?| data| parameters?| ports?)?|consumes|입력|输入|输入参数|入力|входы|входные данные|вход|entradas?|eingaben?|entrées?)$/i,
  ],
  [
    'outputs',
    /^(?:(?:component |artifact |data )*outputs?(?: artifacts?| data| parameters?| ports?)?|produces|출력|输出|出力|выходы|выходные данные|выход|salidas?|ausgaben?|sorties?)$/i,
  ],
  [
    'parameters',
    /^(?:(?:hyper|input |component |runtime |configuration )*parameters?|hyper-parameters?|config(?:uration)?|파라미터|매개변수|参数|超参数|パラメータ|параметры|гиперпараметры|parámetros|parameter)$/i,
  ],
];
const none = /^(?:none|n\/?a|no (?:inputs|outputs|parameters)|[-–—]|없음|无|なし|нет)\.?$/i;

/** Which group a key or heading announces. */
export function portGroup(title: string): PortGroup | undefined {
  const text = plainText(title).replace(/\s*[(（].*$/, '');
  return groups.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The port that a text states: `dataset (Dataset, optional)`, `epochs: Integer = 10`, `` `model` — the model ``. */
export function readPort(stated: Stated, group: PortGroup): Port | undefined {
  const text = plainText(stated.value);
  const match =
    /^([\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_-]+){0,3}?)\s*(?:[(（]([^()（）]{0,200})[)）]|[:：]\s*([\s\S]*)|[—–-]\s[\s\S]*|=[\s\S]*)?(?:\s*[:：—–-][\s\S]*|\s*[(（][\s\S]*)?$/u.exec(
      text.slice(0, 500),
    );
  if (!match || none.test(text)) return undefined;
  const said = match[2] ?? match[3] ?? '';
  const type = typeOf(said);
  const name = (match[1] as string).trim();
  if (name.split(' ').length > 2 && type === '') return undefined;
  return port(name, type, text, stated.span, group);
}

/** Ports of a table with a column for names; one for the direction tells inputs from outputs. */
export function readPortTable(
  table: TableBlock,
  group: PortGroup | undefined,
): readonly (Port & { readonly group: PortGroup })[] {
  const titles = table.header.map((cell) => plainText(cell.text));
  const column = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const name = column(/^(?:name|port|input|output|parameter|artifact|이름|名称|名前|имя|nombre)$/i);
  const type = column(/^(?:type|data ?type|kind|타입|类型|型|тип|tipo|typ)$/i);
  const direction = column(/^(?:direction|in\/out|i\/o|io|port type|방향|方向|направление)$/i);
  if (name < 0) return [];
  return table.rows.flatMap((row) => {
    const cell = row[name];
    const text = plainText(cell?.text ?? '');
    if (!cell || text === '' || none.test(text)) return [];
    const way = plainText(row[direction]?.text ?? '').toLowerCase();
    const own = /^out/.test(way) ? 'outputs' : /^in/.test(way) ? 'inputs' : /^param/.test(way) ? 'parameters' : group;
    if (!own) return [];
    const line = row.map((one) => one.text).join(' | ');
    return [{ ...port(text, typeOf(plainText(row[type]?.text ?? '')), line, spanOfRow(cell, row), own), group: own }];
  });
}

function spanOfRow(cell: BlockText, row: readonly BlockText[]): Stated['span'] {
  const last = row.at(-1) ?? cell;
  return spanOf(cell.file, spanOfText(cell).start, spanOfText(last).end);
}

function port(name: string, type: string, text: string, span: Stated['span'], group: PortGroup): Port {
  const optional =
    group !== 'outputs' &&
    /\boptional\b|\bdefaults?\b|선택|기본값|可选|默认|省略可|необязат|по умолчанию|\?\s*$|\s=\s/i.test(text);
  return { name, type, kind: group === 'parameters' ? 'parameter' : kindOfType(type), optional, span };
}

/** The type at the start of what stands behind a name; empty when that is a description. */
function typeOf(said: string): string {
  const first = (said.split(/[,;，]|\s[—–-]\s|\s=|\s*[(（]/)[0] as string).trim();
  if (/^(?:system|google|dsl|kfp)\.[\w.]+$/.test(first)) return first;
  const generic = /^(?:(?:Input|Output)(?:Path)?\[|(?:Optional|List|Dict|list|dict)\[)[^\]]*\]+$/.exec(first)?.[0];
  if (generic) return generic.replace(/^(?:Input|Output)(?:Path)?\[(.*)\]$/, '$1').replace(/^Optional\[(.*)\]$/, '$1');
  return /^[A-Za-z][\w.]*$/.test(first) && !/^(?:optional|required|default|path|the|an?|must|number of)$/i.test(first)
    ? first
    : '';
}
