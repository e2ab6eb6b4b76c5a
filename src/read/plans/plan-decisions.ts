import type { PlanDecision, SectionRole } from '../../model/plan.ts';
import { oneLine, plainText } from '../inline.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';
import { decisionsIn } from '../research.ts';
import type { Section } from '../sections.ts';
import type { PlanOutline } from './plan-outline.ts';
import { sectionRole } from './section-role.ts';

/** Sections whose titles are no topic that is decided on. */
const general: ReadonlySet<SectionRole> = new Set(['header', 'overview', 'notes', 'decisions', 'steps', 'phases']);

/** The decisions that a plan tells: `**Decision**: …` with its rationale, tables of them, and the points under "Decisions". */
export function readPlanDecisions({ root, sections }: PlanOutline): readonly PlanDecision[] {
  const stated = decisionsIn(root, []).map(({ title, decision, rationale, span }) => ({
    title: general.has(sectionRole(title)) ? decision : title,
    decision,
    ...(rationale === undefined ? {} : { rationale }),
    span,
  }));
  const listed = sections
    .filter(({ heading, title }) => heading && sectionRole(title) === 'decisions')
    .flatMap((section) => (decisionsIn(section, []).length > 0 ? [] : pointsOf(section)));
  return [...stated, ...listed].sort((a, b) => a.span.start - b.span.start);
}

/** `- **Framework**: PyTorch`: the words in bold are what was decided on. */
function pointsOf({ blocks }: Section): readonly PlanDecision[] {
  return blocks.flatMap((block): readonly PlanDecision[] => {
    if (block.kind !== 'item' || block.depth > 0 || block.quoted) return [];
    const text = oneLine(block.text);
    const match = /^\*\*([^*]{1,200}?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：]|\*\*\s+[—–-]\s)\s*(\S.*)$/.exec(text);
    const decision = plainText(match?.[2] ?? text);
    if (decision === '' || isPlaceholder(decision)) return [];
    return [{ title: match ? plainText(match[1] as string) : decision, decision, span: spanOfText(block) }];
  });
}
