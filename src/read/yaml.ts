import { Composer, type Document, isAlias, isMap, isPair, isScalar, isSeq, Lexer, type Node, Parser } from 'yaml';
import type { Diagnostic, Parsed, Severity } from '../base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';

/** Keys and indexes that lead from the root of a document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** One document of a YAML or JSON file: plain values, and the place of each. */
export interface YamlDocument {
  /** Text, number, boolean, null, array, or object without prototype. Anchors and merge keys are resolved. */
  readonly value: unknown;
  /** All of the document's value. */
  readonly span: SourceSpan;
  /** Where the value at a path stands; of a path that leads nowhere, its nearest ancestor. */
  spanAt(path: YamlPath): SourceSpan;
  /** Where the key at the end of a path stands; the value itself where it has no key. */
  keySpanAt(path: YamlPath): SourceSpan;
}

/** A value with its place. What an alias stands for is shared, not copied. */
interface Place {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** The key that the value belongs to. */
  readonly key?: { readonly start: number; readonly end: number };
  readonly children?: ReadonlyMap<string | number, Place>;
  /** Number of values within, were all aliases written out. */
  readonly size: number;
  readonly height: number;
}

// The largest contract seen is 3,000 lines long. The bounds keep the worst text (only errors) under two seconds.
const longest = 4_000_000;
const mostTokens = 300_000;
const mostDocuments = 100;
const deepest = 100;
const mostValues = 300_000;
const mostWarnings = 20;

// The parser uses some control characters as its own marks, and YAML forbids them all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/** Why a text is given up. */
class Refusal extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/**
 * Reads all documents of a YAML 1.2 or JSON file. The value is undefined when the text is broken, dangerous or too
 * large; the diagnostics then hold an error. Never throws; the work is bounded whatever the text.
 */
export function readYaml(file: SourceFile): Parsed<readonly YamlDocument[] | undefined> {
  const diagnostics: Diagnostic[] = [];
  try {
    const value = compose(file, diagnostics).map((document) => toDocument(file, document, diagnostics));
    return { value, diagnostics };
  } catch (error) {
    // Whatever else the parser throws (a full stack, say), it is the text that made it.
    const refusal = error instanceof Refusal ? error.diagnostic : invalid(file, 0, 1, String(error));
    return { value: undefined, diagnostics: [...diagnostics, refusal] };
  }
}

function compose(file: SourceFile, diagnostics: Diagnostic[]): Document.Parsed[] {
  const { text } = file;
  if (text.length > longest)
    throw refuse(file, 0, 0, 'yaml-limit', `The file has more than ${longest} characters; split it.`);
  const strange = text.search(control);
  if (strange >= 0)
    throw refuse(file, strange, strange + 1, 'invalid-yaml', 'A control character stands here: is this a text file?');

  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    // Compares each key with all others; toDocument() does it in linear time.
    uniqueKeys: false,
    keepSourceTokens: false,
  });
  const documents = [...composer.compose(tokensOf(file))];
  const parts = documents.length > 0 ? documents : [composer.streamInfo()];
  // An unknown tag is only a warning to the parser, but its value would come out as something it is not.
  const errors = parts.flatMap((part) => [...part.errors, ...part.warnings.filter(isTagWarning)]);
  const first = errors.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a), errors[0] as (typeof errors)[number]);
  // What the parser finds behind its first error mostly follows from it.
  if (first) {
    const { pos, message } = first;
    throw isTagWarning(first)
      ? refuse(file, pos[0], pos[1], 'yaml-tag', `${message}. Only plain YAML is read; take the tag away.`)
      : new Refusal(invalid(file, pos[0], pos[1], message));
  }
  for (const { pos, message } of parts.flatMap((part) => part.warnings).slice(0, mostWarnings))
    diagnostics.push(report(file, 'warning', 'invalid-yaml', message, pos[0], pos[1]));
  return documents as Document.Parsed[];
}

function isTagWarning({ code }: { readonly code: string }): boolean {
  return code === 'TAG_RESOLVE_FAILED';
}

/** Drives the parser by hand: its stack tells the depth before anything recursive looks at the tokens. */
function tokensOf(file: SourceFile): ReturnType<Parser['parse']> {
  const parser = new Parser();
  const tokens = [];
  let offset = 0;
  let count = 0;
  let documents = 0;
  for (const lexeme of new Lexer().lex(file.text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'document') documents++;
    }
    offset = parser.offset;
    count++;
    const limit =
      parser.stack.length > deepest
        ? `Values are nested more than ${deepest} deep here; make them flatter.`
        : count > mostTokens
          ? `The file is too large: it has more than ${mostTokens} words and marks; split it.`
          : documents > mostDocuments
            ? `The file holds more than ${mostDocuments} documents; split it.`
            : undefined;
    if (limit) throw refuse(file, offset, offset + 1, 'yaml-limit', limit);
  }
  tokens.push(...parser.end());
  return tokens.values() as ReturnType<Parser['parse']>;
}

function toDocument(file: SourceFile, document: Document.Parsed, diagnostics: Diagnostic[]): YamlDocument {
  const root = toPlace(file, document.contents, diagnostics);
  const find = (path: YamlPath): Place => {
    let place = root;
    for (const step of path) {
      const child = place.children?.get(step);
      if (!child) break;
      place = child;
    }
    return place;
  };
  return {
    value: root.value,
    span: spanOf(file, root.start, root.end),
    spanAt(path) {
      const { start, end } = find(path);
      return spanOf(file, start, end);
    },
    keySpanAt(path) {
      const place = find(path);
      const { start, end } = place.key ?? place;
      return spanOf(file, start, end);
    },
  };
}

function toPlace(file: SourceFile, contents: Node | null, diagnostics: Diagnostic[]): Place {
  /** Undefined while the anchored value is still open. */
  const anchors = new Map<string, Place | undefined>();
  let total = 0;
  let warnings = 0;

  const warn = (code: string, message: string, start: number, end: number, first?: Place['key']): void => {
    if (++warnings > mostWarnings) return;
    const diagnostic = report(file, 'warning', code, message, start, end);
    const related = first && [{ message: 'It stands here first.', span: spanOf(file, first.start, first.end) }];
    diagnostics.push(related ? { ...diagnostic, related } : diagnostic);
  };
  const spend = (place: Place): Place => {
    total += place.size;
    if (total > mostValues || place.height > deepest)
      throw refuse(
        file,
        place.start,
        place.end,
        'yaml-alias',
        'Aliases (`*name`) make this value far too large; write less of them.',
      );
    return place;
  };
  const aliased = (name: string, start: number, end: number): Place => {
    const target = anchors.get(name);
    if (target) return spend({ ...target, start, end });
    const message = anchors.has(name)
      ? `\`*${name}\` stands within the value that it names: it would never end.`
      : `\`*${name}\` names no anchor: write \`&${name}\` before the value that it stands for.`;
    throw refuse(file, start, end, 'yaml-alias', message);
  };

  const build = (node: Node | null | undefined, at: number): Place => {
    const [start, end] = node?.range ?? [at, at];
    if (!node) return { value: null, start, end, size: 1, height: 1 };
    if (isAlias(node)) return aliased(node.source, start, end);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor) anchors.set(anchor, undefined);
    const place = isMap(node)
      ? buildMap(node.items, start, node.flow ? end : start)
      : isSeq(node)
        ? buildSeq(node.items, start, node.flow ? end : start)
        : { value: isScalar(node) ? plain(node.value) : null, start, end, size: 1, height: 1 };
    if (anchor) anchors.set(anchor, place);
    return place;
  };

  const buildSeq = (items: readonly unknown[], start: number, end: number): Place => {
    const children = new Map<number, Place>();
    for (const item of items) children.set(children.size, build(item as Node, start));
    return collection(
      [...children.values()].map(({ value }) => value),
      children,
      start,
      end,
    );
  };

  const buildMap = (items: readonly unknown[], start: number, end: number): Place => {
    const children = new Map<string, Place>();
    const merged: Place[] = [];
    for (const pair of items) {
      if (!isPair<Node, Node | null>(pair)) continue;
      const [keyStart, keyEnd] = pair.key?.range ?? [start, start];
      if (!isScalar(pair.key)) {
        const braces = file.text.startsWith('{', keyStart) ? ' Put a text with {{ }} in quotes.' : '';
        warn('yaml-key', `A key must be plain text; this entry is left out.${braces}`, keyStart, keyEnd);
        continue;
      }
      const value = build(pair.value, keyEnd);
      const key = typeof pair.key.value === 'string' ? pair.key.value : (pair.key.source ?? String(pair.key.value));
      if (key === '<<' && pair.key.type === 'PLAIN') {
        merged.push(...(Array.isArray(value.value) ? (value.children?.values() ?? []) : [value]));
        continue;
      }
      const first = children.get(key)?.key;
      if (first)
        warn(
          'duplicate-key',
          `\`${key}\` is given twice here; the last one counts. Take one away.`,
          keyStart,
          keyEnd,
          first,
        );
      children.set(key, { ...value, key: { start: keyStart, end: keyEnd } });
    }
    for (const source of merged) {
      for (const [key, child] of source.children ?? [])
        if (typeof key === 'string' && !children.has(key)) children.set(key, spend(child));
    }
    const value = Object.create(null) as Record<string, unknown>;
    for (const [key, child] of children) value[key] = child.value;
    return collection(value, children, start, end);
  };

  return spend(build(contents, 0));
}

function collection(value: unknown, children: ReadonlyMap<string | number, Place>, start: number, end: number): Place {
  let size = 1;
  let height = 0;
  // What the parser calls the end of a block includes the comments behind it.
  let last = end;
  for (const child of children.values()) {
    size += child.size;
    height = Math.max(height, child.height);
    last = Math.max(last, child.end);
  }
  return { value, start, end: last, children, size, height: height + 1 };
}

function plain(value: unknown): unknown {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? value : String(value);
}

function invalid(file: SourceFile, start: number, end: number, message: string): Diagnostic {
  return report(file, 'error', 'invalid-yaml', `This is not valid YAML: ${message}.`, start, end);
}

function refuse(file: SourceFile, start: number, end: number, code: string, message: string): Refusal {
  return new Refusal(report(file, 'error', code, message, start, end));
}

function report(
  file: SourceFile,
  severity: Severity,
  code: string,
  message: string,
  start: number,
  end: number,
): Diagnostic {
  return { code, severity, message, span: spanOf(file, start, end) };
}
