const modifiers =
  /^(?:(?:@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?|public|private|protected|internal|readonly|static|final|const|abstract|override|declare|pub(?:\([a-z]+\))?|optional|required|repeated|val|var|let|mut|lateinit|volatile|transient|mutable|explicit|export|virtual|inline|constexpr)\s+)+/;
const tableWord =
  /^(?:primary|foreign|unique|constraint|check|index|key|exclude|like|fulltext|spatial|partition|period)\b/i;
const tableField = /^["`[]?([A-Za-z_]\w*)["`\]]?\s+([A-Za-z][\w ]*?(?:\([^()]*\))?(?:\[\])*)(?=\s|,|$)/;
const sqlType =
  /^(\w+(?:\s+(?:varying|precision|with(?:out)? time zone|unsigned|large object))*(?:\s*\([^()]*\))?(?:\s+with(?:out)? time zone)?(?:\[\])*)/i;
const named = /^["'`]?([\p{L}_$#][\p{L}\p{N}_$.-]*)["'`]?\s*[?!]?\s*:(?!:)\s*([\s\S]*)$/u;
const typed =
  /^((?:[\w:.]+(?:<[^;]*>)?[\w:<>,*&[\]?. ]*?)[\s*&]+)([A-Za-z_]\w*)(?:\s*(?:\[[^\]]*\]))*\s*(?:=\s*[\s\S]*|\{[\s\S]*\})?$/;
const notTypes =
  /^(?:return|import|package|using|namespace|throw|new|if|for|while|else|export|from|enum|typedef|case|default|extends|implements|get|set|constructor|async|function|def|fn|func|friend|template|operator)\b/;

/** How a language orders a field: `column`: SQL; `name-first`: Go and Prisma, `Name Type`; `any`: `name: Type` or `Type name`. */
export type FieldStyle = 'column' | 'name-first' | 'any';

/** One part of a type's body as a field; undefined for methods, constraints, constructors, and what is none. */
export function readCodeField(
  part: string,
  style: FieldStyle,
): { readonly name: string; readonly type: string } | undefined {
  const text = part.replace(/^(?:(?:\/\/[^\n]*|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)\s*)+/, '').trim();
  if (text === '') return undefined;
  if (style === 'column') return tableColumn(text);
  const bare = text.replace(modifiers, '');
  if (notTypes.test(bare) || /^[.|&})\]\-[]|^\.\.\./.test(bare)) return undefined;
  const property = named.exec(bare.slice(0, 2000));
  if (property && !/^(?:default|case|public|private|protected)$/.test(property[1] as string)) {
    const type = typeText(property[2] as string);
    // `toJSON(): string` never gets here: its name is followed by a parenthesis. A function type is no data.
    if (/^(?:async\s+)?(?:function\b|\([^()]*\)\s*=>)/.test(type)) return undefined;
    return { name: property[1] as string, type };
  }
  if (bare.length > 300) return undefined;
  if (style === 'name-first') {
    const match =
      /^([A-Za-z_]\w*)\s+([*[\]\w.]+(?:\[[^\]]*\])?[\w.?]*)(?:\s+[`@"'][\s\S]*|\s*(?:\/\/|#)[\s\S]*)?$/.exec(bare);
    return match ? { name: match[1] as string, type: match[2] as string } : undefined;
  }
  const cut = bare.split(/\s*(?:\/\/|\/\*)/)[0] as string;
  if (
    /\)\s*(?:const|override|noexcept|throws\s+\w+|=\s*(?:0|default|delete))?\s*(?:\{[\s\S]*)?$/.test(cut) &&
    /\(/.test(cut)
  )
    return undefined;
  const declared = typed.exec(cut.replace(/\s*=\s*\d+\s*(?:\[[^\]]*\])?$/, '').trim());
  if (declared && !notTypes.test((declared[1] as string).trim())) {
    const type = (declared[1] as string).replace(modifiers, '').trim();
    return type === '' ? undefined : { name: declared[2] as string, type };
  }
  return undefined;
}

function tableColumn(column: string): { readonly name: string; readonly type: string } | undefined {
  const text = column.slice(0, 500);
  if (tableWord.test(text)) return undefined;
  const match = tableField.exec(text);
  if (!match) return undefined;
  const behind = text.slice(text.indexOf(match[1] as string) + (match[1] as string).length).replace(/^["`\]]?\s+/, '');
  return { name: match[1] as string, type: (sqlType.exec(behind)?.[1] ?? (match[2] as string)).trim() };
}

/** The type of a property: on one line, without its default and the comment behind it. */
function typeText(text: string): string {
  const first = text.replace(/\s*\/\/[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  const bare = /^[^=]*=(?!>)/.test(first) && !/=>/.test(first) ? (first.split(/\s=\s/)[0] as string) : first;
  const line = bare.replace(/\s+/g, ' ').replace(/[;,]$/, '').trim();
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}
