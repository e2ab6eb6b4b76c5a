import { plainText } from './inline.ts';
import type { HeadingBlock, MarkdownBlock, MarkdownDocument } from './markdown.ts';

/** A heading with what stands below it, up to the next heading of its level or above. */
export interface Section {
  /** Absent for the document itself. */
  readonly heading?: HeadingBlock;
  /** Words of the heading without inline marks. */
  readonly title: string;
  /** 0 for the document, else 1 to 6. */
  readonly level: number;
  /** Blocks before the first heading within. */
  readonly blocks: readonly MarkdownBlock[];
  readonly children: readonly Section[];
  /** Titles of the sections around it, outermost first. */
  readonly path: readonly string[];
}

interface Growing extends Section {
  readonly blocks: MarkdownBlock[];
  readonly children: Growing[];
}

/** The sections of a document, nested by the level of their headings; headings in lists and quotes are plain content. */
export function readSections(document: MarkdownDocument): Section {
  const root: Growing = { title: '', level: 0, blocks: [], children: [], path: [] };
  const open: Growing[] = [root];
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.depth > 0 || block.quoted) {
      (open.at(-1) as Growing).blocks.push(block);
      continue;
    }
    while ((open.at(-1) as Growing).level >= block.level) open.pop();
    const parent = open.at(-1) as Growing;
    const path = parent.level === 0 ? [] : [...parent.path, parent.title];
    const section: Growing = {
      heading: block,
      title: plainText(block.text),
      level: block.level,
      blocks: [],
      children: [],
      path,
    };
    parent.children.push(section);
    open.push(section);
  }
  return root;
}

/** A section and all sections within it, in the order of the document. */
export function allSections(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(allSections)];
}

/** All blocks of a section, those of the sections within it and their headings included. */
export function allBlocks(section: Section): readonly MarkdownBlock[] {
  return allSections(section).flatMap((part) =>
    part === section || !part.heading ? part.blocks : [part.heading, ...part.blocks],
  );
}
