import type { Diagnostic } from '../../base/diagnostic.ts';
import type { WorkingTime } from '../../model/config.ts';
import { findPaths } from '../../model/file-paths.ts';
import type { PlanCode, PlanField, PlanFile, PlanTask } from '../../model/plan.ts';
import type { TaskStatus } from '../../model/task.ts';
import { parseEstimate } from '../estimate.ts';
import type { Field } from '../fields.ts';
import { readFields } from '../fields.ts';
import { fileAction } from '../file-action.ts';
import { plainText } from '../inline.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { criterionOf, itemMarkdown, verificationOf } from './task-points.ts';

/** What the fields below a task say of it. */
export type TaskDetails = Pick<
  PlanTask,
  | 'estimate'
  | 'assignee'
  | 'skill'
  | 'action'
  | 'files'
  | 'signatures'
  | 'steps'
  | 'imports'
  | 'verification'
  | 'doneWhen'
> & {
  readonly status?: TaskStatus;
  readonly blocked?: true;
  /** What it waits for, not yet understood. */
  readonly dependencies?: PlanField;
  /** Its `Dependencies`, where these are no tasks but imports, not yet understood. */
  readonly needs?: PlanField;
  /** All fields, those that mean nothing here as well. */
  readonly fields: readonly Field[];
  /** Those that are understood, whatever the dialect. */
  readonly known: readonly Field[];
  readonly diagnostics: readonly Diagnostic[];
};

const keys = {
  assignee:
    /^(?:assignee|assigned to|owner|responsible|담당자?|负责人|担当者?|исполнитель|ответственный|verantwortlich|asignado a|responsable)$/i,
  skill: /^(?:skills?|required skills?|agent|스킬|技能|スキル|навык)$/i,
  estimate:
    /^(?:estimate[ds]?(?: (?:time|effort|duration))?|effort(?: estimate)?|duration|time|예상 (?:시간|기간)|소요 시간|预计(?:时间|工时)|工时|预估|見積もり|所要時間|оценка|время|трудоёмкость|aufwand|dauer|esfuerzo|tiempo estimado)$/i,
  files:
    /^(?:files?|file paths?|target files?|paths?|files (?:to (?:create|modify|change))|파일|文件|ファイル|файлы?|dateien?|archivos?)$/i,
  dependencies:
    /^(?:dependenc(?:y|ies)|depends(?: on)?|requires|blocked by|after|의존성|선행 작업|依赖|依賴|依存(?:関係)?|зависимост[ьи]|зависит от|abhängigkeit(?:en)?|dependencias?)$/i,
  dependsOn: /^(?:depends on|blocked by|after|requires|зависит от|依赖于|depende de|hängt ab von)$/i,
  action: /^(?:action|действие|操作|アクション|작업 내용|acción|aktion)$/i,
  imports: /^(?:imports?|required imports|libraries|импорты?|导入|インポート|importaciones|importe)$/i,
  signatures:
    /^(?:function |class |method )?signatures?$|^(?:сигнатура(?: функции)?|函数签名|関数シグネチャ|함수 시그니처|firma(?: de la función)?|funktionssignatur)$/i,
  steps:
    /^(?:implementation steps?|steps|шаги(?: реализации)?|实施步骤|实现步骤|実装手順|구현 단계|pasos(?: de implementación)?|umsetzungsschritte)$/i,
  verification:
    /^(?:verif(?:y|ication)(?: (?:commands?|steps?))?|validation|verify with|검증|验证|検証|проверка|verificación|verifizierung)$/i,
  doneWhen:
    /^(?:definition of done|dod|done when|done criteria|acceptance(?: criteria)?|exit criteria|완료 (?:기준|조건)|验收标准|完成标准|完了条件|критерии (?:приёмки|готовности|завершения)|fertig wenn|criterios de aceptación)$/i,
  status: /^(?:status|상태|状态|状態|статус|estado)$/i,
};

/** Whether a state says that the work cannot go on; it is to do all the same. */
export function isBlocked(text: string): boolean {
  return /^(?:⛔|🚫)?\s*(?:blocked|заблокировано?|阻塞|被阻塞|ブロック|차단|bloquead[oa]|blockiert)\b/i.test(
    plainText(text),
  );
}

/** The words for states of the work in plans: `TODO`, `IN PROGRESS`, `DONE`, `BLOCKED`. */
export function readStatus(text: string): TaskStatus | undefined {
  const word = plainText(text).toLowerCase();
  if (
    /^(?:✅|☑|\[x\])|^(?:done|complete[d]?|finished|closed|완료|已完成|完了|готово|hecho|erledigt)\b|완료|已完成|完了/.test(
      word,
    )
  )
    return 'done';
  if (/^(?:🔄|🚧|\[~\])|in[- ]progress|^(?:wip|doing|started|ongoing)\b|진행|进行中|進行中|в работе/.test(word))
    return 'in-progress';
  if (/^(?:dropped|cancel+ed|skipped|won't do|abandoned)\b|취소|取消/.test(word)) return 'dropped';
  if (/^(?:todo|to do|pending|open|blocked|not started|planned|new|\[ \])|대기|待办|未着手/.test(word)) return 'todo';
  return undefined;
}

/**
 * Reads the fields of a task from the blocks below its heading; fields it does not know stay in `fields`. With `imports`
 * only `Depends on` names tasks: `Dependencies` are what its code imports.
 */
export function readTaskDetails(
  blocks: readonly MarkdownBlock[],
  time: WorkingTime,
  dependenciesAre: 'tasks' | 'imports' = 'tasks',
): TaskDetails {
  const fields = readFields(blocks, (key) => Object.values(keys).some((pattern) => pattern.test(key)));
  const outer = fields.reduce((low, field) => Math.min(low, field.depth), Number.POSITIVE_INFINITY);
  const own = fields.filter((field) => field.depth === outer);
  const all = (pattern: RegExp): readonly Field[] => own.filter((field) => pattern.test(field.key));
  const first = (pattern: RegExp): Field | undefined => all(pattern)[0];
  const diagnostics: Diagnostic[] = [];

  const estimated = first(keys.estimate);
  const estimate = estimated && parseEstimate(plainText(estimated.value), time);
  if (estimated && !estimate && !/^\[.*\]$|^(?:-|—|n\/a|tbd)?$/i.test(plainText(estimated.value))) {
    diagnostics.push({
      code: 'unread-estimate',
      severity: 'info',
      message: `"${plainText(estimated.value)}" was not understood as a time; write it like "2 hours" or "1-2 days"`,
      span: estimated.span,
    });
  }
  const text = (field: Field | undefined): string | undefined => field && plainText(field.value);
  const assignee = text(first(keys.assignee));
  const skill = text(first(keys.skill));
  const status = readStatus(first(keys.status)?.value ?? '');
  const dependencies = first(dependenciesAre === 'tasks' ? keys.dependencies : keys.dependsOn);
  const needs =
    dependenciesAre === 'imports'
      ? own.find((field) => keys.dependencies.test(field.key) && !keys.dependsOn.test(field.key))
      : undefined;
  const action = text(first(keys.action));
  return {
    ...(estimate ? { estimate } : {}),
    ...(assignee ? { assignee } : {}),
    ...(skill ? { skill } : {}),
    ...(status ? { status } : {}),
    ...(isBlocked(first(keys.status)?.value ?? '') ? { blocked: true } : {}),
    ...(dependencies ? { dependencies } : {}),
    ...(needs ? { needs } : {}),
    ...(action ? { action } : {}),
    imports: [...all(keys.imports), ...(needs ? [needs] : [])].flatMap(({ items }) => items.map(({ value }) => value)),
    signatures: all(keys.signatures).flatMap((field) => signaturesOf(blocks, field)),
    steps: all(keys.steps).flatMap((field) => stepsOf(blocks, field)),
    files: all(keys.files).flatMap(filesOf),
    verification: verificationOf(all(keys.verification).flatMap(({ items }) => items)),
    doneWhen: all(keys.doneWhen).flatMap(({ items }) => items.map(criterionOf)),
    fields: own,
    known: own.filter(({ key }) => Object.values(keys).some((pattern) => pattern.test(key))),
    diagnostics,
  };
}

/** The blocks that a field is made of: its own, and the list that belongs to it. None where its block says more. */
export function blocksOfField(
  blocks: readonly MarkdownBlock[],
  { block, items, whole }: Field,
): readonly MarkdownBlock[] {
  const own = blocks[block] as MarkdownBlock;
  if (!whole) return [];
  const belongs = (next: MarkdownBlock): boolean =>
    next.depth > own.depth ||
    (own.kind !== 'item' && items.some(({ span }) => span.start >= next.span.start && span.start < next.span.end));
  let end = block + 1;
  while (end < blocks.length && belongs(blocks[end] as MarkdownBlock)) end++;
  return blocks.slice(block, end);
}

/** The code of a field: its fenced blocks, or what stands on its line. */
function signaturesOf(blocks: readonly MarkdownBlock[], field: Field): readonly PlanCode[] {
  const fenced = blocksOfField(blocks, field).flatMap((block) =>
    block.kind === 'code' ? [{ language: block.language, code: block.code.replace(/\n$/, '') }] : [],
  );
  if (fenced.length > 0) return fenced;
  return field.items.flatMap(({ value }) => {
    const code = value.replace(/^`+|`+$/g, '').trim();
    return code === '' || isNothing(code) ? [] : [{ language: '', code }];
  });
}

/** The outer points of a field with all that is nested in them; what stands on its own line where there are none. */
function stepsOf(blocks: readonly MarkdownBlock[], field: Field): readonly string[] {
  const [own, ...below] = blocksOfField(blocks, field);
  const items = below.filter((block) => block.kind === 'item');
  if (!own || items.length === 0) return field.items.map(({ value }) => value).filter((value) => !isNothing(value));
  const outer = items.reduce((low, { depth }) => Math.min(low, depth), Number.POSITIVE_INFINITY);
  return items.filter(({ depth }) => depth === outer).map(itemMarkdown);
}

function isNothing(text: string): boolean {
  return /^(?:n\/?a|none|not applicable|[-–—]|нет|无|なし|없음)?\.?$/i.test(text);
}

function filesOf(field: PlanField): readonly PlanFile[] {
  return field.items.flatMap((item) => {
    const action = fileAction(item.value);
    return findTemplatePaths(item.value).map((path) => ({
      value: path,
      span: item.span,
      ...(action ? { action } : {}),
    }));
  });
}

/** Paths, those with `{{ name }}` in them as well: their placeholder is reported elsewhere. */
function findTemplatePaths(text: string): readonly string[] {
  if (!text.includes('{{')) return findPaths(text);
  const ticked = /`([^`]+)`/.exec(text)?.[1];
  return ticked !== undefined && /[/.]/.test(ticked) ? [ticked.trim()] : findPaths(text);
}
