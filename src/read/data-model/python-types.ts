import type { CodeBlock } from '../markdown.ts';
import { codeText } from './code-text.ts';
import type { DeclaredType, RawField } from './raw-field.ts';

const classLine = /^(\s*)class\s+([A-Za-z_]\w*)\s*(?:\(([^)]*)\))?\s*:/;
const annotated = /^(\s+)([A-Za-z_]\w*)\s*:\s*([^=#]*[^=#\s])?\s*(?:=(?!=).*)?(?:#.*)?$/;
const column =
  /^(\s+)([A-Za-z_]\w*)\s*=\s*(?:[\w.]+\.)?(Column|mapped_column|relationship|Field|[A-Z]\w*Field|ForeignKey|OneToOneField|ManyToManyField)\s*\((.*)$/;

/** Classes of Python with annotated fields or ORM columns: dataclasses, pydantic, TypedDict, SQLAlchemy, Django. */
export function readPythonTypes(block: CodeBlock): readonly DeclaredType[] {
  const text = codeText(block);
  const types: DeclaredType[] = [];
  let open: { indent: number; body: number; name: string; fields: RawField[]; span: DeclaredType['span'] } | undefined;
  let docstring = '';
  let at = 0;
  const close = (): void => {
    if (open && open.fields.length > 0)
      types.push({ name: open.name, kind: 'type', fields: open.fields, span: open.span });
    open = undefined;
  };
  for (const line of text.code.split('\n')) {
    const begin = at;
    at += line.length + 1;
    if (docstring !== '') {
      if (line.includes(docstring)) docstring = '';
      continue;
    }
    const quotes = /^\s*[rubf]?("""|''')/.exec(line)?.[1];
    if (quotes !== undefined) {
      if (line.indexOf(quotes, line.indexOf(quotes) + 3) < 0) docstring = quotes;
      continue;
    }
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (line.length > 2000) continue;
    const declared = classLine.exec(line);
    const indent = line.length - line.trimStart().length;
    if (declared) {
      // A class within a class (`class Config:`) ends nothing but itself.
      if (open && indent > open.indent) continue;
      close();
      if (!/\b(?:str,\s*)?(?:Int|Str)?Enum\b|Exception|Protocol\b/.test(declared[3] ?? '')) {
        open = {
          indent,
          body: -1,
          name: declared[2] as string,
          fields: [],
          span: text.span(begin + indent, begin + line.trimEnd().length),
        };
      }
      continue;
    }
    if (!open) continue;
    if (indent <= open.indent) {
      close();
      continue;
    }
    if (open.body < 0) open.body = indent;
    if (indent !== open.body) continue;
    const match = annotated.exec(line);
    const orm = match ? null : column.exec(line);
    const name = match?.[2] ?? orm?.[2];
    if (
      name === undefined ||
      /^(?:return|if|for|while|else|elif|try|except|with|def|class|lambda|model_config)$/.test(name)
    )
      continue;
    const span = text.span(begin + indent, begin + line.trimEnd().length);
    open.fields.push({
      name,
      type: (match?.[3] ?? ormType(orm?.[3] ?? '', orm?.[4] ?? '')).trim(),
      span,
      note: { value: line.trim(), span },
    });
  }
  close();
  return types;
}

function ormType(call: string, rest: string): string {
  if (/^(?:Column|mapped_column|ForeignKey|relationship|OneToOneField|ManyToManyField)$/.test(call)) {
    return /^\s*["']?([\w.]+)/.exec(rest)?.[1] ?? call;
  }
  return call;
}
