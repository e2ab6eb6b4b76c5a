import { spanOf } from '../base/source.ts';
import type { PlanDetail, PlanRisk } from '../model/plan.ts';
import { oneLine, plainText } from './inline.ts';
import type { ItemBlock, MarkdownBlock, TableBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import { leaving, outdented, trimmed } from './plans/left-text.ts';
import type { PlanPart } from './plans/plan-part.ts';
import { gate, mitigationWord, riskSubject, riskWord } from './plans/risk-subject.ts';
import { bareTitle } from './plans/section-role.ts';
import { tableRows } from './plans/table-rows.ts';
import type { Section } from './sections.ts';

const likelihood = /likelihood|probab|вероятност|可能性|概率|発生確率|가능성|확률|probabilidad|wahrscheinlich/i;
const impact = /impact|severity|влияни|影响|影響|영향|impacto|auswirkung/i;

/** The risks that a plan names, each with its mitigation where one stands beside it: tables, and lists with nested points. */
export function readRisks(sections: readonly Section[]): PlanPart<readonly PlanRisk[]> {
  const risks: PlanRisk[] = [];
  const taken: MarkdownBlock[] = [];
  // A plan for a risk score is not about risks everywhere.
  const title = sections.find(({ heading }) => heading);
  for (const section of sections) {
    const around = section.path.slice(title?.level === 1 && section.path[0] === title.title ? 1 : 0);
    const subjects = around.map(riskSubject);
    const within = subjects.some((one) => one !== undefined);
    const outer = subjects.findLast((one) => one !== undefined);
    // Below the risks a heading may tell what is done about them.
    const below =
      outer === 'risks' && (mitigationWord.test(section.title) || gate.test(section.title)) ? 'joined' : outer;
    const about = (section === title ? undefined : riskSubject(section.title)) ?? below;
    let found = false;
    for (const block of section.blocks) {
      const read = block.kind === 'table' && block.depth === 0 ? tableRisks(block, about === 'risks') : undefined;
      if (!read || read.risks.length === 0) continue;
      for (const risk of read.risks) risks.push(risk);
      taken.push(leaving(block, read.left));
      found = true;
    }
    if (!about || found) continue;
    const one = section.heading && !riskWord.test(section.title) ? titledRisk(section) : undefined;
    const list = one ?? listRisks(section.blocks, about === 'risks');
    // Of a list below a heading within the risks, that heading says which risks these are.
    const kind = !one && within ? bareTitle(section.title) : '';
    for (const risk of list.value)
      risks.push(kind === '' ? risk : { ...risk, details: [...risk.details, { key: 'Category', value: kind }] });
    for (const block of list.taken) taken.push(block);
  }
  return { value: risks, taken, diagnostics: [] };
}

function tableRisks(
  table: TableBlock,
  about: boolean,
): { readonly risks: readonly PlanRisk[]; readonly left: string } | undefined {
  const named = table.header.some((cell) => riskWord.test(cell.text) && cell.text.length < 40);
  if (!named && !(about && table.header.length > 1)) return undefined;
  const numbered = /^(?:#|id|no\.?|nr\.?)$/i.test(plainText(table.header[0]?.text ?? ''));
  const first = plainText(table.header[numbered ? 1 : 0]?.text ?? '');
  const isFirst = new RegExp(`^${first.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}$`);
  const read = tableRows(table, { mitigation: mitigationWord, likelihood, impact, risk: named ? riskWord : isFirst }, [
    'risk',
  ]);
  const risks = read?.rows.map(({ cells: { risk = '', mitigation, ...others }, details, span }) => ({
    risk,
    ...others,
    ...(mitigation === undefined || isPlaceholder(mitigation) ? {} : { mitigation }),
    details,
    span,
  }));
  return read && risks && { risks, left: read.left };
}

const namesRisk = /^[*_\s]*(?:risks?|риск|风险|風險|リスク|위험|riesgo|risiko)(?:\s*#?\d+)?[*_\s]*[:：]/iu;
const namesMitigation = /.[\s(*_]mitigations?[*_]*\s*[:：]/i;

function isMitigation({ text }: ItemBlock): boolean {
  const key = /^[*_]*([^:：*_]{1,40})[*_]*\s*[:：]/.exec(text)?.[1];
  return key !== undefined && mitigationWord.test(key);
}

/** The items of lists as risks: all where nothing else is spoken of, else those that say of themselves that they are. */
function listRisks(blocks: readonly MarkdownBlock[], all: boolean): PlanPart<readonly PlanRisk[]> {
  const top = blocks.reduce((low, { kind, depth }) => (kind === 'item' ? Math.min(low, depth) : low), Infinity);
  const risks: PlanRisk[] = [];
  const taken: MarkdownBlock[] = [];
  let led = all;
  for (let at = 0; at < blocks.length; ) {
    const item = blocks[at] as MarkdownBlock;
    if (!all && item.kind === 'paragraph' && item.depth === 0)
      led = riskSubject(/^(.{1,60})[:：]$/.exec(plainText(item.text))?.[1] ?? '') === 'risks';
    let end = at + 1;
    while (item.kind === 'item' && end < blocks.length && (blocks[end] as MarkdownBlock).depth > item.depth) end++;
    const nested = blocks.slice(at + 1, end);
    at = end;
    if (item.kind !== 'item' || item.depth > top || plainText(item.text) === '' || isPlaceholder(item.text)) continue;
    const points = nested.filter((block) => block.kind === 'item');
    const isRisk = led || namesRisk.test(item.text) || namesMitigation.test(item.text) || points.some(isMitigation);
    if (!isRisk) continue;
    risks.push(listRisk(item, points));
    taken.push(leaving(item, otherText(nested)));
  }
  return { value: risks, taken, diagnostics: [] };
}

/** A heading within the risks that is a risk itself: the points below it are its mitigation, likelihood and impact. */
function titledRisk({ title, heading, blocks }: Section): PlanPart<readonly PlanRisk[]> | undefined {
  const items = blocks.filter((block) => block.kind === 'item');
  if (!heading || isPlaceholder(title) || !items.some(isMitigation)) return undefined;
  const risk = { ...listRisk({ ...heading, kind: 'item', marker: '-' }, items), risk: bareTitle(title) };
  const used = new Set<MarkdownBlock>(items);
  let end = 0;
  const taken = blocks.flatMap((block, at) => {
    if (!used.has(block) || block.span.start < end) return [];
    end = block.span.end;
    const nested: MarkdownBlock[] = [];
    for (let next = at + 1; next < blocks.length && (blocks[next] as MarkdownBlock).depth > block.depth; next++)
      nested.push(blocks[next] as MarkdownBlock);
    return [leaving(block, otherText(nested))];
  });
  return { value: [risk], taken, diagnostics: [] };
}

/** What is nested in an item and is no item itself, as Markdown. */
function otherText(nested: readonly MarkdownBlock[]): string {
  return nested
    .filter(({ kind }) => kind !== 'item')
    .map(({ span }) => trimmed(outdented(span.file.text.slice(span.start, span.end))))
    .join('\n\n');
}

function listRisk(item: ItemBlock, nested: readonly ItemBlock[]): PlanRisk {
  const details: PlanDetail[] = [];
  const known: { mitigation?: string; likelihood?: string; impact?: string } = {};
  for (const point of nested) {
    const match = /^[*_]*([^:：*_]{1,40})[*_]*\s*[:：][*_]*\s*(\S.*)$/s.exec(point.text);
    const [key, value] = match ? [match[1] as string, oneLine(match[2] as string)] : ['', oneLine(point.text)];
    if (key !== '' && mitigationWord.test(key) && known.mitigation === undefined) known.mitigation = value;
    else if (key !== '' && likelihood.test(key) && known.likelihood === undefined) known.likelihood = value;
    else if (key !== '' && impact.test(key) && known.impact === undefined) known.impact = value;
    else details.push({ key, value });
  }
  const { start } = spanOfText(item);
  return { risk: oneLine(item.text), ...known, details, span: spanOf(item.file, start, spanOfText(item).end) };
}
