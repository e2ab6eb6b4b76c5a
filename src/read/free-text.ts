import type { SourceFile } from '../base/source.ts';
import type { FreeSection, Phase } from '../model/task.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import type { HeadingBlock, MarkdownBlock } from './markdown.ts';
import { isGeneratedTitle } from './task-section.ts';

/** The sections of a generated tasks.md that are neither generated nor hold tasks: they belong to people. */
export function freeSections(
  blocks: readonly MarkdownBlock[],
  tasks: readonly Candidate[],
  file: SourceFile,
): readonly FreeSection[] {
  const headings = headingsOf(blocks).filter(({ level }) => level <= 2);
  const starts = tasks.map(({ lines }) => lines.start).sort((a, b) => a - b);
  let next = 0;
  return headings.flatMap((heading, at) => {
    const { start } = heading.span;
    const end = headings[at + 1]?.span.start ?? file.text.length;
    while (next < starts.length && (starts[next] as number) < start) next++;
    const holdsTasks = next < starts.length && (starts[next] as number) < end;
    if (heading.level < 2 || holdsTasks || isGeneratedTitle(heading.text)) return [];
    const text = plainLines(file.text.slice(start, end));
    // A phase that lost its last task leaves nothing but its heading.
    return /\n/.test(text) || !/^#+\s+Phase\b/i.test(text) ? [{ title: heading.text, text }] : [];
  });
}

/** The phases with the text that stands between their tasks: checkpoints, remarks, sub-headings. It is kept above the tasks. */
export function phasesWithText(
  phases: readonly Phase[],
  headings: readonly PhaseHeading[],
  tasks: readonly Candidate[],
  blocks: readonly MarkdownBlock[],
  file: SourceFile,
): readonly Phase[] {
  const all = headingsOf(blocks);
  const spans = tasks
    .flatMap(({ lines, body }) => [lines, ...body.map(({ span }) => span)])
    .sort((a, b) => a.start - b.start);
  return phases.map((phase, at) => {
    const heading = headings[at];
    if (heading?.kind !== 'heading') return phase;
    const next = all.find(({ span, level }) => span.start > heading.span.start && level <= heading.level);
    const end = next?.span.start ?? file.text.length;
    const pieces: string[] = [];
    let from = heading.span.end;
    for (const span of spans) {
      if (span.start < heading.span.end || span.start >= end) continue;
      if (span.start > from) pieces.push(file.text.slice(from, span.start));
      from = Math.max(from, span.end);
    }
    if (from < end) pieces.push(file.text.slice(from, end));
    const text = pieces
      .map(plainLines)
      .filter((piece) => piece !== '')
      .join('\n\n');
    return text === '' ? phase : { ...phase, text };
  });
}

function headingsOf(blocks: readonly MarkdownBlock[]): readonly HeadingBlock[] {
  return blocks.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && block.depth === 0 && !block.quoted,
  );
}

/** Lines with one sort of ending, without empty ones at both ends and without the stamp. */
function plainLines(text: string): string {
  return text
    .replace(/<!--\s+tasks-ml\s[^>]*-->\s*$/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
