import type { Diagnostic, Severity } from '../../base/diagnostic.ts';
import { fileName } from '../../base/file-name.ts';
import type { SourceFile, SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { YamlDocument, YamlPath } from '../yaml.ts';

/** What every reader of a contract is given: the document to read, and where to report what it finds. */
export interface ContractSource {
  readonly file: SourceFile;
  /** Path within the feature folder. */
  readonly path: string;
  readonly document: YamlDocument;
  readonly diagnostics: Diagnostic[];
}

/** Reports something about the value at a path. */
export function reportAt(
  source: ContractSource,
  path: YamlPath,
  severity: Severity,
  code: string,
  message: string,
): void {
  source.diagnostics.push({ code, severity, message, span: pointAt(source, path) });
}

/** The key at a path if it has one, else the first line of its value: a span that is good to point at. */
export function pointAt(source: ContractSource, path: YamlPath): SourceSpan {
  const span = source.document.keySpanAt(path);
  const lineEnd = source.file.text.slice(span.start, span.end).search(/[\r\n]/);
  return lineEnd < 0 ? span : spanOf(source.file, span.start, span.start + lineEnd);
}

/** `inputs[0].name`, as people write a path. */
export function pathText(path: YamlPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step)).join('');
}

const endings = /\.(?:openapi|swagger|asyncapi|schema|contract|component|pipeline)$/i;

/** Name of a file without its folder and endings: `api/train.openapi.yaml` → `train`. */
export function fileStem(path: string): string {
  const file = fileName(path);
  const stem = file.replace(/(?<=.)\.[^.]*$/, '');
  return stem.replace(endings, '') || stem;
}

/** Whether a value is an object of a YAML document. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value of a key, undefined where there is none or the value is no object. */
export function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The entries of an object; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** The first line of a text value; empty of anything else. */
export function lineOf(value: unknown): string {
  return typeof value === 'string' ? (value.trim().split(/\r?\n/, 1)[0] ?? '').trim() : '';
}

/** A text, number or boolean as text; undefined of anything else and of blank text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
