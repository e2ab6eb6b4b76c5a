import { lazily } from '../../base/lazily.ts';
import { spanOf } from '../../base/source.ts';
import type { PlanChecklist, PlanCriterion, PlanHeading, PlanSection } from '../../model/plan.ts';
import { statedIn } from '../inline.ts';
import { spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import type { Taken } from './left-text.ts';
import { leftText, ownLeftText, trimmed } from './left-text.ts';
import type { PlanOutline } from './plan-outline.ts';
import { bareTitle, sectionRole } from './section-role.ts';

/** What a plan says where a section of its template does not apply: nothing that anybody wrote. */
const notApplicable = 'Not applicable.';

/**
 * The text of a plan that is no part of the model otherwise, section by section. A section that holds nothing else is
 * one text with all that stands in it; of others the own text, and each section within them on its own.
 */
export function readPlanSections(
  outline: PlanOutline,
  titleSection: Section | undefined,
  taken: Taken,
  parts: ReadonlySet<Section>,
): readonly PlanSection[] {
  const mixed = mixedSections(outline, taken, parts);
  const found: PlanSection[] = [];
  const add = (section: Section, text: string, title: string): void => {
    const [from, to] = outline.ownRange(section);
    const span = section.heading ? spanOfText(section.heading) : spanOf(outline.file, from, to);
    if (text !== '' && text !== notApplicable) found.push({ role: sectionRole(title), title, text, span });
  };
  const visit = (section: Section): void => {
    if (parts.has(section)) return;
    const isFrame = section === outline.root || section === titleSection;
    const title = isFrame ? '' : bareTitle(section.heading?.text.replace(/\s+/g, ' ') ?? '');
    // Below a heading such as Notes each section is one of its own.
    const apart = sectionRole(title) === 'notes' && section.children.length > 0;
    if (!isFrame && !apart && !mixed.has(section)) {
      add(section, leftText(outline, section, taken, parts), title);
      return;
    }
    add(section, ownLeftText(outline, section, taken), title);
    for (const child of section.children) visit(child);
  };
  visit(outline.root);
  return found;
}

/** Sections with parts of the model in them. */
function mixedSections({ sections, parentOf }: PlanOutline, taken: Taken, parts: ReadonlySet<Section>): Set<Section> {
  const mixed = new Set<Section>();
  for (const section of sections) {
    if (!parts.has(section) && !section.blocks.some((block) => taken.has(block))) continue;
    for (let at: Section | undefined = section; at && !mixed.has(at); at = parentOf(at)) mixed.add(at);
  }
  return mixed;
}

/** All headings of a plan, with what stands below each as it is written. */
export function readHeadings(outline: PlanOutline): readonly PlanHeading[] {
  return outline.sections.flatMap((section) => {
    if (!section.heading) return [];
    const [from, to] = outline.wholeRange(section);
    const title = bareTitle(section.title);
    const body = lazily(
      { span: spanOfText(section.heading) },
      { value: () => trimmed(outline.file.text.slice(from, to)) },
    );
    return [{ title, role: sectionRole(title), level: section.level, body }];
  });
}

/** The sections with boxes that are no tasks. */
export function readChecklists({ sections }: PlanOutline, parts: ReadonlySet<Section>): readonly PlanChecklist[] {
  return sections.flatMap((section) => {
    if (parts.has(section)) return [];
    const items = section.blocks.flatMap((block): readonly PlanCriterion[] => {
      const box = block.kind === 'item' ? /^\[([ xX])\]\s+/.exec(block.text) : null;
      if (!box || block.kind !== 'item') return [];
      return [{ ...statedIn(block, box[0].length, block.text.length), done: box[1] !== ' ' }];
    });
    const title = bareTitle(section.title);
    return items.length > 0 ? [{ title, role: sectionRole(title), items }] : [];
  });
}
