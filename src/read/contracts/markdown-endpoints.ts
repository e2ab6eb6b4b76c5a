import { spanOf } from '../../base/source.ts';
import type { Operation } from '../../model/feature.ts';
import type { BlockText, CodeBlock, HeadingBlock, ItemBlock, ParagraphBlock, TableBlock } from '../markdown.ts';
import { spanInText, spanOfText } from '../markdown.ts';

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const target = String.raw`(?:https?:\/\/[^\s\/\`]+|\{\{?[\w.-]+\}?\})?(\/[^\s\`*|]*)`;
const anywhere = new RegExp(String.raw`\b(${methods})\b[\`*:]{0,4}\s{1,4}[\`*]{0,3}${target}`);
/** An endpoint at the beginning of a line, behind a label such as `**Endpoint**:` at most. */
const atStart = new RegExp(
  String.raw`^(?:\*\*[^\`*]{1,30}\*\*:?\s{1,4}|[^\`*:]{1,30}:\s{1,4})?[\`*]{0,3}(${methods})\b[\`*:]{0,4}\s{1,4}[\`*]{0,3}${target}`,
);

/** `### POST /api/train – start a run`; undefined when the heading names no endpoint. */
export function headingEndpoint(heading: HeadingBlock): Operation | undefined {
  const match = anywhere.exec(heading.text);
  if (!match) return undefined;
  const before = heading.text.slice(0, match.index).replace(/^[\d.)\s]+|[\s:(`–—-]{1,9}$/g, '');
  const after = plain(heading.text.slice(match.index + match[0].length));
  return operation(match, before.replace(/[`*]/g, '') || after, heading);
}

/** `- \`GET /runs\` – lists the runs`, `**Endpoint**: \`POST /runs\``. */
export function lineEndpoint(block: ItemBlock | ParagraphBlock): Operation[] {
  const lines = block.text.split('\n');
  let from = 0;
  return lines.flatMap((line) => {
    const match = atStart.exec(line);
    const span = spanInText(block, from, from + line.length);
    from += line.length + 1;
    if (!match) return [];
    return [{ ...operation(match, plain(line.slice(match[0].length)), block), span }];
  });
}

/** Request lines in a block of code: `POST /api/train HTTP/1.1`. */
export function codeEndpoints(block: CodeBlock): Operation[] {
  return block.code.split('\n').flatMap((line, index) => {
    const match = new RegExp(`^\\s{0,4}(${methods})\\s{1,4}${target}`).exec(line);
    if (!match) return [];
    const start = block.starts[index] ?? block.span.start;
    const [, method = '', path = ''] = match;
    return [
      {
        method,
        path: clean(path),
        summary: '',
        schemas: [],
        span: spanOf(block.span.file, start, start + line.length),
      },
    ];
  });
}

const methodTitle = /^(?:http[ -]?)?(?:method|verb|metod[oe]?|methode|метод|方法|请求方法|メソッド|메서드|메소드)$/i;
const pathTitle =
  /^(?:(?:api|http)[ -]?)?(?:path|endpoint|url|uri|route|ruta|rota|pfad|путь|эндпоинт|路径|接口|地址|端点|パス|エンドポイント|경로|엔드포인트)$/i;
const summaryTitle =
  /^(?:description|purpose|summary|notes?|action|beschreibung|descripci[oó]n|описание|назначение|描述|说明|用途|説明|설명)$/i;

/** Rows of a table with a column for the method and one for the path. */
export function tableEndpoints(table: TableBlock): Operation[] {
  const column = (title: RegExp): number => table.header.findIndex((cell) => title.test(plain(cell.text)));
  const [methodColumn, pathColumn, summaryColumn] = [column(methodTitle), column(pathTitle), column(summaryTitle)];
  if (pathColumn < 0) return [];
  return table.rows.flatMap((row) => {
    const cell = row[pathColumn];
    if (!cell) return [];
    const summary = plain(row[summaryColumn]?.text ?? '');
    const both = anywhere.exec(cell.text);
    if (both) return [operation(both, summary, cell)];
    const path = new RegExp(`^[\`*]{0,3}${target}`).exec(cell.text.trim())?.[1];
    const names = (row[methodColumn]?.text ?? '').match(new RegExp(`\\b(?:${methods})\\b`, 'g')) ?? [];
    if (!path) return [];
    return names.map((method) => ({ method, path: clean(path), summary, schemas: [], span: spanOfText(cell) }));
  });
}

function operation([, method = '', path = '']: RegExpExecArray, summary: string, block: BlockText): Operation {
  return { method, path: clean(path), summary, schemas: [], span: spanOfText(block) };
}

/** A path without its query and what the sentence puts behind it. */
function clean(path: string): string {
  const bare = path.replace(/\?.*$/s, '').replace(/[),.;:\]]{1,9}$/, '');
  return bare || '/';
}

function plain(text: string): string {
  const bare = text.replace(/[`*]/g, '').trim();
  const inner = /^\(([^()]*)\)$/.exec(bare)?.[1] ?? bare;
  return inner.replace(/^[\s:–—-]+/, '').trim();
}
