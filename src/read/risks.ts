import { spanOf } from '../base/source.ts';
import type { PlanDetail, PlanRisk } from '../model/plan.ts';
import { oneLine, plainText } from './inline.ts';
import type { ItemBlock, MarkdownBlock, TableBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import type { PlanPart } from './plans/plan-part.ts';
import { tableRows } from './plans/table-rows.ts';
import type { Section } from './sections.ts';

const riskWord = /\brisks?\b|\briesgos?\b|\brisik(?:o|en)\b|\brisques?\b|риск|风险|風險|リスク|위험/iu;
const mitigationWord =
  /mitigat|완화|缓解|緩解|应对|対策|軽減|митигац|снижен|меры|mitigac|gegenma|response|countermeasure/i;
const likelihood = /likelihood|probab|вероятност|可能性|概率|発生確率|가능성|확률|probabilidad|wahrscheinlich/i;
const impact = /impact|severity|влияни|影响|影響|영향|impacto|auswirkung/i;

/** The risks that a plan names, each with its mitigation where one stands beside it: tables, and lists with nested points. */
export function readRisks(sections: readonly Section[]): PlanPart<readonly PlanRisk[]> {
  const risks: PlanRisk[] = [];
  const taken: MarkdownBlock[] = [];
  for (const section of sections) {
    const about = [...section.path, section.title].some((title) => riskWord.test(title));
    let found = false;
    for (const block of section.blocks) {
      const rows = block.kind === 'table' && block.depth === 0 ? tableRisks(block, about) : undefined;
      if (!rows) continue;
      risks.push(...rows);
      taken.push(block);
      found = true;
    }
    if (!about || found) continue;
    const list = listRisks(section.blocks);
    risks.push(...list.value);
    taken.push(...list.taken);
  }
  return { value: risks, taken, diagnostics: [] };
}

function tableRisks(table: TableBlock, about: boolean): readonly PlanRisk[] | undefined {
  const named = table.header.some((cell) => riskWord.test(cell.text) && cell.text.length < 40);
  if (!named && !(about && table.header.length > 1)) return undefined;
  const numbered = /^(?:#|id|no\.?|nr\.?)$/i.test(plainText(table.header[0]?.text ?? ''));
  const first = plainText(table.header[numbered ? 1 : 0]?.text ?? '');
  const isFirst = new RegExp(`^${first.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}$`);
  const rows = tableRows(table, { mitigation: mitigationWord, likelihood, impact, risk: named ? riskWord : isFirst }, [
    'risk',
  ]);
  return rows?.map(({ cells: { risk = '', mitigation, ...others }, details, span }) => ({
    risk,
    ...others,
    ...(mitigation === undefined || isPlaceholder(mitigation) ? {} : { mitigation }),
    details,
    span,
  }));
}

function listRisks(blocks: readonly MarkdownBlock[]): PlanPart<readonly PlanRisk[]> {
  const items = blocks.filter((block) => block.kind === 'item');
  const top = items.reduce((low, item) => Math.min(low, item.depth), Number.POSITIVE_INFINITY);
  const risks: PlanRisk[] = [];
  const taken: MarkdownBlock[] = [];
  for (const [at, item] of items.entries()) {
    if (item.depth > top || plainText(item.text) === '' || isPlaceholder(item.text)) continue;
    const end = items.findIndex((next, place) => place > at && next.depth === top);
    const nested = items.slice(at + 1, end < 0 ? items.length : end);
    risks.push(listRisk(item, nested));
    taken.push(item);
  }
  return { value: risks, taken, diagnostics: [] };
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
