import { createRequire } from 'node:module';
import type { Node } from 'commonmark';
import { parse } from 'yaml';
import { tableLines } from './table-lines.ts';

// What the package offers to `import` is no module that Node loads.
const { Parser } = createRequire(import.meta.url)('commonmark') as typeof import('commonmark');

/** A list item that begins with a box, as the reference parser of CommonMark sees it. Lines count from 1. */
export interface Box {
  readonly line: number;
  /** The lines on which the items around it begin, and those of the headings above it, innermost last. */
  readonly within: readonly number[];
  /** The texts of the headings above it. */
  readonly headings: readonly string[];
}

interface Heading {
  readonly level: number;
  readonly line: number;
  readonly text: string;
}

/** A box as people write it; `[x](…)` is a link. */
const box = /^(?:#{1,6}[ \t]+)?\[[ \t]*[xX~?P-]?[ \t]*\](?!\()/;

/**
 * Every list item whose text begins with a box, outside of code, comments, block quotes and front matter. The reference
 * parser knows no tables: what it makes of their lines does not count.
 */
export function boxesOf(text: string): readonly Box[] {
  const lines = bodyLines(text);
  const tables = tableLines(lines);
  const boxes: Box[] = [];
  let headings: readonly Heading[] = [];
  const walker = new Parser().parse(lines.join('\n')).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (!entering || !(node.type === 'paragraph' || node.type === 'heading')) continue;
    const [line, column] = placeOf(node);
    if (tables.has(line)) continue;
    if (node.type === 'heading' && node.parent?.type === 'document')
      headings = [
        ...headings.filter(({ level }) => level < node.level),
        { level: node.level, line, text: wordsOf(node) },
      ];
    if (node.parent?.type !== 'item' || node.prev || isDisputed(node.parent, line, lines)) continue;
    if (!box.test((lines[line - 1] as string).slice(column - 1))) continue;
    const around = itemsAround(node);
    if (around.quoted) continue;
    const within = [...headings.map((heading) => heading.line), ...around.lines.reverse()];
    boxes.push({ line, within, headings: headings.map(({ text: words }) => words) });
  }
  return boxes;
}

/** The lines of a file; those of a YAML mapping between `---` at the top are empty. */
function bodyLines(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0 || !/^---\s*$/.test(lines[0] as string) || !isMapping(lines.slice(1, end).join('\n'))) return lines;
  return lines.map((line, at) => (at <= end ? '' : line));
}

function isMapping(yaml: string): boolean {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * An item with nothing behind its marker does not interrupt a paragraph; parsers differ where the paragraph lies in a
 * quote or an item that the line is no part of.
 */
function isDisputed(item: Node, textLine: number, lines: readonly string[]): boolean {
  const [line] = placeOf(item);
  return line < textLine && line > 1 && (lines[line - 2] as string).trim() !== '';
}

function itemsAround(node: Node): { readonly lines: number[]; readonly quoted: boolean } {
  const lines: number[] = [];
  for (let outer = node.parent?.parent ?? null; outer; outer = outer.parent) {
    if (outer.type === 'block_quote') return { lines, quoted: true };
    if (outer.type === 'item') lines.push(placeOf(outer.firstChild ?? outer)[0]);
  }
  return { lines, quoted: false };
}

function wordsOf(heading: Node): string {
  const words: string[] = [];
  const walker = heading.walker();
  for (let step = walker.next(); step; step = walker.next()) words.push(step.node.literal ?? '');
  return words.join('');
}

function placeOf(node: Node): readonly [number, number] {
  return node.sourcepos[0];
}
