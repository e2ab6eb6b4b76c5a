import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import type { Plan, PlanField, Stated } from '../model/plan.ts';
import { findClarifications } from './clarifications.ts';
import { fieldOf, readFields } from './fields.ts';
import { plainText } from './inline.ts';
import type { MarkdownDocument } from './markdown.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import { isPlaceholder } from './placeholders.ts';
import { readPlanTasks } from './plans/plan-tasks.ts';
import { readRisks } from './risks.ts';
import { readSections } from './sections.ts';
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

/** Reads plan.md: title, fields, the chosen source tree, explicit tasks, risks, open questions. Never throws. */
export function readPlan(file: SourceFile, time: WorkingTime = defaultConfig.workingTime): Parsed<Plan> {
  const document = readMarkdown(file);
  const root = readSections(document);
  const fields = readFields(document.blocks, (key) => contextKeys.test(key)).flatMap(filled);
  const decision = fieldOf(fields, decisionKey);
  // A plan that names no option still says whether it is a web project.
  const tree = readSourceTree(root, decision?.value ?? fieldOf(fields, typeKey)?.value);
  const tasks = readPlanTasks(root, time);
  const diagnostics: Diagnostic[] = [...tree.diagnostics, ...tasks.diagnostics, ...tooDeep(document)];
  return {
    value: {
      file,
      title: titleOf(document),
      fields,
      sourceTree: withoutCheckout(tree.value, file.text),
      ...(decision ? { structureDecision: { value: decision.value, span: decision.span } } : {}),
      tasks: tasks.value,
      risks: readRisks(root),
      clarifications: findClarifications(document.blocks),
    },
    diagnostics,
  };
}

/** The field without what the template left to fill in; nothing when that was all. */
function filled({ key, items, span }: PlanField): readonly PlanField[] {
  const said = items.filter((item) => !isPlaceholder(item.value) && !/^\**\[?NEEDS CLARIFICATION/.test(item.value));
  if (said.length === 0 || isPlaceholder(key)) return [];
  return [{ key, value: said.map((item) => item.value).join('; '), items: said, span }];
}

function titleOf(document: MarkdownDocument): Stated {
  const headings = document.blocks.filter((block) => block.kind === 'heading');
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
  const folder = document.file.path.split('/').slice(0, -1).at(-1) ?? '';
  return { value: folder || title || 'plan', span: heading ? spanOfText(heading) : spanOf(document.file, 0) };
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

function tooDeep(document: MarkdownDocument): readonly Diagnostic[] {
  return document.tooDeep.slice(0, 1).map((span) => ({
    code: 'too-deep',
    severity: 'warning',
    message: 'Lists or quotes are nested too deep here to be read',
    span,
  }));
}
