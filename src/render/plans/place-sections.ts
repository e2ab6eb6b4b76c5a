import type { PlanDialect, PlanSection, SectionRole } from '../../model/plan.ts';
import { hasHeadings, textBelow } from './author-text.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { markedHeading } from './marked-words.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** A section that a dialect has a place for. */
export interface SectionPlace {
  readonly role: SectionRole;
  /** What the dialect calls it. */
  readonly title: string;
  /** What stands there beside the text: tables, tasks. */
  readonly held?: string;
  /** What stands behind it, with headings of the same level. */
  readonly after?: readonly string[];
  /** What it holds must not go on with the text above it. */
  readonly apart?: boolean;
  /** Where there is nothing to say, it says so. */
  readonly demanded?: true;
}

/** Sections that are about one phase or one step are called so in each dialect. */
const ownNames: ReadonlySet<SectionRole> = new Set(['phases', 'steps']);

/** What stands in a section that does not apply; readers take such a section for none. */
const notApplicable = 'Not applicable.';

/**
 * The sections of a plan in the order of a dialect. What the dialect has no place for stands behind them: in its own
 * dialect as sections, in another one below the notes. The first section of a role gets the title that the dialect gives
 * it, unless the plan already was in that dialect.
 */
export function placeSections(plan: WrittenPlan, dialect: PlanDialect, places: readonly SectionPlace[]): string {
  const own = plan.dialects.includes(dialect);
  const known = new Set(places.map(({ role }) => role));
  const byRole = new Map<SectionRole, PlanSection[]>();
  const others: PlanSection[] = [];
  for (const section of plan.sections) {
    if (section.role === 'header') continue;
    if (!known.has(section.role)) others.push(section);
    else {
      const same = byRole.get(section.role);
      if (same) same.push(section);
      else byRole.set(section.role, [section]);
    }
  }
  return joinedBlocks(places.flatMap((place) => [...placedAt(place), ...(place.after ?? [])]));

  function placedAt(place: SectionPlace): readonly string[] {
    const isNotes = place.role === 'notes';
    const sections = byRole.get(place.role) ?? [];
    if (!isNotes) return placed(sections, place, own);
    if (own) return [...others.map((section) => written(section, section.title, 2)), ...placed(sections, place, own)];
    const [first, ...further] = sections;
    const below = [...further, ...others].map((section) => written(section, section.title, 3));
    if (below.length === 0) return placed(first ? [first] : [], place, own);
    return [heading(place.title, 2), first ? textBelow(first.text, 2) : '', ...below];
  }
}

/** What stands below the title of a plan. */
export function headerText({ sections }: Pick<WrittenPlan, 'sections'>): string {
  return joinedBlocks(sections.filter(({ role }) => role === 'header').map(({ text }) => textBelow(text, 1)));
}

function placed(sections: readonly PlanSection[], place: SectionPlace, own: boolean): readonly string[] {
  const { title, held = '', apart = false, demanded } = place;
  const [first, ...further] = sections;
  if (!first) {
    const text = held || (demanded ? notApplicable : '');
    return text === '' ? [] : [heading(title, 2), text];
  }
  // What is held would become a part of the last section within the text.
  const headed = held !== '' && (apart || hasHeadings(first.text));
  return [
    written(first, own || ownNames.has(first.role) ? first.title : title, 2),
    ...(headed ? [heading(title, 2)] : []),
    held,
    ...further.map((section) => written(section, section.title, 2)),
  ];
}

function written({ text }: PlanSection, title: string, level: number): string {
  return joinedBlocks([heading(title, level), textBelow(text, level)]);
}

function heading(title: string, level: number): string {
  return `${'#'.repeat(level)} ${markedHeading(title)}`;
}
