import { findPaths } from '../../../model/file-paths.ts';
import type { PlanTask, Stated } from '../../../model/plan.ts';
import { taskIdPattern } from '../../../model/task-id.ts';
import { readFields } from '../../fields.ts';
import { commentsIn, plainText } from '../../inline.ts';
import type { ItemBlock, MarkdownBlock } from '../../markdown.ts';
import { spanInText, spanOfText } from '../../markdown.ts';
import type { Section } from '../../sections.ts';
import { dependencySuffixReader } from '../../tasks/dependency-suffix.ts';
import { readPhaseTitle } from '../../tasks/phase-title.ts';
import type { TaskLine } from '../../tasks/task-line.ts';
import { readTaskLine } from '../../tasks/task-line.ts';
import { sectionKind } from '../../tasks/task-section.ts';
import { takenOf } from '../left-text.ts';
import { phaseCategory } from '../phases/phase-category.ts';
import type { TaskReader } from '../plan-part.ts';
import { detailName, taskDetails } from '../task/detail-keys.ts';
import { extentOf } from '../task/field-blocks.ts';
import { itemNotes } from '../task/item-notes.ts';
import { knownTasks } from '../task/references.ts';
import type { TaskDetails } from '../task/task-details.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { fieldDependencies, idsIn, unreadDependency, withUnread } from './line-dependencies.ts';
import { sentenceDependencies } from './sentence-dependencies.ts';

const takeDependencySuffix = dependencySuffixReader(taskIdPattern);
const plainId = /^T-?\d+[a-z]?$/;

interface Found {
  readonly item: ItemBlock;
  readonly line: TaskLine & { readonly id: string };
  readonly section: Section;
  /** What is nested in it, other tasks among it. */
  readonly nested: readonly MarkdownBlock[];
}

/** Dialect `spec-kit`: task lines such as `- [ ] T001 [P] …` that already stand in the plan. */
export const readTaskLines: TaskReader = (outline, { busy }) => {
  const { file, sections, time } = outline;
  // Most plans name no task by such an id, and all that follows takes longer to prepare than to look for one.
  if (!/\bT-?\d/.test(file.text)) return { value: [], taken: [], diagnostics: [] };
  const found = sections
    .filter((section) => sectionKind(section.title) === 'tasks')
    .flatMap((section) => linesOf(section, busy.has(section)));
  const items = new Set<MarkdownBlock>(found.map(({ item }) => item));
  const known = knownTasks(
    found.map(({ line, section }) => ({ reference: line.id, phase: readPhaseTitle(section.title).number })),
    (number) => `T${number}`,
  );
  const spoken = sentenceDependencies(
    outline,
    found.map(({ line: { id, stories }, section }) => ({ id, stories, section })),
  );
  const read = found.map(({ item, line, section, nested }) => {
    const body = withoutTasks(nested, items);
    const details = readTaskDetails(body, time);
    const { dependencies, needs, fields, known: own, diagnostics, status, ...rest } = details;
    const suffix = takeDependencySuffix(line.title);
    const span = spanInText(item, line.titleStart, item.text.length);
    const said = suffix.mentions.flatMap(({ text }) => idsIn(text, known).map((value) => ({ value, span })));
    const stated = fieldDependencies(dependencies?.items ?? [], known);
    const title = plainText(suffix.title);
    const taken = takenOf([
      ...own.flatMap((field) => blocksOfField(body, withUnread(field, stated.unread))),
      ...nested.filter((block) => items.has(block)),
    ]);
    const notes = [...remarksOf(item, suffix.title), itemNotes(item, nested, taken)];
    const task: PlanTask = {
      reference: line.id,
      title,
      status: line.box === undefined ? (status ?? line.status) : line.status,
      category: phaseCategory(section.title, title),
      ...rest,
      tags: [...new Set([...tagsOf(line), ...(rest.tags ?? [])])],
      files: filesOf(item, rest),
      dependencies: distinct([...said, ...stated.value, ...(spoken.get(line.id) ?? [])]),
      notes: notes.filter((text) => text !== '').join('\n\n'),
      span: spanOfText(item),
    };
    return {
      found: { task, section, ownsSection: false },
      diagnostics: [...diagnostics, ...stated.unread.map(unreadDependency)],
    };
  });
  return {
    value: read.map((one) => one.found),
    taken: found.map(({ item }) => item),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
};

/** The task lines of a section, but for points of fields that look like some. */
function linesOf(section: Section, isTask: boolean): readonly Found[] {
  const found = candidatesIn(section);
  const items = new Set<MarkdownBlock>(found.map(({ item }) => item));
  const holders = found.filter(({ nested }) => nested.some((block) => items.has(block))).map(({ nested }) => nested);
  if (isTask && found.length > 0) holders.push(section.blocks);
  const points = new Set(
    holders.flatMap((blocks) =>
      readFields(blocks, isDetail)
        .filter(({ key }) => isDetail(key))
        .flatMap((field) => extentOf(blocks, field).slice(1)),
    ),
  );
  return points.size === 0 ? found : found.filter(({ item }) => !points.has(item));
}

function isDetail(key: string): boolean {
  const name = detailName(key);
  return name !== undefined && taskDetails.has(name);
}

function candidatesIn(section: Section): readonly Found[] {
  return section.blocks.flatMap((item, index) => {
    if (item.kind !== 'item' || item.quoted) return [];
    const line = readTaskLine(item.text);
    const { id } = line;
    if (id === undefined || !plainId.test(id) || line.title === '') return [];
    if (line.box === undefined && !/^[*`]*T-?\d+[a-z]?[*`]*\s*[:：]/.test(item.text)) return [];
    let end = index + 1;
    while (end < section.blocks.length && (section.blocks[end] as MarkdownBlock).depth > item.depth) end++;
    return [{ item, line: { ...line, id }, section, nested: section.blocks.slice(index + 1, end) }];
  });
}

/** What is nested in a task, without the tasks that are nested in it and what belongs to these. */
function withoutTasks(nested: readonly MarkdownBlock[], items: ReadonlySet<MarkdownBlock>): readonly MarkdownBlock[] {
  let inside = Number.POSITIVE_INFINITY;
  return nested.filter((block) => {
    if (block.depth <= inside) inside = items.has(block) ? block.depth : Number.POSITIVE_INFINITY;
    return block.depth < inside;
  });
}

/** `P` and the stories first, as they are written in front of the title. */
function tagsOf({ parallel, stories, tags }: TaskLine): readonly string[] {
  return [...new Set([...(parallel ? ['P'] : []), ...stories, ...tags])];
}

/** What the line says that title and tags do not: comments, and where its links lead. */
function remarksOf({ text }: ItemBlock, title: string): readonly string[] {
  return [...commentsIn(text), /\]\(/.test(title) ? `Title as stated: ${title}` : ''];
}

/** Files of the line and of its fields, each once. */
function filesOf(item: ItemBlock, { files }: Pick<TaskDetails, 'files'>): PlanTask['files'] {
  const span = spanOfText(item);
  const paths = new Map<string, PlanTask['files'][number]>(
    findPaths(item.text).map((value) => [value, { value, span }]),
  );
  for (const file of files) if (!paths.has(file.value) || file.action !== undefined) paths.set(file.value, file);
  return [...paths.values()];
}

function distinct(items: readonly Stated[]): readonly Stated[] {
  const found = new Map<string, Stated>();
  for (const item of items) if (!found.has(item.value)) found.set(item.value, item);
  return [...found.values()];
}
