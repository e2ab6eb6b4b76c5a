import type * as z from 'zod/mini';
import type { YamlPath } from '../yaml.ts';
import { type ContractSource, isRecord, pathText } from './contract-source.ts';

const words: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

/**
 * The document as a schema wants it. What has the wrong type is reported with its place and taken for missing, so
 * that one slip does not cost the rest of the file. All fields of the schema must be `nullish`, items of lists too.
 */
export function takeShape<T>(schema: z.ZodMiniType<T>, source: ContractSource, base: YamlPath = []): T | undefined {
  let value = base.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown>)?.[step],
    source.document.value,
  );
  // A value may hide further ones that only show once it is gone; each round removes at least one.
  for (let round = 0; round < 3; round++) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const { issues } = parsed.error;
    const paths = issues.map((issue) => issue.path as (string | number)[]);
    for (const [index, issue] of issues.slice(0, mostReports).entries()) {
      const path = paths[index] ?? [];
      report(source, [...base, ...path], issue, path.reduce<unknown>(step, value));
    }
    value = without(value, paths);
  }
  return undefined;
}

const mostReports = 20;

function report(source: ContractSource, path: YamlPath, issue: z.core.$ZodIssue, found: unknown): void {
  const expected = issue.code === 'invalid_type' ? (words[issue.expected] ?? issue.expected) : 'something else';
  const help =
    issue.code === 'invalid_type' && issue.expected === 'string' && !isObject(found) ? ' Put it in quotes.' : '';
  source.diagnostics.push({
    code: 'contract-type',
    severity: 'warning',
    message: `\`${pathText(path) || 'the document'}\` must be ${expected}, but is ${kindOf(found)}; it is left out.${help}`,
    span: source.document.spanAt(path),
  });
}

function step(value: unknown, key: string | number): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}

/** A copy in which the values at some paths are null; everything else is shared. */
function without(value: unknown, paths: readonly YamlPath[]): unknown {
  const byKey = new Map<string | number, YamlPath[]>();
  for (const [key, ...rest] of paths) {
    if (key === undefined || !isObject(value)) return null;
    const others = byKey.get(key);
    if (others) others.push(rest);
    else byKey.set(key, [rest]);
  }
  const copy: unknown = Array.isArray(value) ? [...value] : Object.assign(Object.create(null), value);
  for (const [key, inner] of byKey) (copy as Record<string | number, unknown>)[key] = without(step(value, key), inner);
  return copy;
}

function isObject(value: unknown): value is object {
  return Array.isArray(value) || isRecord(value);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a map';
  return `\`${String(value).slice(0, 40)}\``;
}
