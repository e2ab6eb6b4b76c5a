import type { CodeBlock } from '../markdown.ts';
import type { FieldStyle } from './code-field.ts';
import { readCodeField } from './code-field.ts';
import type { CodeText } from './code-text.ts';
import { codeText, withoutText } from './code-text.ts';
import type { DeclaredType, RawField } from './raw-field.ts';

/** Declarations whose fields stand in braces or, for SQL and Kotlin, in parentheses. */
const declaration = new RegExp(
  [
    String.raw`(?<![\w.])create\s+(?:unlogged\s+|temporary\s+|temp\s+)?table\s+(?:if\s+not\s+exists\s+)?(?<table>[\w."\[\]\x60]+)`,
    String.raw`(?<![\w.])(?<word>interface|class|struct|record|message|model|entity|object|protocol)\s+(?<name>[A-Za-z_]\w*)`,
    String.raw`(?<![\w.])type\s+(?<alias>[A-Za-z_]\w*)(?:<[^<>\n]{0,80}>)?\s*(?:=\s*(?:[A-Z]\w*(?:<[^<>\n]{0,80}>)?\s*&\s*)?(?=\{)|(?=struct\b))`,
    String.raw`(?<![\w.])(?:const|let|var)\s+(?<value>[A-Za-z_]\w*)\s*(?::[^=\n]{0,120})?=\s*(?:new\s+)?(?:[\w$]+\.)*(?:object|strictObject|looseObject|Schema|pgTable|sqliteTable|mysqlTable|defineTable|model)\s*(?:<[^<>\n]{0,80}>)?\(`,
  ].join('|'),
  'gi',
);

/** A part longer than this is no field. */
const longest = 20_000;

interface Found {
  readonly name: string;
  readonly table: boolean;
  readonly at: number;
  readonly behind: number;
}

/** Types of languages with braces: TypeScript, Java, C++, Go, Rust, Prisma, Protocol Buffers, zod, Mongoose, SQL. */
export function readBraceTypes(block: CodeBlock): readonly DeclaredType[] {
  const text = codeText(block);
  const sql = block.language === 'sql' || /\bcreate\s+table\b/i.test(text.code);
  const marks = sql
    ? ['--', '//']
    : /^(?:prisma|ts|typescript|tsx|js|javascript|)$/.test(block.language)
      ? ['//']
      : ['//', '#'];
  // In SQL double quotes and backticks hold names.
  const code = withoutText(text.code, marks, sql ? "'" : '"\'`');
  const found = declarationsIn(code);
  const pairs = bracketPairs(code);
  let done = 0;
  return found.flatMap(({ name, table, at, behind }, index): DeclaredType[] => {
    // What is declared within a type is a part of it; reading each part of a nest once keeps this linear.
    if (at < done) return [];
    const body = bodyOf(code, pairs, behind, table, found[index + 1]?.at ?? code.length);
    if (!body) return [];
    done = body.to;
    const fields = fieldsIn(text, code, body.from, body.to, styleOf(block, code.slice(at, behind), table));
    return fields.length === 0 ? [] : [{ name, kind: table ? 'table' : 'type', fields, span: text.span(at, behind) }];
  });
}

function declarationsIn(code: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of code.matchAll(declaration)) {
    const groups = match.groups as Partial<Record<'table' | 'name' | 'alias' | 'value', string>>;
    const table = groups.table !== undefined;
    const start = match.index;
    const name = table
      ? groups.table
          ?.replace(/["`[\]]/g, '')
          .split('.')
          .at(-1)
      : (groups.name ?? groups.alias ?? groups.value);
    if (!name) continue;
    const short = groups.value === undefined ? name : capital(name.replace(/(?:Schema|Model)$/, '') || name);
    found.push({ name: short, table, at: start, behind: start + match[0].length });
  }
  return found;
}

function capital(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** Where the fields begin and end: within the first braces or, for a table, parentheses behind the declaration. */
function bodyOf(
  code: string,
  pairs: ReadonlyMap<number, number>,
  from: number,
  table: boolean,
  limit: number,
): { readonly from: number; readonly to: number } | undefined {
  const near = code.slice(from, Math.min(limit, from + 2000));
  let start = near.indexOf(table ? '(' : '{');
  if (!table) {
    // `data class A(val b: C)` and `record A(B c)` have their fields in parentheses.
    const inParentheses =
      /^\s*\(\s*(?:(?:private|public|override|@\w+)\s+)*(?:va[lr]\s|[A-Z]\w*(?:<[^<>]*>)?\s+\w)/.test(near);
    if (inParentheses) start = near.indexOf('(');
    if (/;|\)\s*\n/.test(near.slice(0, Math.max(0, start)))) return undefined;
  }
  if (start < 0) return undefined;
  return { from: from + start + 1, to: pairs.get(from + start) ?? code.length };
}

/** The closing bracket of each opening one; brackets that have none are absent. */
function bracketPairs(code: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < code.length; at++) {
    const char = code[at] as string;
    if (char === '(' || char === '{' || char === '[') open.push(at);
    else if (char === ')' || char === '}' || char === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

function styleOf(block: CodeBlock, declared: string, table: boolean): FieldStyle {
  if (table) return 'column';
  return /^(?:go|golang|prisma)$/.test(block.language) || /^type\s+\w+\s*$|^model\s/.test(declared)
    ? 'name-first'
    : 'any';
}

/** Cuts a body into its parts at depth 0 and reads each as a field. */
function fieldsIn(text: CodeText, code: string, from: number, to: number, style: FieldStyle): readonly RawField[] {
  const fields: RawField[] = [];
  let depth = 0;
  let angles = 0;
  let start = from;
  /** The last character of the part so far that is no space. */
  let last = '';
  let next = from;
  // A line ends a field unless it is empty, an annotation, or the next one goes on.
  const endsField = (at: number): boolean => {
    if (last === '' || ':|&=,<([{'.includes(last)) return false;
    if (at - start < 200 && /^\s*@[\w.]+(?:\([^()]*\))?\s*$/.test(code.slice(start, at))) return false;
    if (next <= at) for (next = at + 1; next < to && /\s/.test(code[next] as string); ) next++;
    return next >= to || !'|&.=:'.includes(code[next] as string);
  };
  const take = (end: number): void => {
    const part = text.code.slice(start, end).trim();
    const lead = part === '' ? -1 : code.slice(start, end).search(/\S/);
    if (lead >= 0 && part.length < longest) {
      const begin = start + lead;
      const original = text.code.slice(begin, end).trimEnd();
      const field = readCodeField(original, style);
      if (field) {
        const newline = text.code.indexOf('\n', end);
        const span = text.span(begin, begin + original.length);
        // What stands behind on the line belongs to the field: `-- references users`.
        const line = text.code.slice(begin, Math.max(end, Math.min(newline < 0 ? to : newline, to)));
        fields.push({ ...field, span, note: { value: line.replace(/\s+/g, ' ').trim(), span } });
      }
    }
    start = end + 1;
    angles = 0;
    last = '';
  };
  for (let at = from; at < to; at++) {
    const char = code[at] as string;
    if (char === '(' || char === '{' || char === '[') depth++;
    else if (char === ')' || char === '}' || char === ']') depth--;
    else if (depth > 0) continue;
    else if (char === '<') angles++;
    else if (char === '>' && code[at - 1] !== '=' && code[at - 1] !== '-') angles = Math.max(0, angles - 1);
    // In `Map<String, Object>` the comma stands between the arguments of a type.
    else if (char === ';' || (char === ',' && angles === 0)) take(at);
    else if (char === '\n') {
      angles = 0;
      if (style !== 'column' && endsField(at)) take(at);
    }
    if (at >= start && !/\s/.test(char)) last = char;
  }
  take(to);
  return fields;
}
