import { findPaths } from '../../model/file-paths.ts';
import type { PlanTask } from '../../model/plan.ts';
import { taskIdPattern } from '../../model/task-id.ts';
import { plainText } from '../inline.ts';
import type { ItemBlock, MarkdownBlock } from '../markdown.ts';
import { spanInText, spanOfText } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { dependencySuffixReader } from '../tasks/dependency-suffix.ts';
import type { TaskLine } from '../tasks/task-line.ts';
import { readTaskLine } from '../tasks/task-line.ts';
import { sectionKind } from '../tasks/task-section.ts';
import { phaseCategory } from './phase-category.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart } from './plan-part.ts';
import type { TaskDetails } from './task-details.ts';
import { readTaskDetails } from './task-details.ts';

const takeDependencySuffix = dependencySuffixReader(taskIdPattern);
const plainId = /^T\d+[a-z]?$/;
const idOrRange = /\b(T\d+[a-z]?)\b(?:\s*(?:[-–—~]|to|through)\s*(T?\d+[a-z]?)\b)?/g;

interface Found {
  readonly item: ItemBlock;
  readonly line: TaskLine & { readonly id: string };
  readonly section: Section;
  readonly body: readonly MarkdownBlock[];
}

/** Dialect `spec-kit`: task lines such as `- [ ] T001 [P] …` that already stand in the plan. */
export function readTaskLines({ sections, time }: PlanOutline): PlanPart<readonly FoundTask[]> {
  const found = sections.filter((section) => sectionKind(section.title) === 'tasks').flatMap(linesOf);
  const ids = found.map(({ line }) => line.id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const details = found.map(({ body }) => readTaskDetails(body, time));
  const tasks = found.map(({ item, line, section }, index): FoundTask => {
    const { dependencies, needs, fields, known, diagnostics, status, ...rest } = details[index] as TaskDetails;
    const suffix = takeDependencySuffix(line.title);
    const stated = [
      ...suffix.mentions.map(({ text }) => ({ text, span: spanInText(item, line.titleStart, item.text.length) })),
      ...(dependencies ? [{ text: dependencies.value, span: dependencies.span }] : []),
    ];
    const task: PlanTask = {
      reference: line.id,
      title: plainText(suffix.title),
      status: line.box === undefined ? (status ?? line.status) : line.status,
      category: phaseCategory(section.title, ''),
      tags: [],
      ...rest,
      files: [...findPaths(item.text).map((value) => ({ value, span: spanOfText(item) })), ...rest.files],
      dependencies: stated.flatMap(({ text, span }) => idsIn(text, ids, places).map((value) => ({ value, span }))),
      notes: '',
      span: spanOfText(item),
    };
    return { task, section, ownsSection: false };
  });
  return {
    value: tasks,
    taken: found.map(({ item }) => item),
    diagnostics: details.flatMap(({ diagnostics }) => diagnostics),
  };
}

function linesOf(section: Section): readonly Found[] {
  return section.blocks.flatMap((item, index) => {
    if (item.kind !== 'item' || item.quoted) return [];
    const line = readTaskLine(item.text);
    const { id } = line;
    if (id === undefined || !plainId.test(id) || line.title === '') return [];
    if (line.box === undefined && !/^[*`]*T\d+[a-z]?[*`]*\s*[:：]/.test(item.text)) return [];
    let end = index + 1;
    while (end < section.blocks.length && (section.blocks[end] as MarkdownBlock).depth > item.depth) end++;
    return [{ item, line: { ...line, id }, section, body: section.blocks.slice(index + 1, end) }];
  });
}

function idsIn(text: string, ids: readonly string[], places: ReadonlyMap<string, number>): readonly string[] {
  return [...text.matchAll(idOrRange)].flatMap(([, first = '', last]) => {
    if (last === undefined) return [first];
    const end = last.startsWith('T') ? last : `T${last}`;
    const [low, high] = [places.get(first) ?? -1, places.get(end) ?? -1];
    return low >= 0 && high >= low ? ids.slice(low, high + 1) : [first, end];
  });
}
