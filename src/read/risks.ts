import { spanOf } from '../base/source.ts';
import type { Stated } from '../model/plan.ts';
import { oneLine, plainText } from './inline.ts';
import type { MarkdownBlock, TableBlock } from './markdown.ts';
import { spanInText, spanOfText } from './markdown.ts';
import type { Section } from './sections.ts';
import { allSections } from './sections.ts';

const riskWord = /\brisks?\b|\briesgos?\b|\brisik(?:o|en)\b|\brisques?\b|риск|风险|風險|リスク|위험/iu;
const mitigationWord = /mitigat|완화|缓解|緩解|应对|対策|軽減|митигац|снижен|mitigac|gegenma|response|countermeasure/i;

/** The risks that a plan names, each with its mitigation where one stands beside it. */
export function readRisks(root: Section): readonly Stated[] {
  return allSections(root).flatMap((section) => {
    const about = [...section.path, section.title].some((title) => riskWord.test(title));
    const tables = section.blocks
      .filter((block) => block.kind === 'table')
      .filter((table) => isRiskTable(table, about));
    const rows = tables.flatMap(tableRisks);
    return about && rows.length === 0 ? listRisks(section.blocks) : rows;
  });
}

function isRiskTable(table: TableBlock, about: boolean): boolean {
  return (
    table.header.some((cell) => riskWord.test(cell.text) && cell.text.length < 40) || (about && table.header.length > 1)
  );
}

function tableRisks(table: TableBlock): readonly Stated[] {
  const named = table.header.findIndex((cell) => riskWord.test(cell.text));
  const numbered = /^(?:#|id|no\.?|nr\.?)$/i.test(table.header[0]?.text ?? '');
  const risk = named >= 0 ? named : numbered ? 1 : 0;
  const mitigation = table.header.findIndex((cell) => mitigationWord.test(cell.text));
  return table.rows.flatMap((row) => {
    const cell = row[risk];
    const text = plainText(cell?.text ?? '');
    if (!cell || text === '' || isPlaceholder(text)) return [];
    const answer = plainText(row[mitigation]?.text ?? '');
    return [{ value: withMitigation(text, isPlaceholder(answer) ? '' : answer), span: spanOfText(cell) }];
  });
}

function listRisks(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  const items = blocks.filter((block) => block.kind === 'item');
  const top = items.reduce((low, item) => Math.min(low, item.depth), Number.POSITIVE_INFINITY);
  const risks: Stated[] = [];
  for (const item of items) {
    const text = plainText(item.text);
    if (text === '' || isPlaceholder(text)) continue;
    const last = risks.at(-1);
    if (item.depth > top && last) {
      const match = mitigationWord.exec(text);
      if (match && match.index < 20) {
        const answer = text.replace(/^[^:：]{0,40}[:：]\s*/, '');
        risks[risks.length - 1] = {
          value: withMitigation(last.value, answer),
          span: spanOf(item.file, last.span.start, spanOfText(item).end),
        };
      }
    } else if (item.depth === top) risks.push({ value: text, span: spanInText(item, 0, item.text.length) });
  }
  return risks;
}

function withMitigation(risk: string, mitigation: string): string {
  return mitigation === '' || mitigation === '-'
    ? oneLine(risk)
    : `${oneLine(risk)} (mitigation: ${oneLine(mitigation)})`;
}

function isPlaceholder(text: string): boolean {
  return /^\[[^\]]*\]$/.test(text);
}
