import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import { lazily } from '../base/lazily.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import type { Plan, PlanDialect, PlanField, Stated } from '../model/plan.ts';
import { findClarifications } from './clarifications.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { fieldOf, readFields } from './fields.ts';
import { plainText } from './inline.ts';
import type { MarkdownBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import { dialectsOf } from './plans/dialects.ts';
import { drawnAnew } from './plans/mermaid/mermaid-order.ts';
import { withPhaseTable } from './plans/phases/phase-table.ts';
import { phaseSections, readPhases } from './plans/phases/plan-phases.ts';
import { readPlanDecisions } from './plans/plan-decisions.ts';
import { readPlanOrder } from './plans/plan-order.ts';
import type { PlanOutline } from './plans/plan-outline.ts';
import { planOutline } from './plans/plan-outline.ts';
import { readChecklists, readHeadings, readPlanSections } from './plans/plan-sections.ts';
import { readPlanTables } from './plans/plan-tables.ts';
import { readPlanTasks } from './plans/plan-tasks.ts';
import { readRisks } from './risks.ts';
import type { Section } from './sections.ts';
import { readSourceTree } from './source-tree.ts';

/** Keys of the technical context, which count without emphasis as well. */
const contextKeys =
  /^(?:language(?:\/version)?|primary dependencies|storage|testing|target platform|project type|performance goals|constraints|scale(?:\/scope)?|ml framework|ml frameworks|kfp sdk(?: version)?|container runtime|resource requirements|structure decision|estimated (?:time|effort|duration)|timeline|duration)$/i;
const decisionKey =
  /^(?:structure decision|구조 결정|構造の?決定|構成の?決定|结构决策|结构决定|結構決策|решение (?:по|о) структур\S*|decisión de estructura|strukturentscheidung)$/i;
const typeKey =
  /^(?:project type|프로젝트 유형|プロジェクトタイプ|プロジェクトの?種[類別]|项目类型|тип проекта|tipo de proyecto|projekttyp)$/i;
const planWord = /\bplan\b|\bplano\b|план|계획|计划|計画|計畫|planung|\bpläne?\b/i;

const planAtEnd = /(?:\bplan|\bplano|план\S*|계획|计划|計画|計畫|planung)$/i;

/**
 * Reads a plan: its title, phases and tasks in any dialect or only in the one that is told, tables, risks, and the text
 * of all else. Never throws.
 */
export function readPlan(
  file: SourceFile,
  time: WorkingTime = defaultConfig.workingTime,
  dialect?: PlanDialect,
): Parsed<Plan> {
  const outline = planOutline(file, time);
  const { root, sections, blocks } = outline;
  const fields = readFields(blocks, (key) => contextKeys.test(key)).flatMap(filled);
  const decision = fieldOf(fields, decisionKey);
  // A plan that names no option still says whether it is a web project.
  const tree = readSourceTree(root, decision?.value ?? fieldOf(fields, typeKey)?.value);
  const found = readPlanTasks(outline, dialect);
  const phases = phaseSections(outline, found.value);
  // The check of tasks.md reads the plan as well and asks for little of it: the rest is made when it is asked for.
  const parts = lazily({}, { tables: () => readPlanTables(outline), risks: () => readRisks(sections) });
  const made = lazily(
    {},
    {
      work: () =>
        readPhases(outline, found.value, phases, [
          ...found.taken,
          ...parts.tables.taken,
          ...parts.risks.taken,
          ...drawnAnew(
            outline,
            found.value.map(({ task }) => task),
          ),
        ]),
    },
  );
  const { frontMatter } = outline;
  return {
    value: lazily(
      {
        file,
        ...(frontMatter === undefined ? {} : { frontMatter }),
        title: titleOf(file.path, blocks),
        fields,
        sourceTree: withoutCheckout(tree.value, file.text),
        ...(decision ? { structureDecision: { value: decision.value, span: decision.span } } : {}),
        clarifications: findClarifications(blocks),
      },
      {
        dialects: () => (dialect ? [dialect] : dialectsOf(outline, found)),
        attributes: () => parts.tables.value.attributes,
        phases: () => withPhaseTable(made.work.phases, parts.tables.value.phases),
        tasks: () => (found.value.length === 0 ? [] : made.work.tasks),
        milestones: () => parts.tables.value.milestones,
        gates: () => parts.tables.value.gates,
        risks: () => parts.risks.value,
        sections: () => readPlanSections(outline, titleSection(sections), made.work.taken, phases.parts),
        headings: () => readHeadings(outline),
        checklists: () => readChecklists(outline, phases.parts),
        decisions: () => readPlanDecisions(outline),
        order: () => readPlanOrder(outline, made.work.tasks),
      },
    ),
    diagnostics: [
      ...tree.diagnostics,
      ...found.diagnostics,
      ...phases.diagnostics,
      ...tooDeep(outline),
      ...conflictMarkers(file, blocks),
    ],
  };
}

/** The heading that the title of the plan is taken from, where it is the first. */
function titleSection(sections: readonly Section[]): Section | undefined {
  const [first] = sections.filter(({ heading }) => heading);
  return first && (first.level === 1 || planWord.test(first.title)) ? first : undefined;
}

/** The field without what the template left to fill in; nothing when that was all. */
function filled({ key, items, span }: PlanField): readonly PlanField[] {
  const said = items.filter((item) => !isPlaceholder(item.value) && !/^\**\[?NEEDS CLARIFICATION/.test(item.value));
  if (said.length === 0 || isPlaceholder(key)) return [];
  return [{ key, value: said.map((item) => item.value).join('; '), items: said, span }];
}

function titleOf(path: string, blocks: readonly MarkdownBlock[]): Stated {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const heading =
    headings.find((block) => block.level === 1 && block.depth === 0) ??
    headings.find((block) => planWord.test(block.text));
  const title = heading ? withoutPlanWord(plainText(heading.text)) : '';
  if (
    heading &&
    title !== '' &&
    !isPlaceholder(title) &&
    !/^(?:summary|overview|introduction|요약|概要|概述|резюме)$/i.test(title)
  )
    return { value: title, span: spanOfText(heading) };
  const folder = path.split('/').slice(0, -1).at(-1) ?? '';
  return {
    value: folder || title || 'plan',
    span: heading ? spanOfText(heading) : spanOf(blocks[0]?.span.file ?? { path, text: '' }, 0),
  };
}

/** `Implementation Plan: Churn`, `Churn - Implementation Plan` → `Churn`. */
function withoutPlanWord(title: string): string {
  const colon = /[:：]|\s[—–-]\s/.exec(title);
  if (!colon) return title;
  const [head, tail] = [title.slice(0, colon.index).trim(), title.slice(colon.index + colon[0].length).trim()];
  if (tail !== '' && planWord.test(head) && head.length < 60) return tail;
  const last = /^(.*\S)\s*[—–:：-]\s*([^—–:：-]{1,40})$/.exec(title);
  return last && planAtEnd.test(last[2] as string) ? (last[1] as string) : title;
}

/** Paths of somebody's own checkout (`/home/me/repo/src`) made relative, where the plan shows what the checkout is. */
function withoutCheckout(entries: Plan['sourceTree'], text: string): Plan['sourceTree'] {
  if (!entries.some((entry) => entry.path.startsWith('/'))) return entries;
  const root = /(?:^|[\s`(])(\/[^\s`()]{1,200}?\/)(?:docs\/|\.specify\/)?specs\//m.exec(text)?.[1];
  if (root === undefined) return entries;
  return entries.flatMap((entry) => {
    if (!`${entry.path}/`.startsWith(root)) return [entry];
    const path = entry.path.slice(root.length);
    return path === '' ? [] : [{ ...entry, path }];
  });
}

function tooDeep(outline: PlanOutline): readonly Diagnostic[] {
  return outline.tooDeep.slice(0, 1).map((span) => ({
    code: 'too-deep',
    severity: 'warning',
    message: 'Lists or quotes are nested too deep here to be read',
    span,
  }));
}
