import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { TextSearch } from '../../knowledge/text-search.ts';
import { textSearch } from '../../knowledge/text-search.ts';
import type { Plan, PlanHeading, SectionRole } from '../../model/plan.ts';
import { isDenied } from './is-denied.ts';

/** A place where a plan speaks of something. */
export interface Mention {
  /** The words, as written. */
  readonly word: string;
  readonly span: SourceSpan;
  /** What the sections around it are about, the innermost first; none below the title alone. */
  readonly roles: readonly SectionRole[];
}

/** The text of a plan, to be searched. */
export interface PlanWords {
  /** The text with its comments blanked: offsets are those of the file. */
  readonly text: string;
  /** Its beginning: what a plan is about stands there, and it is short enough to be read closely. */
  readonly opening: string;
  readonly search: TextSearch;
  /**
   * The places that match a pattern without case, in the order of the text. Left out are headings with nothing below them, links to sections,
   * what stands below `Out of scope`, and what the plan says it does not have: `Rollback: none`, `no monitoring`.
   */
  mentions(pattern: string): Iterable<Mention>;
}

const longestOpening = 50_000;

const known = new WeakMap<Plan, PlanWords>();

/** Makes the text of a plan searchable, once. Linear in its length. */
export function planWords(plan: Plan): PlanWords {
  const found = known.get(plan) ?? searchable(plan);
  known.set(plan, found);
  return found;
}

function searchable(plan: Plan): PlanWords {
  const { file, headings } = plan;
  const text = file.text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
  const search = textSearch(text);
  const around = chains(headings, plan.title.span.start);
  return {
    text,
    opening: text.slice(0, longestOpening),
    search,
    *mentions(pattern) {
      const matcher = search.matcher(pattern);
      for (const match of matcher ? text.matchAll(matcher) : []) {
        const chain = around[headingBefore(headings, match.index)] ?? [];
        if (chain.some(({ title }) => leftOut.test(title)) || isDenied(text, match.index, match[0].length)) continue;
        const span = spanOf(file, match.index, match.index + match[0].length);
        yield { word: match[0], span, roles: chain.map(({ role }) => role) };
      }
    },
  };
}

/** Whether a plan speaks of something, but for its risks: what only they name is not yet planned. */
export function isMentioned({ mentions }: PlanWords, pattern: string): boolean {
  for (const { roles } of mentions(pattern)) if (!roles.includes('risks')) return true;
  return false;
}

/** Sections of what will not be built, or not now. */
const leftOut =
  /\b(?:out[ -]of[ -]scope|non-?goals?|not in scope|future (?:work|enhancements?|improvements?)|fuera (?:de|del) alcance|nicht (?:im )?umfang|hors (?:du )?périmètre)\b|вне (?:рамок|области)|за рамками|范围外|範囲外|非目标|対象外|범위 (?:외|밖)/i;

/** Of each heading the sections around it, itself first; the title of the plan is around all, and says nothing of any. */
function chains(headings: readonly PlanHeading[], title: number): readonly (readonly PlanHeading[])[] {
  const open: PlanHeading[] = [];
  return headings.map((heading) => {
    while (open.length > 0 && (open.at(-1) as PlanHeading).level >= heading.level) open.pop();
    open.push(heading);
    return open.filter(({ body }) => body.span.start !== title).reverse();
  });
}

/** Index of the last heading that begins at or before an offset; -1 where there is none. */
function headingBefore(headings: readonly PlanHeading[], at: number): number {
  let [low, high] = [-1, headings.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((headings[middle] as PlanHeading).body.span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
