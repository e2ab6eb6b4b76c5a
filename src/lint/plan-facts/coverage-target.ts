import type { SourceSpan } from '../../base/source.ts';
import { lineStarts, spanOf } from '../../base/source.ts';
import type { Plan, PlanHeading } from '../../model/plan.ts';
import { ownSections } from './own-sections.ts';

/** How much of the code tests are to cover, as a plan says it. */
export interface CoverageTarget {
  /** The highest percentage that is stated. */
  readonly percent: number;
  readonly span: SourceSpan;
}

/**
 * The highest coverage that a plan asks of its tests: a percentage on a line about coverage, or anywhere in a section
 * about it. Coverage of other things, such as the catalogue of a recommender, does not count. Linear in the text.
 */
export function coverageTarget(plan: Plan): CoverageTarget | undefined {
  const { file } = plan;
  const starts = lineStarts(file);
  const sections = ownSections(plan).filter(({ role }) => role === 'coverage');
  let next = 0;
  let until = 0;
  let best: CoverageTarget | undefined;
  for (const [index, start] of starts.entries()) {
    for (let at = sections[next]; at && at.body.span.start < start; at = sections[++next])
      until = Math.max(until, lastOf(at));
    const line = file.text.slice(start, starts[index + 1] ?? file.text.length);
    if (!line.includes('%') || (!word.test(line) && start >= until)) continue;
    if (other.test(line)) continue;
    for (const match of line.matchAll(percentage)) {
      const percent = Number((match[1] as string).replace(',', '.'));
      const at = start + match.index;
      if (percent <= 100 && (best === undefined || percent > best.percent))
        best = { percent, span: spanOf(file, at, at + match[0].length) };
    }
  }
  return best;
}

/** About where a section ends; what stands between its heading and its text is not known. */
function lastOf({ body }: PlanHeading): number {
  return body.span.end + body.value.length;
}

const word = /coverage|\bcovers?\b|\bcovered\b|cobertura|abdeckung|покрыти|覆盖|覆蓋|カバレッジ|網羅|커버리지/i;
const other =
  /\b(?:catalog(?:ue)?|items?|users?|intervals?|predictions?|data|labels?|features?|market|geographic|requirements?|nominal) coverage|coverage of (?:the )?(?:catalog(?:ue)?|items|users|intervals?|predictions?|data|labels|features|requirements)/i;
const percentage = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*%/g;
