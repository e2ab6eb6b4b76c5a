import type { CodeBlock } from '../markdown.ts';
import type { CodeText } from './code-text.ts';
import { codeText } from './code-text.ts';
import type { DeclaredType, RawField } from './raw-field.ts';

/** The keys of a JSON or YAML sample as fields; their types are those of its values. */
export function readExample(block: CodeBlock, language: string): readonly DeclaredType[] {
  const text = codeText(block);
  const fields = /^\s*[[{]/.test(text.code) ? jsonKeys(text) : /^(?:ya?ml)$/.test(language) ? yamlKeys(text) : [];
  return fields.length === 0 ? [] : [{ name: '', kind: 'example', fields, span: block.span }];
}

/** Keys of the outermost object, or of the first object in a list. */
function jsonKeys(text: CodeText): readonly RawField[] {
  const { code } = text;
  const fields: RawField[] = [];
  let depth = 0;
  let level = 0;
  for (let at = 0; at < code.length; at++) {
    const char = code[at] as string;
    if (char === '{' || char === '[') {
      depth++;
      if (level === 0 && char === '{') level = depth;
    } else if (char === '}' || char === ']') {
      depth--;
      if (level > 0 && depth < level) break;
    } else if (char === '"') {
      const start = at + 1;
      at++;
      while (at < code.length && code[at] !== '"' && code[at] !== '\n') at += code[at] === '\\' ? 2 : 1;
      if (depth !== level || level === 0) continue;
      const behind = /^\s*:\s*/.exec(code.slice(at + 1, at + 40));
      if (!behind) continue;
      const value = code.slice(at + 1 + behind[0].length, at + 1 + behind[0].length + 20);
      fields.push(field(text, start, at, code.slice(start, at), valueType(value)));
      // The string that may follow is a value, no key: at this depth only a key has a colon behind it.
    }
  }
  return fields;
}

function yamlKeys(text: CodeText): readonly RawField[] {
  const lines: { indent: number; name: string; value: string; at: number }[] = [];
  let at = 0;
  for (const line of text.code.split('\n')) {
    const match = /^(\s*)(?:-\s+)?["']?([A-Za-z_$][\w.$-]*)["']?\s*:(?:\s+(.*))?$/.exec(line);
    if (match) lines.push({ indent: (match[1] as string).length, name: match[2] as string, value: match[3] ?? '', at });
    at += line.length + 1;
  }
  const base = least(lines);
  let level = lines.filter((line) => line.indent === base);
  // One key around everything is the name of the thing, not a field.
  if (level.length === 1 && lines.length > 2 && (level[0]?.value ?? '') === '') {
    const inner = least(lines.slice(1));
    level = lines.slice(1).filter((line) => line.indent === inner);
  }
  return level.map((line) => {
    const start = line.at + text.code.slice(line.at).indexOf(line.name);
    return field(
      text,
      start,
      start + line.name.length,
      line.name,
      line.value === '' ? 'object' : valueType(line.value),
    );
  });
}

function least(lines: readonly { readonly indent: number }[]): number {
  return lines.reduce((low, { indent }) => Math.min(low, indent), Number.POSITIVE_INFINITY);
}

function field(text: CodeText, from: number, to: number, name: string, type: string): RawField {
  const span = text.span(from, to);
  return { name, type, span, note: { value: name, span } };
}

function valueType(value: string): string {
  const first = value.trim()[0] ?? '';
  if (first === '{') return 'object';
  if (first === '[' || first === '-') return /^-\d/.test(value.trim()) ? 'number' : 'array';
  if (/^(?:true|false)\b/.test(value.trim())) return 'boolean';
  if (/^\d+(?:\.\d+)?\s*(?:[,#}\]]|$)/.test(value.trim())) return 'number';
  return /^null\b/.test(value.trim()) ? 'null' : 'string';
}
