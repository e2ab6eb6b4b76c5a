import type { CodeBlock } from '../markdown.ts';
import { readBraceTypes } from './brace-types.ts';
import { readExample } from './example-code.ts';
import { readPythonTypes } from './python-types.ts';
import type { DeclaredType } from './raw-field.ts';

const data = /^(?:json|jsonc|json5|ya?ml|toml)$/;
const noCode =
  /^(?:mermaid|bash|sh|shell|zsh|console|text|txt|http|diff|markdown|md|html|css|ini|env|dotenv|plantuml|tree|dockerfile|makefile|csv)$/;

/** The types that fenced code declares, in any of the languages that data models are written in, or the keys of a sample. */
export function readTypeCode(block: CodeBlock): readonly DeclaredType[] {
  if (data.test(block.language)) return readExample(block, block.language);
  if (noCode.test(block.language)) return [];
  if (/^(?:python|py|python3|pyi)$/.test(block.language)) return readPythonTypes(block);
  const braces = readBraceTypes(block);
  if (braces.length > 0 || block.language !== '') return braces;
  const python = readPythonTypes(block);
  if (python.length > 0) return python;
  return /^\s*[[{]\s*["{]/.test(block.code) ? readExample(block, 'json') : [];
}
