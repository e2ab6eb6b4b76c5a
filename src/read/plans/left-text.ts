import type { MarkdownBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import type { PlanOutline } from './plan-outline.ts';

/** Blocks whose words went into the model; of an item also what is nested in it. */
export interface Taken {
  has(block: MarkdownBlock): boolean;
  /** Markdown that stays of a block that was taken; empty or absent where nothing does. */
  get?(block: MarkdownBlock): string | undefined;
}

interface LeavingBlock {
  readonly of: MarkdownBlock;
  readonly left: string;
}

const rule = /^[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** A block that is taken but for some Markdown, which stays in its place. */
export function leaving(block: MarkdownBlock, left: string): MarkdownBlock {
  if (left === '') return block;
  const marks: LeavingBlock = { of: takenBlock(block), left };
  return { ...block, ...marks };
}

/** The block that was taken, whole or in part. */
function takenBlock(block: MarkdownBlock): MarkdownBlock {
  return (block as MarkdownBlock & Partial<LeavingBlock>).of ?? block;
}

/** What readers took, ready to be asked. */
export function takenOf(blocks: Iterable<MarkdownBlock>): ReadonlyMap<MarkdownBlock, string> {
  const taken = new Map<MarkdownBlock, string>();
  for (const block of blocks) {
    const { of = block, left = '' } = block as MarkdownBlock & Partial<LeavingBlock>;
    if (!taken.get(of)) taken.set(of, left);
  }
  return taken;
}

/**
 * What no reader took of a section: its own text, then the sections within it under headings that are counted from its
 * own (`#` is one below), but for those that are parts of the model themselves. Empty where nothing is left.
 */
export function leftText(outline: PlanOutline, section: Section, taken: Taken, parts: ReadonlySet<Section>): string {
  const pieces = [ownLeftText(outline, section, taken)];
  for (const child of section.children) {
    if (parts.has(child)) continue;
    const text = leftBelow(outline, child, section.level, taken, parts);
    if (text !== '') pieces.push(text);
  }
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

/** A section with its heading, where anything is left of it. */
function leftBelow(
  outline: PlanOutline,
  section: Section,
  level: number,
  taken: Taken,
  parts: ReadonlySet<Section>,
): string {
  const text = ownLeftText(outline, section, taken);
  const below = section.children
    .filter((child) => !parts.has(child))
    .map((child) => leftBelow(outline, child, level, taken, parts));
  const pieces = [text, ...below].filter((piece) => piece !== '');
  if (pieces.length === 0 && holdsParts(section, taken, parts)) return '';
  const heading = `${'#'.repeat(Math.max(1, section.level - level))} ${section.heading?.text.replace(/\s+/g, ' ') ?? ''}`;
  return [heading, ...pieces].join('\n\n');
}

function holdsParts({ blocks, children }: Section, taken: Taken, parts: ReadonlySet<Section>): boolean {
  return (
    blocks.some((block) => taken.has(block)) ||
    children.some((child) => parts.has(child) || holdsParts(child, taken, parts))
  );
}

/** What is left between the heading of a section and the next heading: pieces with one blank line between them. */
export function ownLeftText({ file, ownRange }: PlanOutline, section: Section, taken: Taken): string {
  const [from, to] = ownRange(section);
  return leftBetween(file.text, from, to, section.blocks, taken).map(trimmed).filter(Boolean).join('\n\n');
}

/** The pieces of a text that stay when blocks are taken out of it, as written. */
export function leftBetween(
  text: string,
  from: number,
  to: number,
  blocks: readonly MarkdownBlock[],
  taken: Taken,
): readonly string[] {
  const pieces: string[] = [];
  let at = from;
  for (const block of blocks) {
    // What is nested in a taken item went with it.
    if (!taken.has(block) || block.span.start < at) continue;
    if (block.span.start > at) pieces.push(text.slice(at, block.span.start));
    pieces.push(taken.get?.(block) ?? '');
    at = Math.max(at, block.span.end);
  }
  if (to > at) pieces.push(text.slice(at, to));
  return pieces;
}

/** A text with line feeds, without blank lines and horizontal rules at its ends. */
export function trimmed(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?<=\S)[ \t]+$/, (end) => (end === '  ' ? end : '')));
  let [from, to] = [0, lines.length];
  const idle = (line: string | undefined): boolean => line !== undefined && (line.trim() === '' || rule.test(line));
  while (from < to && idle(lines[from])) from++;
  while (to > from && idle(lines[to - 1])) to--;
  return lines.slice(from, to).join('\n');
}

/** A text without the white space that all its lines begin with. */
export function outdented(text: string): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, '    ')));
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.reduce((low, indent) => Math.min(low, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join('\n');
}
