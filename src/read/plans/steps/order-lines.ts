import { plainText } from '../../inline.ts';
import type { ItemBlock, MarkdownBlock } from '../../markdown.ts';
import type { Section } from '../../sections.ts';
import type { PlanOutline } from '../plan-outline.ts';
import { sectionRole } from '../section-role.ts';
import { statusOfTitle } from '../task/heading-status.ts';
import type { NamedTask, NamedTasks } from './named-tasks.ts';
import { namedIn, namedTasks } from './named-tasks.ts';

/** Tasks that stand on one line of the list "Implementation Order". */
export interface OrderLine {
  /** References of tasks, those that the plan does not have as well. */
  readonly references: readonly string[];
  /** The line says nothing but which tasks come here. */
  readonly whole: boolean;
  readonly item: ItemBlock;
}

/**
 * The lines of the lists under "Implementation Order" that name tasks, by reference or by title; what arrows part stands
 * on lines of its own. Of an item that names none its nested items are looked at.
 */
export function readOrderLines(outline: PlanOutline, tasks: readonly NamedTask[]): readonly OrderLine[] {
  const known = namedTasks(tasks);
  return orderSections(outline).flatMap((section) => {
    const lines: OrderLine[] = [];
    let inside = Number.POSITIVE_INFINITY;
    for (const block of section.blocks) {
      if (block.depth > inside || block.kind !== 'item' || block.quoted) continue;
      inside = Number.POSITIVE_INFINITY;
      const found = linesOf(block, known);
      if (found.every(({ references }) => references.length === 0)) continue;
      inside = block.depth;
      lines.push(...found);
    }
    return lines;
  });
}

/** The lists that an order consists of alone: all their items are understood, and nothing is nested in them. */
export function wholeOrderLists(outline: PlanOutline, lines: readonly OrderLine[]): readonly MarkdownBlock[] {
  const whole = new Set<MarkdownBlock>(lines.map(({ item }) => item));
  for (const line of lines) if (!line.whole) whole.delete(line.item);
  return orderSections(outline).flatMap(({ blocks }) => {
    const lists = blocks.filter((block) => block.kind === 'item' || block.depth > 0);
    return lists.length > 0 && lists.every((block) => whole.has(block)) ? lists : [];
  });
}

function orderSections({ sections }: PlanOutline): readonly Section[] {
  return sections.filter((section) => section.heading && sectionRole(section.title) === 'order');
}

function linesOf(item: ItemBlock, known: NamedTasks): readonly OrderLine[] {
  const { title, status = 'todo' } = statusOfTitle(plainText(item.text));
  return title
    .split(/\s*(?:→|->|=>)\s*/)
    .map((piece) => {
      const { references, whole } = namedIn(piece, known);
      // A tick in the list is said nowhere else.
      return { references, whole: whole && status === 'todo', item };
    })
    .filter(({ references, whole }) => references.length > 0 || !whole);
}
