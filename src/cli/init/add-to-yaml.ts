import { isDeepStrictEqual } from 'node:util';
import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';

// GitLab has tags of its own, `!reference`: the parser would warn of each.
const quiet = { logLevel: 'error' } as const;

/** What stands where keys lead to, as far as they lead. */
interface Found {
  readonly node: Node | null;
  /** The key that `node` is the value of; none at the root. */
  readonly pair?: Pair<Node, Node | null>;
  /** Keys that are not there. */
  readonly missing: readonly string[];
}

/**
 * A YAML text with entries added to the mapping or the list that keys lead to, which is made where it is missing. All
 * else stays byte for byte, but for empty lines at the end of the text. Undefined where that cannot be done: the text is broken, has several documents, or is
 * written in a way that has no place for further lines.
 */
export function addToYaml(text: string, keys: readonly string[], entries: string): string | undefined {
  const document = parseDocument(text, { uniqueKeys: true, ...quiet });
  if (document.errors.length > 0) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const { node, pair, missing } = find(document.contents, keys);
  const nested = missing
    .reduceRight((inner, key) => `${key}:\n${indent(inner, 2)}`, entries.trimEnd())
    .replaceAll('\n', end);
  let result: string | undefined;
  if (node === document.contents) {
    // Behind all that is there, comments too.
    const before = text.trimEnd();
    if (node === null || isBlock(node)) result = `${before}${before === '' ? '' : end + end}${nested}${end}`;
  } else if (isBlock(node)) {
    const column = columnOf(text, firstStart(node as Node));
    const at = behindNotes(text, endOfLine(text, lastEnd(node as Node)), column);
    result = `${text.slice(0, at)}${end}${indent(nested, column)}${text.slice(at)}`;
  } else if (pair?.key.range && isNothing(node)) {
    const [from, to] = isScalar(node) || !node?.range ? [pair.key.range[1] + 1, pair.key.range[1] + 1] : node.range;
    const at = endOfLine(text, to);
    const line = `${text.slice(0, from).trimEnd()}${text.slice(to, at).trimEnd()}`;
    result = `${line}${end}${indent(nested, columnOf(text, pair.key.range[0]) + 2)}${text.slice(at)}`;
  }
  return result !== undefined && says(result, text, keys, entries) ? result : undefined;
}

/** The value of a YAML text, or undefined where it is broken. */
export function valueOfYaml(text: string): unknown {
  const document = parseDocument(text, quiet);
  return document.errors.length > 0 ? undefined : document.toJS();
}

function find(root: Node | null, keys: readonly string[]): Found {
  let found: Found = { node: root, missing: keys };
  while (found.missing.length > 0 && isMap<Node, Node | null>(found.node)) {
    const [key, ...missing] = found.missing;
    const pair = found.node.items.find((one) => isScalar(one.key) && one.key.value === key);
    if (!pair) break;
    found = { node: pair.value, pair, missing };
  }
  return found;
}

function isBlock(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
}

/** `key:` with nothing behind it, or with an empty list or mapping. */
function isNothing(node: Node | null): boolean {
  if (isMap(node) || isSeq(node)) return node.items.length === 0;
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

function firstStart(node: Node): number {
  if (isMap<Node, Node | null>(node)) return node.items[0]?.key.range?.[0] ?? 0;
  return (isSeq<Node>(node) ? node.items[0]?.range?.[0] : undefined) ?? 0;
}

/** Where the last value within a node ends: what the parser calls the end of a block includes comments behind it. */
function lastEnd(node: Node): number {
  let last = node;
  while (isBlock(last)) {
    const item: unknown = (last as unknown as { items: unknown[] }).items.at(-1);
    const pair = isMap(last) ? (item as Pair<Node, Node | null>) : undefined;
    last = pair ? (pair.value?.range ? pair.value : pair.key) : (item as Node);
  }
  return last.range?.[1] ?? 0;
}

/** The end of the line that a place stands on; of the line before where only the end of a line lies before it. */
function endOfLine(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end > 0 && text[end - 1] === '\r' ? end - 1 : end;
}

/** The end of the comments on the lines that follow, as far as they are indented deeper: they belong to what is above. */
function behindNotes(text: string, at: number, column: number): number {
  const notes = new RegExp(`(?:\\r?\\n[ ]{${column + 1},}#[^\\r\\n]*)+`, 'y');
  notes.lastIndex = at;
  return at + (notes.exec(text)?.[0].length ?? 0);
}

/** How far the line of a place is indented. */
function columnOf(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1);
  return line.length - line.trimStart().length;
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}

/** Whether a text says what it said before, and the entries. */
function says(text: string, before: string, keys: readonly string[], entries: string): boolean {
  try {
    return isDeepStrictEqual(parse(text, quiet), withEntries(parse(before, quiet), keys, parse(entries)));
  } catch {
    return false;
  }
}

function withEntries(value: unknown, [key, ...keys]: readonly string[], entries: unknown): unknown {
  if (key !== undefined) {
    const object = (value ?? {}) as Record<string, unknown>;
    return { ...object, [key]: withEntries(object[key], keys, entries) };
  }
  if (Array.isArray(entries)) return [...((value ?? []) as unknown[]), ...entries];
  return { ...((value ?? {}) as object), ...(entries as object) };
}
