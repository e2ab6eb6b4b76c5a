import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Decision } from '../model/feature.ts';
import type { Stated } from '../model/plan.ts';
import type { Field } from './fields.ts';
import { fieldOf, readFields } from './fields.ts';
import { plainText } from './inline.ts';
import type { HeadingBlock, MarkdownBlock, TableBlock } from './markdown.ts';
import { readMarkdown, spanInText, spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Section } from './sections.ts';
import { allBlocks, readSections } from './sections.ts';

const decisionWord =
  '(?:(?:ml|final|technical|recommended|key)\\s+)?(?:decision|chosen(?: (?:approach|option|solution))?|choice|결정(?: ?사항)?|선택|决策|决定|選擇|选择|決定(?:事項)?|решение|принятое решение|decisión|entscheidung|décision)';
const decisionKey = new RegExp(`^${decisionWord}(?:\\s+\\d+)?$`, 'i');
const decisionTitle = new RegExp(
  `^(?:\\d+(?:\\.\\d+)*[.)]?\\s+)?${decisionWord}(?:\\s+#?[A-Z]{0,2}\\d+)?\\s*[:：—–-]\\s*(\\S.*)$`,
  'i',
);
const rationaleKey =
  /^(?:rationale|reason(?:s|ing)?|why(?: chosen)?|justification|근거|이유|선택 이유|理由|依据|原因|根拠|обоснование|причин[аы]|razón|justificación|begründung)$/i;
const alternativesKey =
  /^(?:alternatives?(?: (?:considered|evaluated|rejected|explored))*(?: & rejected)?|other options|options considered|rejected(?: alternatives)?|고려된 대안|대안(?: 검토)?|备选方案|替代方案(?:评估)?|考虑的替代方案|检討した代替案|検討した代替案|代替案|альтернативы(?: рассмотрены)?|рассмотренные альтернативы|alternativas(?: consideradas)?|alternativen)$/i;
const general =
  /^(?:(?:key |technical |technology |additional |architecture |design |resolved )*decisions?(?: \(.*\))?|research(?: .{0,40})?|findings|overview|summary|.*\bdecisions|기술 결정|결정 사항|技术决策|决策|決定事項|решения)$/i;
const lead =
  /^(?:(?:research (?:task|item|question|area)|task|question|topic|item|исследование|вопрос)\s*\d+\s*[:：.—–-]\s*|[A-Z]{1,2}\d+\s*[:：.)—–-]\s*|\d+(?:\.\d+)*[.)、]?\s+)/i;

const closing =
  /summary|conclusion|overview|at a glance|recap|요약|결론|최종|정리|总结|汇总|概览|总览|まとめ|итог|вывод|resumen|zusammenfassung/i;

const known = (key: string): boolean => decisionKey.test(key) || rationaleKey.test(key) || alternativesKey.test(key);

/** Reads the decisions of research.md with their reasons and alternatives. Never throws. */
export function readResearch(file: SourceFile): Parsed<readonly Decision[]> {
  const document = readMarkdown(file);
  const diagnostics: Diagnostic[] = [];
  const found = decisionsIn(readSections(document), diagnostics);
  if (found.length === 0 && document.blocks.length > 0) {
    diagnostics.push({
      code: 'no-decisions',
      severity: 'info',
      message: 'no decision could be read here; write each as "**Decision**: …" below the heading of its topic',
      span: spanOf(file, 0),
    });
  }
  return { value: found, diagnostics };
}

/** The decisions in a document, in its order; headings that announce one and say nothing are complained of. */
export function decisionsIn(root: Section, diagnostics: Diagnostic[]): readonly Decision[] {
  const found: Decision[] = [];
  const summed: Decision[] = [];
  const visit = (section: Section, parents: readonly Section[]): void => {
    for (const decision of decisionsOf(section, parents, diagnostics)) found.push(decision);
    const list = [...section.path, section.title].some((title) => closing.test(title)) ? summed : found;
    for (const block of section.blocks) {
      if (block.kind === 'table') for (const decision of tableDecisions(block)) list.push(decision);
    }
    for (const child of section.children) visit(child, [...parents, section]);
  };
  visit(root, []);
  // A table in a summary repeats what was decided above; where nothing was, it is all there is.
  return found.length === 0 ? summed : found;
}

function decisionsOf(section: Section, parents: readonly Section[], diagnostics: Diagnostic[]): readonly Decision[] {
  const { heading } = section;
  if (heading && decisionKey.test(plainText(section.title).replace(lead, '')))
    return headed(section, parents, diagnostics);
  const stated = fieldDecisions(section, parents);
  const title = heading && section.level > 1 ? decisionTitle.exec(section.title)?.[1] : undefined;
  if (title !== undefined && heading) {
    if (stated.length > 0) return stated.map((one, index) => (index === 0 ? { ...one, title } : one));
    const topic = topicOf(parents);
    return [
      {
        title: topic ?? title,
        decision: title,
        ...reasons(section, readFields(section.blocks, known)),
        span: spanOfText(heading),
      },
    ];
  }
  return stated;
}

/** `### Decision` below the heading of a topic, with `### Rationale` beside it. */
function headed(section: Section, parents: readonly Section[], diagnostics: Diagnostic[]): readonly Decision[] {
  const heading = section.heading as HeadingBlock;
  const parent = parents.at(-1);
  const text = prose(allBlocks(section));
  const listed = fieldDecisions(section, parents);
  if (listed.length > 0) return listed;
  if (text === '' || isPlaceholder(text)) {
    diagnostics.push({
      code: 'unread-decision',
      severity: 'info',
      message: 'nothing is said below this heading',
      span: spanOfText(heading),
    });
    return [];
  }
  // Several decisions side by side in one topic own only what comes before the next one.
  const siblings = parent?.children ?? [];
  const from = siblings.indexOf(section);
  const next = siblings.findIndex((one, index) => index > from && decisionKey.test(one.title.replace(lead, '')));
  const own = siblings.slice(from + 1, next < 0 ? undefined : next);
  return [
    {
      title: topicOf(parents) ?? text.slice(0, 80),
      decision: text,
      ...sectionReasons(own),
      ...reasons(section, []),
      span: spanOfText(heading),
    },
  ];
}

/** Decisions that are fields: `**Decision**: …` with the reasons that follow up to the next decision. */
function fieldDecisions(section: Section, parents: readonly Section[]): readonly Decision[] {
  const fields = readFields(section.blocks, known);
  const starts = fields.flatMap((field, index) => (decisionKey.test(field.key) ? [index] : []));
  const topic =
    section.level > 1 && !general.test(section.title.replace(lead, '')) ? section.title.replace(lead, '') : undefined;
  const decisions = starts.flatMap((start, at): Decision[] => {
    const field = fields[start] as Field;
    const decision = plainText(field.items[0] && field.value === '' ? field.items[0].value : field.value);
    if (decision === '' || isPlaceholder(decision)) return [];
    const own = fields.slice(start + 1, starts[at + 1]);
    const title = starts.length === 1 ? (topic ?? topicOf(parents)) : undefined;
    return [
      {
        title: (decisionTitle.exec(title ?? '')?.[1] ?? title) || short(decision),
        decision,
        ...reasons(starts.length === 1 ? section : undefined, own),
        span: field.span,
      },
    ];
  });
  const used = new Set(fields.map(({ block }) => section.blocks[block]));
  return [...decisions, ...inlineDecisions(section, used)].sort((a, b) => a.span.start - b.span.start);
}

/** `3. Feature flag — Decision: add a toggle`. */
function inlineDecisions(section: Section, used: ReadonlySet<MarkdownBlock | undefined>): readonly Decision[] {
  return section.blocks.flatMap((block): Decision[] => {
    if (block.kind !== 'item' || block.depth > 0 || used.has(block)) return [];
    const match = /^([^\n]{3,200}?)\s*(?:[—–-]|→|\.)\s*\**(?:ML )?Decision\**\s*[:：]\**\s*(?=\S)/i.exec(block.text);
    if (!match) return [];
    const decision = plainText(block.text.slice(match[0].length));
    return [{ title: plainText(match[1] as string), decision, span: spanInText(block, 0, block.text.length) }];
  });
}

function tableDecisions(table: TableBlock): readonly Decision[] {
  const titles = table.header.map((cell) => plainText(cell.text));
  const decision = titles.findIndex(
    (title) => decisionKey.test(title) || /^(?:decision taken|selected|선택 기술)$/i.test(title),
  );
  if (decision <= 0) return [];
  const rationale = titles.findIndex((title) => rationaleKey.test(title));
  const alternatives = titles.findIndex((title) => alternativesKey.test(title));
  return table.rows.flatMap((row) => {
    const cell = row[decision];
    const title = plainText(
      row[decision === 1 && /^(?:#|id|no\.?)$/i.test(titles[0] ?? '') ? decision : 0]?.text ?? '',
    );
    const text = plainText(cell?.text ?? '');
    // Marks in a table of options ("✅", "Rejected") judge an option; they decide nothing by themselves.
    if (
      !cell ||
      title === '' ||
      !/\p{L}{2}/u.test(text) ||
      /^(?:✅|❌)|^(?:rejected|selected|chosen|no|yes|accepted|considered)\b/i.test(text)
    )
      return [];
    const why = plainText(row[rationale]?.text ?? '');
    const other = plainText(row[alternatives]?.text ?? '');
    return [
      {
        title,
        decision: text,
        ...(why ? { rationale: why } : {}),
        ...(other ? { alternatives: other } : {}),
        span: spanOfText(cell),
      },
    ];
  });
}

type Reasons = Pick<Decision, 'rationale' | 'alternatives'>;

function reasons(section: Section | undefined, fields: readonly Field[]): Reasons {
  const below = sectionReasons(section?.children ?? []);
  const rationale = plainText(fieldOf(fields, rationaleKey)?.value ?? '') || below.rationale;
  const alternatives = plainText(fieldOf(fields, alternativesKey)?.value ?? '') || below.alternatives;
  return { ...(rationale ? { rationale } : {}), ...(alternatives ? { alternatives } : {}) };
}

function sectionReasons(sections: readonly Section[]): Reasons {
  const text = (key: RegExp): string => {
    const section = sections.find((one) => key.test(one.title.replace(lead, '')));
    return section ? prose(allBlocks(section)) : '';
  };
  const [rationale, alternatives] = [text(rationaleKey), text(alternativesKey)];
  return { ...(rationale ? { rationale } : {}), ...(alternatives ? { alternatives } : {}) };
}

/** The title of the nearest heading around that names a topic. */
function topicOf(parents: readonly Section[]): string | undefined {
  const topic = parents.findLast((one) => one.level > 1 && !general.test(one.title.replace(lead, '')));
  return topic?.title.replace(lead, '');
}

function prose(blocks: readonly MarkdownBlock[]): string {
  return blocks
    .flatMap((block): Stated['value'][] =>
      block.kind === 'paragraph' || block.kind === 'item' ? [plainText(block.text)] : [],
    )
    .filter((text) => text !== '' && !/^-{3,}$/.test(text))
    .join('; ')
    .slice(0, 2000);
}

function short(text: string): string {
  const sentence = (/^.{10,120}?(?=[.;](?:\s|$)|[。；]|$)/.exec(text)?.[0] ?? text).trim();
  return sentence.length > 100 ? `${sentence.slice(0, 97)}...` : sentence;
}
