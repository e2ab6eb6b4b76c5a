import type { MarkdownBlock } from '../../markdown.ts';
import type { Section } from '../../sections.ts';

/** Blocks of a section with those of the sections within it, without what is a task of its own there. */
export function ownBlocks(section: Section, tasks: ReadonlySet<Section>): readonly MarkdownBlock[] {
  return [
    ...section.blocks,
    ...section.children.flatMap((child) =>
      tasks.has(child) ? [] : [...(child.heading ? [child.heading] : []), ...ownBlocks(child, tasks)],
    ),
  ];
}
