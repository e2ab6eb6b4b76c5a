import type { SourceSpan } from '../../base/source.ts';
import { findPaths } from '../../model/file-paths.ts';
import type { ItemBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { PhaseHeading } from './candidate.ts';
import { isPhaseTitle } from './phase-title.ts';

/** Boxes without an id that stand below one heading: a checklist by all we know. */
export interface BoxList {
  readonly heading: NonNullable<PhaseHeading>;
  readonly boxes: readonly SourceSpan[];
}

/**
 * Gathers boxes by the headings that they stand right below: those that hold no task and are no phase, where there are
 * two boxes or more and most of them name no file.
 */
export function boxListsOf(
  boxes: readonly ItemBlock[],
  below: readonly PhaseHeading[],
  holding: ReadonlySet<PhaseHeading>,
): readonly BoxList[] {
  if (boxes.length < 2) return [];
  const lists = new Map<NonNullable<PhaseHeading>, ItemBlock[]>();
  for (const [at, box] of boxes.entries()) {
    const heading = below[at];
    if (!heading || holding.has(heading) || isPhaseTitle(heading.text.replace(/\*\*/g, ''))) continue;
    const known = lists.get(heading);
    if (known) known.push(box);
    else lists.set(heading, [box]);
  }
  return [...lists].flatMap(([heading, list]) => {
    const withPath = list.filter(({ text }) => findPaths(text).length > 0).length;
    return list.length > 1 && withPath * 2 <= list.length ? [{ heading, boxes: list.map(spanOfText) }] : [];
  });
}
