import type { SourceFile } from '../base/source.ts';
import type { Brief, NamedThing, Statement } from '../model/brief.ts';
import { oneLine, plainText } from './inline.ts';
import type { BlockText, MarkdownBlock } from './markdown.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Section } from './sections.ts';
import { allSections, readSections } from './sections.ts';
import { readSpecification } from './spec.ts';

const specWord =
  /\b(?:specification|spec|feature|prd|requirements?)\b|спецификац|规格|规范|仕様|명세|사양|especificación|spezifikation/i;
const overview =
  /^(?:\d+\.?\s+)?(?:overview|summary|introduction|goal|purpose|problem|background|context|description|resumen|überblick|zusammenfassung|обзор|概述|概要|개요)/i;
const entityTitle = /\bentit(?:y|ies)\b|сущност|实体|エンティティ|엔(?:티|터)티|entidades|entitäten|datenobjekte/i;
const inputKey = /^(?:input|user description|description|goal|eingabe|entrada|ввод|输入|入力|입력)$/i;
const metaKey =
  /^(?:feature branch|branch|created|date|status|author|version|priority|last updated|owner|input|estado|fecha|rama)$/i;
const idAhead = /^([A-Z]{2,4}-(?:[A-Z]{1,6}-)?\d{1,4}[a-z]?)\b/;

/** Reads what a plan is started from: the title, the description, every sentence and the entities of a spec.md. Never throws. */
export function readBrief(file: SourceFile): Brief {
  const sections = allSections(readSections(readMarkdown(file)));
  const statements = sections.flatMap(statementsOf);
  return {
    title: titleOf(sections) || folderOf(file.path),
    description: descriptionOf(sections, statements),
    statements,
    entities: sections.filter(({ title }) => entityTitle.test(title)).flatMap(({ blocks }) => blocks.flatMap(thingOf)),
    specification: readSpecification(file).value,
    ...(file.path === '' ? {} : { document: file.path.split('/').at(-1) as string }),
  };
}

function statementsOf({ title, blocks }: Section): readonly Statement[] {
  const said = (block: BlockText): readonly Statement[] => {
    const text = plainText(block.text.replace(/^\[[ xX]\]\s+/, ''));
    if (text === '' || isPlaceholder(text) || /NEEDS CLARIFICATION/.test(text)) return [];
    const id = idAhead.exec(text)?.[1];
    return [{ text, ...(id === undefined ? {} : { id }), section: title, span: spanOfText(block) }];
  };
  return blocks.flatMap((block) => {
    if (block.kind === 'item') return said(block);
    if (block.kind === 'paragraph') {
      const key = keyOf(block);
      if (key === undefined || !metaKey.test(key)) return said(block);
      const input = inputOf(block);
      return input ? [{ text: input, section: title, span: spanOfText(block) }] : [];
    }
    if (block.kind === 'table') return block.rows.flatMap((row) => tableRow(row, title));
    return [];
  });
}

/** The cells of a row as one statement. */
function tableRow(row: readonly BlockText[], section: string): readonly Statement[] {
  const cells = row.map(({ text }) => plainText(text)).filter((text) => text !== '' && !isPlaceholder(text));
  const [first] = row;
  const text = cells.join(': ');
  if (!first || text === '') return [];
  const id = idAhead.exec(text)?.[1];
  return [{ text, ...(id === undefined ? {} : { id }), section, span: spanOfText(first) }];
}

/** The key of a paragraph that is a field: `**Created**: …`. */
function keyOf({ text }: BlockText): string | undefined {
  return /^\*\*([^*\n]{1,40}?)[:：]?\*\*\s*[:：]?/.exec(text)?.[1];
}

function titleOf(sections: readonly Section[]): string {
  const heading = sections.find(({ level }) => level === 1) ?? sections.find(({ level }) => level > 0);
  const title = heading?.title ?? '';
  const behind = /^([^:：]{1,50}?)\s*(?:[:：]|\s[-–—])\s*(\S.*)$/.exec(title);
  if (behind && specWord.test(behind[1] as string)) return behind[2] as string;
  const bare = title.replace(/\s*[-–—:]?\s*(?:feature\s+)?(?:specification|spec|prd)$/i, '').trim();
  return isPlaceholder(bare) ? '' : bare;
}

function folderOf(path: string): string {
  const words = (path.split('/').at(-2) ?? '')
    .replace(/^[A-Za-z]?\d+-/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return words === '' ? 'New feature' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the author wrote as input, else the first paragraph that says what it is about. */
function descriptionOf(sections: readonly Section[], statements: readonly Statement[]): string {
  for (const { blocks } of sections)
    for (const block of blocks) {
      const input = block.kind === 'paragraph' ? inputOf(block) : undefined;
      if (input) return input;
    }
  const told = sections.filter(({ title }) => overview.test(title)).flatMap(({ blocks }) => blocks);
  const first = [...told, ...sections.slice(0, 3).flatMap(({ blocks }) => blocks)].find(
    (block) => block.kind === 'paragraph' && keyOf(block) === undefined && plainText(block.text).length > 30,
  );
  if (first?.kind === 'paragraph') return shortened(plainText(first.text));
  return shortened(statements.find(({ text }) => text.length > 30)?.text ?? '');
}

function inputOf(block: BlockText): string | undefined {
  for (const line of block.text.split('\n')) {
    const match = /^\*\*([^*\n]{1,40}?)[:：]?\*\*\s*[:：]?\s*(\S.*)$/.exec(line);
    if (!match || !inputKey.test(match[1] as string)) continue;
    const said = plainText(match[2] as string)
      .replace(/^User description:\s*/i, '')
      // What an author puts before words in quotes only says that they follow.
      .replace(/^[^"“„«:：]{1,40}[:：]\s*(?=["“„«][^"”»]*["”“»]\.?$)/u, '');
    const text = withoutQuotes(said);
    if (text.length > 15 && !isPlaceholder(text) && !/\$ARGUMENTS/.test(text)) return shortened(text);
  }
  return undefined;
}

/** A text without the quotes around the whole of it; an opening one that nothing closes goes as well. */
function withoutQuotes(text: string): string {
  if (/^["“„«][^"“”»]*$/.test(text)) return text.slice(1);
  const inner = /^["“„«'](.*)["”“»']$/.exec(text)?.[1];
  if (inner === undefined) return text;
  // The first quote within must open: in `"a" and "b"` it closes.
  const first = inner.search(/["“”»]/);
  return first < 0 || /\s/.test(inner.charAt(first - 1)) ? inner : text;
}

/** At most a paragraph: cut behind a sentence. */
function shortened(text: string): string {
  const line = oneLine(text);
  if (line.length <= 600) return line;
  const end = line.slice(0, 600).lastIndexOf('. ');
  return end > 100 ? line.slice(0, end + 1) : `${line.slice(0, 599).trimEnd()}…`;
}

/** `**Customer**: a person with a contract` → the thing and what is said of it. */
function thingOf(block: MarkdownBlock): readonly NamedThing[] {
  if (block.kind !== 'item' || block.depth > 0) return [];
  const match = /^([^:：]{1,60}?)\s*[:：—–]\s+(\S.*)$/.exec(plainText(block.text));
  if (!match || isPlaceholder(`${match[1]}`) || /^\[/.test(match[1] as string)) return [];
  return [{ name: match[1] as string, text: match[2] as string, span: spanOfText(block) }];
}
