import type { SourceSpan } from '../../../base/source.ts';
import { spanOf } from '../../../base/source.ts';
import type { CodeBlock } from '../../markdown.ts';

/** What a Mermaid flowchart draws. */
export interface Flowchart {
  /** Labels of the nodes by their ids; the id itself where a node has no label. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly arrows: readonly FlowArrow[];
  /** Words that are neither nodes nor arrows: labels of arrows, titles of subgraphs, lines that were not understood. */
  readonly words: readonly string[];
}

/** An arrow between two nodes, by their ids. */
export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly span: SourceSpan;
}

interface Statement {
  readonly text: string;
  readonly span: SourceSpan;
}

/** As many arrows between two groups of nodes are read; in thicker ones the last node stands for its group. */
const mostPairs = 10_000;

/** Kinds of statements that say nothing of the order. */
const looks = /^(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|end)(?:\s|:|$)/;
const link = /(?:<?[-=]{2,}[->=ox]?|<?-\.+->?|~~~)(?:\|([^|]*)\|)?/y;
/** `-- then -->`, `== then ==>`, `-. then .->`. */
const wordedLink = /(?:--\s+([^-|>[\](){}]{1,200}?)\s+-->|==\s+([^=|>]{1,200}?)\s+==>|-\.\s+([^.|>]{1,200}?)\s+\.->)/y;
const nodeId = /[\p{L}\p{N}_]+(?:[./-](?=[\p{L}\p{N}_])[\p{L}\p{N}_]+)*/uy;
const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '>': ']' };

/** Reads a Mermaid graph or flowchart; undefined for other diagrams. Linear in the length of its code. */
export function readFlowchart(block: CodeBlock): Flowchart | undefined {
  if (block.language !== 'mermaid') return undefined;
  const [first, ...statements] = statementsOf(block);
  if (!first || !/^(?:graph|flowchart)(?:\s|$)/.test(first.text)) return undefined;
  const nodes = new Map<string, string>();
  const arrows: FlowArrow[] = [];
  const words: string[] = [];
  for (const { text, span } of statements) {
    if (looks.test(text)) continue;
    const group = /^subgraph\b\s*(.*)$/.exec(text);
    if (group) {
      words.push(unquoted((group[1] as string).replace(/^[\w-]+\s*\[(.*)\]$/, '$1')));
      continue;
    }
    for (const [from, to] of readChain(text, nodes, words)) arrows.push({ from, to, span });
  }
  return { nodes, arrows, words: words.filter((word) => /[\p{L}\p{N}]/u.test(word)) };
}

/** Lines and what stands between semicolons, without comments and settings. */
function statementsOf(block: CodeBlock): readonly Statement[] {
  const statements: Statement[] = [];
  const lines = block.code.split('\n');
  // A title between `---` lines stands first.
  const titled = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) + 1 : 0;
  for (const [at, line] of lines.entries()) {
    if (at < titled || line.trimStart().startsWith('%%')) continue;
    const begin = block.starts[at] ?? block.span.start;
    for (const [from, to] of betweenSemicolons(line)) {
      const text = line.slice(from, to);
      if (text.trim() === '') continue;
      const start = begin + from + (text.length - text.trimStart().length);
      statements.push({ text: text.trim(), span: spanOf(block.span.file, start, start + text.trim().length) });
    }
  }
  return statements;
}

function betweenSemicolons(line: string): readonly (readonly [number, number])[] {
  const pieces: [number, number][] = [];
  let quoted = false;
  let depth = 0;
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('[({'.includes(char)) depth++;
    else if ('])}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      pieces.push([from, at]);
      from = at + 1;
    }
  }
  pieces.push([from, line.length]);
  return pieces;
}

/** Reads `A[x] & B --> C --> D`: its nodes are added, what is not understood goes into `words`. */
function readChain(text: string, nodes: Map<string, string>, words: string[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  let before: readonly string[] = [];
  let at = 0;
  for (;;) {
    const group = readGroup(text, at, nodes);
    const thick = before.length * group.ids.length > mostPairs;
    if (thick) words.push(text.slice(0, 80));
    for (const from of thick ? before.slice(-1) : before) for (const to of group.ids) pairs.push([from, to]);
    at = skipSpace(text, group.end);
    if (group.ids.length === 0 || at >= text.length) break;
    const arrow = matchAt(wordedLink, text, at) ?? matchAt(link, text, at);
    if (!arrow) break;
    const label = arrow[1] ?? arrow[2] ?? arrow[3];
    if (label !== undefined) words.push(unquoted(label));
    before = group.ids;
    at = skipSpace(text, at + arrow[0].length);
  }
  if (at < text.length) words.push(text.slice(at));
  return pairs;
}

/** Nodes with `&` between them. */
function readGroup(
  text: string,
  from: number,
  nodes: Map<string, string>,
): { readonly ids: readonly string[]; readonly end: number } {
  const ids: string[] = [];
  let end = from;
  for (let at = skipSpace(text, from); at < text.length; ) {
    const id = matchAt(nodeId, text, at)?.[0];
    if (id === undefined) break;
    const label = labelAt(text, at + id.length);
    ids.push(id);
    if (label.text !== undefined || !nodes.has(id)) nodes.set(id, label.text ?? id);
    end = label.end;
    const next = skipSpace(text, end);
    if (text[next] !== '&') break;
    at = skipSpace(text, next + 1);
  }
  return { ids, end };
}

/** The label behind the id of a node, in whichever brackets, and the class behind it. */
function labelAt(text: string, from: number): { readonly text?: string; readonly end: number } {
  let open = from;
  while ('[({>'.includes(text[open] ?? ' ')) open++;
  const style = (at: number): number => /^:::[\w-]+/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  if (open === from) return { end: from + style(from) };
  const closer = [...text.slice(from, Math.min(open, from + 3))]
    .map((char) => closers[char])
    .reverse()
    .join('');
  const quoted = text[open] === '"' ? text.indexOf('"', open + 1) : -1;
  const close = text.indexOf(closer, quoted < 0 ? open : quoted);
  if (close < 0) return { end: from };
  const end = close + closer.length;
  return { text: unquoted(text.slice(open, close)), end: end + style(end) };
}

function unquoted(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/["`]/g, '')
    .replace(/#quot;/g, '"')
    .replace(/#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
