import type { SourceFile } from '../../base/source.ts';
import type { WorkingTime } from '../../model/config.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { frontMatter, readMarkdown } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { allSections, readSections } from '../sections.ts';
import { withFieldsBehindLists } from './task/fields-behind-lists.ts';

/** A plan cut into sections, as the readers of its parts are given it. */
export interface PlanOutline {
  readonly file: SourceFile;
  readonly time: WorkingTime;
  /** The YAML at the top, its `---` lines included. */
  readonly frontMatter?: string;
  readonly root: Section;
  /** All sections in the order of the document, the document itself first. */
  readonly sections: readonly Section[];
  /** Blocks of the whole document, flat. */
  readonly blocks: readonly MarkdownBlock[];
  readonly tooDeep: ReturnType<typeof readMarkdown>['tooDeep'];
  /** The section around one; absent for the document itself. */
  parentOf(section: Section): Section | undefined;
  /** Offsets of what stands below the heading of a section and above the next heading. */
  ownRange(section: Section): readonly [number, number];
  /** Offsets of a section without its heading, all sections within it included. */
  wholeRange(section: Section): readonly [number, number];
}

/** Cuts a plan into sections. Linear in the length of the text. */
export function planOutline(file: SourceFile, time: WorkingTime): PlanOutline {
  const read = readMarkdown(file);
  const document = { ...read, blocks: withFieldsBehindLists(read.blocks) };
  const root = readSections(document);
  const sections = allSections(root);
  const parents = new Map<Section, Section>();
  for (const section of sections) for (const child of section.children) parents.set(child, section);
  const places = new Map(sections.map((section, place) => [section, place]));
  const mark = file.text.startsWith('\uFEFF') ? 1 : 0;
  const begins = mark + frontMatter(file.text.slice(mark)).end;
  const start = ({ heading }: Section): number => heading?.span.end ?? begins;
  const headingAt = (place: number): number => sections[place]?.heading?.span.start ?? file.text.length;
  const ends = new Map<Section, number>();
  const open: Section[] = [];
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1) as Section).level >= section.level)
      ends.set(open.pop() as Section, section.heading?.span.start ?? 0);
    open.push(section);
  }
  for (const section of open) ends.set(section, file.text.length);
  return {
    file,
    time,
    ...(begins > mark ? { frontMatter: file.text.slice(mark, begins).replace(/\r\n?/g, '\n') } : {}),
    root,
    sections,
    blocks: document.blocks,
    tooDeep: document.tooDeep,
    parentOf: (section) => parents.get(section),
    ownRange: (section) => [start(section), headingAt((places.get(section) as number) + 1)],
    wholeRange: (section) => [start(section), ends.get(section) as number],
  };
}

/** The section and those around it, innermost first. */
export function sectionsAround(section: Section, { parentOf }: PlanOutline): readonly Section[] {
  const around: Section[] = [];
  for (let at: Section | undefined = section; at; at = parentOf(at)) around.push(at);
  return around;
}
