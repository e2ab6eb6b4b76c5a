import type { MarkdownBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import type { PlanOutline } from './plan-outline.ts';

/** Blocks whose words went into the model; of an item also what is nested in it. */
export type Taken = ReadonlySet<MarkdownBlock>;

const rule = /^[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

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
  if (pieces.length === 0 && holdsTaken(section, taken)) return '';
  const heading = `${'#'.repeat(Math.max(1, section.level - level))} ${section.heading?.text.replace(/\s+/g, ' ') ?? ''}`;
  return [heading, ...pieces].join('\n\n');
}

function holdsTaken({ blocks, children }: Section, taken: Taken): boolean {
  return blocks.some((block) => taken.has(block)) || children.some((child) => holdsTaken(child, taken));
}

/** What is left between the heading of a section and the next heading: pieces with one blank line between them. */
export function ownLeftText({ file, ownRange }: PlanOutline, section: Section, taken: Taken): string {
  const [from, to] = ownRange(section);
  const pieces: string[] = [];
  let at = from;
  for (const block of section.blocks) {
    if (!taken.has(block)) continue;
    if (block.span.start > at) pieces.push(file.text.slice(at, block.span.start));
    at = Math.max(at, block.span.end);
  }
  if (to > at) pieces.push(file.text.slice(at, to));
  return pieces
    .map(trimmed)
    .filter((text) => text !== '')
    .join('\n\n');
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
