import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import type { Specification, Story } from '../model/feature.ts';
import type { Stated } from '../model/plan.ts';
import { plainText } from './inline.ts';
import type { HeadingBlock, ItemBlock, MarkdownBlock } from './markdown.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import { readRequirements } from './requirements.ts';
import { isAcceptanceTitle, isTemplateText, readScenarios } from './scenarios.ts';
import type { Section } from './sections.ts';
import { allBlocks, allSections, readSections } from './sections.ts';

const storyWord =
  '(?:user story|user-story|ml story|사용자 스토리|유저 스토리|用户故事|使用者故事|ユーザーストーリー|ユーザストーリー|(?:ml[- ]|пользовательская )?история(?: пользователя)?|historia de usuario|récit utilisateur|user[- ]?geschichte|nutzergeschichte|história de usuário)';
const storyHeading = new RegExp(
  `^(?:[^\\p{L}\\p{N}[]+\\s*)?(?:${storyWord}\\s*#?(\\d+)?|US-?(\\d+)|story\\s+#?(\\d+))\\s*(?:[:：.)—–-]+\\s*(.*)|(\\s.*)?)$`,
  'iu',
);
const storyItem = /^US-?(\d+)\s*[:：.)—–-]*\s*(\S.*)$/i;
const storyList =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:user stories|사용자 스토리|用户故事|ユーザーストーリー|пользовательские истории|historias de usuario|user-?stories)\b/i;
const wish = /^(?:as (?:an?|the)\b|als\s|como\s|как\s|作为|として|en tant que)/i;
const priorityText = /\bP\d\b/;
const priorityNote =
  /\s*[([（]\s*(?:priority|приоритет|우선순위|优先级|優先度|優先級|prioridad|priorität|priorité)?\s*[:：]?\s*P\d\b[^)\]）]*[)\]）]/i;
const edgeTitle =
  /edge cases?|엣지 ?케이스|예외 상황|边界(?:情况|条件)?|邊界|エッジ ?ケース|境界|граничн\S* случа|casos? (?:límite|extremos)|grenzfälle|randfälle|cas limites/i;

/** Reads spec.md: stories with priority and scenarios, requirements, success criteria, edge cases. Never throws. */
export function readSpecification(file: SourceFile): Parsed<Specification> {
  const root = readSections(readMarkdown(file));
  const sections = allSections(root);
  const diagnostics: Diagnostic[] = [];
  const storySections = sections.filter((section) => isStory(section));
  const stories = distinct([
    ...storySections.flatMap((section) => storyOf(section, diagnostics)),
    ...listedStories(sections),
  ]);
  const within = new Set(storySections.flatMap((section) => allSections(section)));
  const requirements = readRequirements(sections);
  return {
    value: {
      stories,
      scenarios: sections
        .filter((section) => !within.has(section))
        .flatMap((section) => readScenarios(section.blocks, isAcceptanceTitle(section.title))),
      requirements: requirements.value,
      edgeCases: sections
        .filter((section) => edgeTitle.test(section.title))
        .flatMap((section) => topItems(section.blocks)),
    },
    diagnostics: [...diagnostics, ...requirements.diagnostics],
  };
}

function isStory(section: Section): boolean {
  if (!section.heading || section.level < 2) return false;
  const match = storyHeading.exec(section.title);
  if (!match) return false;
  // "User Stories" and "User Story Map" announce stories; they are none.
  return match.slice(1, 4).some((number) => number !== undefined) || (match[4] ?? '') !== '';
}

interface FoundStory extends Omit<Story, 'id'> {
  readonly number?: number;
}

function storyOf(section: Section, diagnostics: Diagnostic[]): readonly FoundStory[] {
  const heading = section.heading as HeadingBlock;
  const match = storyHeading.exec(section.title) as RegExpExecArray;
  const number = match[1] ?? match[2] ?? match[3];
  const rest = (match[4] ?? match[5] ?? '').trim();
  const title = rest
    .replace(priorityNote, '')
    .replace(/\s*\bP\d\s*$/, '')
    .trim();
  if (isPlaceholder(title) || /^\[brief title\]/i.test(title)) {
    diagnostics.push({
      code: 'unfilled-story',
      severity: 'info',
      message: 'this story still has the title of the template and is left out; fill it in or delete it',
      span: spanOfText(heading),
    });
    return [];
  }
  const priority = priorityText.exec(rest)?.[0] ?? priorityBelow(section.blocks);
  return [
    {
      ...(number === undefined ? {} : { number: Number(number) }),
      title: title || `User Story ${number ?? ''}`.trim(),
      ...(priority ? { priority } : {}),
      scenarios: readScenarios(allBlocks(section), false),
      span: spanOfText(heading),
    },
  ];
}

/** `**Priority**: P1` in the lines below the heading. */
function priorityBelow(blocks: readonly MarkdownBlock[]): string | undefined {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const match = /(?:priority|приоритет|우선순위|优先级|優先度|prioridad|priorität)\W{0,6}(P\d)\b/i.exec(
      block.text.slice(0, 400),
    );
    if (match) return match[1];
  }
  return undefined;
}

/** Stories that are items of a list: `- **US-1:** As an analyst …`, and wishes below "User Stories". */
function listedStories(sections: readonly Section[]): readonly FoundStory[] {
  return sections.flatMap((section) => {
    const list = storyList.test(section.title);
    return section.blocks.flatMap((block): FoundStory[] => {
      if (block.kind !== 'item' || block.depth > 0 || block.quoted) return [];
      const text = plainText(block.text);
      const match = storyItem.exec(text);
      if (!list || (!match && !wish.test(text))) return [];
      const title = (match?.[2] ?? text)
        .replace(priorityNote, '')
        .replace(/^\(([^()]{1,80})\)\s*[:：]/, '$1:')
        .trim();
      const priority = priorityText.exec(text)?.[0];
      return [
        {
          ...(match ? { number: Number(match[1]) } : {}),
          title,
          ...(priority ? { priority } : {}),
          scenarios: [],
          span: spanOfText(block),
        },
      ];
    });
  });
}

/** Ids by the number in the heading; a story without a number, or with one that is taken, gets the next free one by its order. */
function distinct(found: readonly FoundStory[]): readonly Story[] {
  const ordered = [...found].sort((a, b) => a.span.start - b.span.start);
  const stated = new Set(ordered.flatMap(({ number }) => (number === undefined ? [] : [number])));
  const taken = new Set<number>();
  let free = 1;
  return ordered.map(({ number, ...story }, index) => {
    let id = number !== undefined && !taken.has(number) ? number : index + 1;
    if (id !== number && (taken.has(id) || stated.has(id))) {
      while (taken.has(free) || stated.has(free)) free++;
      id = free;
    }
    taken.add(id);
    return { id: `US${id}`, ...story };
  });
}

function topItems(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  return blocks
    .filter((block): block is ItemBlock => block.kind === 'item' && block.depth === 0 && !block.quoted)
    .map((item) => ({ value: plainText(item.text), span: spanOfText(item) }))
    .filter(({ value }) => value !== '' && !isTemplateText(value) && !isPlaceholder(value));
}
