import type { SourceFile } from '../../base/source.ts';
import { lineStarts, positionOf } from '../../base/source.ts';
import type { HeadingBlock, MarkdownBlock, ParagraphBlock } from '../markdown.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import type { OwnLines } from './own-lines.ts';
import { firstLine, ownLines } from './own-lines.ts';
import { linesAtMargin, plainLines } from './text-lines.ts';

/** A heading and all up to the next one, whatever its level. */
export interface Region {
  readonly file: SourceFile;
  /** Absent for what stands above the first heading. */
  readonly heading: PhaseHeading;
  /** 1 to 6, 7 for a paragraph that stands for a heading, 0 without one. */
  readonly level: number;
  /** The heading is the title of the file. */
  readonly isTitle: boolean;
  /** The lines of tasks in it, in their order. */
  readonly own: readonly OwnLines[];
  readonly from: number;
  readonly to: number;
}

/** Cuts a file at its headings, from an offset on. `isPhase` tells which paragraphs stand for headings. */
export function regionsOf(
  file: SourceFile,
  blocks: readonly MarkdownBlock[],
  tasks: readonly Candidate[],
  isPhase: (heading: PhaseHeading) => boolean,
  start: number,
): readonly Region[] {
  const own = ownLines(tasks, file);
  let next = 0;
  const ownBefore = (to: number): readonly OwnLines[] => {
    const from = next;
    while (next < own.length && (own[next] as OwnLines).from < to) next++;
    return own.slice(from, next);
  };
  const headings = headingsOf(blocks, own, isPhase);
  const title = headings.find((heading) => heading.kind === 'heading' && heading.level === 1);
  return [undefined, ...headings].map((heading, at) => {
    const to = headings[at]?.span.start ?? file.text.length;
    return {
      file,
      heading,
      level: heading === undefined ? 0 : heading.kind === 'heading' ? heading.level : 7,
      isTitle: heading !== undefined && heading === title,
      own: ownBefore(to),
      from: heading?.span.start ?? start,
      to,
    };
  });
}

/** Headings that are no part of a task. */
function headingsOf(
  blocks: readonly MarkdownBlock[],
  own: readonly OwnLines[],
  isPhase: (heading: PhaseHeading) => boolean,
): readonly (HeadingBlock | ParagraphBlock)[] {
  const ownStarts = new Set(own.map(({ from }) => from));
  return blocks.filter(
    (block): block is HeadingBlock | ParagraphBlock =>
      block.depth === 0 &&
      !block.quoted &&
      (block.kind === 'heading' || (block.kind === 'paragraph' && isPhase(block))) &&
      !ownStarts.has(block.span.start),
  );
}

/** The lines of a region with its heading at a level, or without it. */
export function textOfRegion(region: Region, wanted: number | undefined): string {
  const { file, heading, level, from, to } = region;
  if (heading === undefined || wanted === level) return file.text.slice(from, to);
  const below = file.text.slice(textStart(region), to);
  return wanted === undefined ? below : `${'#'.repeat(wanted)} ${heading.text.replace(/\n/g, ' ')}\n${below}`;
}

/** Where the text below the heading begins: behind its underline, if it has one. */
function textStart({ file, heading, from }: Region): number {
  if (heading === undefined) return from;
  const { start, end } = heading.span;
  if (heading.kind !== 'heading' || /^\s*#/.test(file.text.slice(start, end))) return end;
  return lineStarts(file)[positionOf({ file, start: end, end }).line] ?? file.text.length;
}

/** The tasks of a region and the texts between them, in their order; its heading at a level, or left out. */
export function piecesOf(
  region: Region,
  wanted: number | undefined,
  codeAt: ReadonlySet<number>,
): readonly (string | Candidate)[] {
  const { file } = region;
  const pieces: (string | Candidate)[] = [];
  const begin = wanted === undefined ? textStart(region) : region.from;
  let done = begin;
  const takeText = (to: number): void => {
    const text = done === begin ? textOfRegion({ ...region, to }, wanted) : file.text.slice(done, to);
    // Indented code is code by its indent.
    const piece = codeAt.has(firstLine(file, done, to)) ? plainLines(text) : linesAtMargin(text);
    if (piece !== '') pieces.push(piece);
  };
  for (const { from, to, task } of region.own) {
    if (from > done) takeText(from);
    if (task) pieces.push(task);
    done = Math.max(done, to);
  }
  if (done < region.to) takeText(region.to);
  return pieces;
}
