import type { Diagnostic } from '../../base/diagnostic.ts';
import type { WorkingTime } from '../../model/config.ts';
import { findPaths } from '../../model/file-paths.ts';
import type { PlanField, PlanFile, PlanTask } from '../../model/plan.ts';
import type { TaskStatus } from '../../model/task.ts';
import { parseEstimate } from '../estimate.ts';
import type { Field } from '../fields.ts';
import { readFields } from '../fields.ts';
import { fileAction } from '../file-action.ts';
import { plainText } from '../inline.ts';
import type { MarkdownBlock } from '../markdown.ts';

/** What the fields below a task say of it. */
export type TaskDetails = Pick<PlanTask, 'estimate' | 'assignee' | 'skill' | 'files' | 'verification' | 'doneWhen'> & {
  readonly status?: TaskStatus;
  /** What it waits for, not yet understood. */
  readonly dependencies?: PlanField;
  /** The fields that were read, and those that mean nothing here. */
  readonly fields: readonly Field[];
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
  verification:
    /^(?:verif(?:y|ication)(?: (?:commands?|steps?))?|validation|verify with|검증|验证|検証|проверка|verificación|verifizierung)$/i,
  doneWhen:
    /^(?:definition of done|dod|done when|done criteria|acceptance(?: criteria)?|exit criteria|완료 (?:기준|조건)|验收标准|完成标准|完了条件|критерии (?:приёмки|готовности|завершения)|fertig wenn|criterios de aceptación)$/i,
  status: /^(?:status|상태|状态|状態|статус|estado)$/i,
};

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

/** Reads the fields of a task from the blocks below its heading; fields it does not know stay in `fields`. */
export function readTaskDetails(blocks: readonly MarkdownBlock[], time: WorkingTime): TaskDetails {
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
  const dependencies = first(keys.dependencies);
  return {
    ...(estimate ? { estimate } : {}),
    ...(assignee ? { assignee } : {}),
    ...(skill ? { skill } : {}),
    ...(status ? { status } : {}),
    ...(dependencies ? { dependencies } : {}),
    files: all(keys.files).flatMap(filesOf),
    verification: all(keys.verification).flatMap(lines),
    doneWhen: all(keys.doneWhen).flatMap(lines),
    fields: own,
    diagnostics,
  };
}

/** Each item of a list on a line of its own, without its box. */
export function lines(field: PlanField): readonly string[] {
  return field.items.map((item) => item.value.replace(/^\[[ xX~-]\]\s+/, '')).filter((line) => line !== '');
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
