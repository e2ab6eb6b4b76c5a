import type { SourceFile } from '../../base/source.ts';
import type { FreeSection, Phase } from '../../model/task.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { frontMatter as frontMatterOf } from '../markdown.ts';
import type { Candidate, PhaseHeading } from './candidate.ts';
import type { PlacedTexts } from './place-texts.ts';
import { placeTexts } from './place-texts.ts';
import type { Region } from './region.ts';
import { piecesOf, regionsOf, textOfRegion } from './region.ts';
import { isGeneratedTitle, sectionKind } from './task-section.ts';
import { plainLines } from './text-lines.ts';

/** What people wrote around the tasks of a file, each part at its place; no line is in two of them. */
export interface FreeText extends PlacedTexts {
  readonly frontMatter?: string;
  readonly introduction?: string;
  readonly freeSections: readonly FreeSection[];
}

/** What is known of a file before the text around its tasks is looked for. */
export interface TextInput {
  readonly file: SourceFile;
  readonly blocks: readonly MarkdownBlock[];
  readonly tasks: readonly Candidate[];
  readonly phases: readonly Phase[];
  /** The place of each phase by its heading. */
  readonly phaseOf: ReadonlyMap<PhaseHeading, number>;
  /** `build` wrote the file: sections with its titles are its own. */
  readonly generated: boolean;
}

interface Section {
  readonly title: string;
  /** `build` wrote it. */
  readonly ours: boolean;
  /** How far its headings go down: a part becomes a section. */
  readonly lowered: number;
  readonly pieces: { text: string; to: number }[];
  /** Phases stand within it. */
  wraps: boolean;
}

/** A heading that the next one may stand below, with what its text belongs to. */
interface Open {
  readonly level: number;
  readonly phase?: number;
  readonly section?: Section;
}

/**
 * Takes a file apart into its tasks and what stands around them. Text above, between and below the tasks of a phase is
 * the phase's; other sections are free, but for those that `build` writes where it wrote the file. Linear.
 */
export function freeText({ file, blocks, tasks, phases, phaseOf, generated }: TextInput): FreeText {
  const top = file.text.startsWith('\uFEFF') ? 1 : 0;
  const begin = top + frontMatterOf(file.text.slice(top)).end;
  const frontMatter = file.text.slice(top, begin);
  const codeAt = new Set(blocks.flatMap(({ kind, depth, span }) => (kind === 'code' && depth === 0 ? span.start : [])));
  const parts: (string | Candidate)[][] = phases.map(() => []);
  const introduction: string[] = [];
  const sections: Section[] = [];
  let open: Open[] = [];
  for (const region of regionsOf(file, blocks, tasks, (heading) => phaseOf.has(heading), begin)) {
    const { heading, level, isTitle } = region;
    open = open.filter((outer) => outer.level < level);
    const outer = open.at(-1);
    const first = region.own.find(({ task }) => task)?.task;
    const phase = phaseOf.get(heading) ?? (first && phaseOf.get(first.phase));
    if (phase !== undefined && (first || heading)) {
      for (const { section } of open) if (section) section.wraps = true;
      const pieces = piecesOf(region, isTitle || phaseOf.has(heading) ? undefined : Math.max(3, level), codeAt);
      // Where the title stands for a phase, the file begins with what stands below it.
      const [top] = pieces;
      const opens = isTitle && typeof top === 'string';
      if (opens) introduction.push(top);
      addPieces(parts, phase, opens ? pieces.slice(1) : pieces, phaseOf);
      open.push({ level, phase });
    } else if (isTitle || heading === undefined) {
      introduction.push(textOfRegion(region, undefined));
      open.push({ level });
    } else if (level > 2 && outer?.phase !== undefined) {
      parts[outer.phase]?.push(plainLines(textOfRegion(region, level)));
      open.push({ level, phase: outer.phase });
    } else {
      const ours = generated && level === 2 && isGeneratedTitle(heading.text);
      // Below the title of a part stand sections of their own, unless it says what all of them are.
      const isPart = outer?.level === 1 && level === 2 && sectionKind(outer.section?.title ?? '') === 'tasks';
      const inner = ours || isPart ? undefined : outer?.section;
      const section = inner ?? { title: heading.text, ours, lowered: level === 1 ? 1 : 0, pieces: [], wraps: false };
      if (!inner) sections.push(section);
      addText(section, region, textOfRegion(region, inner ? Math.min(6, level + inner.lowered) : 2));
      open.push({ level, section });
    }
  }
  const opening = plainLines(
    introduction.join('\n\n').replace(/^\*\*(?:Input|Prerequisites)\*\*:[^\r\n]*(?:\r\n?|\n)?/gm, ''),
  );
  return {
    ...placeTexts(phases, parts),
    ...(frontMatter === '' ? {} : { frontMatter: plainLines(frontMatter) }),
    ...(opening === '' ? {} : { introduction: opening }),
    freeSections: sections.flatMap(freeSection),
  };
}

/** Adds the pieces of a region to their phases: a text to that of the task below it, the last one to that of the task above. */
function addPieces(
  parts: readonly (string | Candidate)[][],
  phase: number,
  pieces: readonly (string | Candidate)[],
  phaseOf: ReadonlyMap<PhaseHeading, number>,
): void {
  let home = phase;
  const waiting: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      waiting.push(piece);
      continue;
    }
    home = phaseOf.get(piece.phase) as number;
    parts[home]?.push(...waiting.splice(0), piece);
  }
  parts[home]?.push(...waiting);
}

function addText({ pieces }: Section, { from, to }: Region, text: string): void {
  const last = pieces.at(-1);
  if (last?.to !== from) {
    pieces.push({ text, to });
    return;
  }
  last.text += text;
  last.to = to;
}

function freeSection({ title, ours, pieces, wraps }: Section): readonly FreeSection[] {
  const text = pieces.map((piece) => plainLines(piece.text)).join('\n\n');
  // A phase that lost its last task leaves nothing but its heading, and so do phases that a heading held together.
  const isEmpty = !text.includes('\n') && (wraps || /^#+\s+Phase\b/i.test(text));
  return ours || isEmpty ? [] : [{ title, text }];
}
