import type { PlanCriterion } from '../../../model/plan.ts';
import { statedIn } from '../../inline.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Section } from '../../sections.ts';
import { leaving, outdented, trimmed } from '../left-text.ts';

const acceptanceTitle =
  /acceptance criteria|definition of done|критерии при[её]мки|验收标准|驗收標準|受け入れ基準|인수 기준|criterios de aceptación|abnahmekriterien|critères d.acceptation/i;
const gatesTitle =
  /quality gates?|контроль качества|质量(?:门|关卡|门禁)|品質(?:ゲート|門)|품질 게이트|qualitätstore|qualitätskriterien|puertas? de calidad|controles de calidad/i;

/** The criteria of a phase or component that stand below headings of their own. */
export function criteriaBelow(
  section: Section,
  parts: ReadonlySet<Section>,
): {
  readonly acceptance: readonly PlanCriterion[];
  readonly gates: readonly PlanCriterion[];
  readonly taken: readonly MarkdownBlock[];
} {
  const taken: MarkdownBlock[] = [];
  const boxes = (title: RegExp): readonly PlanCriterion[] =>
    section.children
      .filter((child) => !parts.has(child) && title.test(child.title))
      .flatMap(({ blocks }) => criteriaOf(blocks, taken));
  const acceptance = boxes(acceptanceTitle);
  return { acceptance, gates: boxes(gatesTitle), taken };
}

/** The items of a list; what a template left is passed over and stays text, and so does what is nested and no item. */
function criteriaOf(blocks: readonly MarkdownBlock[], taken: MarkdownBlock[]): readonly PlanCriterion[] {
  const criteria: PlanCriterion[] = [];
  for (let at = 0; at < blocks.length; ) {
    const item = blocks[at] as MarkdownBlock;
    let end = at + 1;
    while (item.kind === 'item' && end < blocks.length && (blocks[end] as MarkdownBlock).depth > item.depth) end++;
    const nested = blocks.slice(at, end);
    at = end;
    if (item.kind !== 'item' || nested.some((one) => one.kind === 'item' && isPlaceholder(boxless(one.text)))) continue;
    const points = nested.flatMap((one) => (one.kind === 'item' ? criterion(one) : []));
    if (points.length === 0) continue;
    criteria.push(...points);
    const others = nested.filter(({ kind }) => kind !== 'item');
    taken.push(leaving(item, others.map(({ span }) => trimmed(outdented(textOf(span)))).join('\n\n')));
  }
  return criteria;
}

function criterion(item: Extract<MarkdownBlock, { kind: 'item' }>): readonly PlanCriterion[] {
  const box = /^\[([ xX~-])\]\s+/.exec(item.text);
  const stated = statedIn(item, box?.[0].length ?? 0, item.text.length);
  return stated.value === '' ? [] : [{ ...stated, done: /[xX]/.test(box?.[1] ?? '') }];
}

function boxless(text: string): string {
  return text.replace(/^\[[ xX~-]\]\s+/, '');
}

function textOf({ file, start, end }: MarkdownBlock['span']): string {
  return file.text.slice(start, end);
}
