import { patternFor } from '../../../base/ascii-pattern.ts';

/** A field that is understood. */
export type DetailName =
  | 'assignee'
  | 'skill'
  | 'resources'
  | 'estimate'
  | 'files'
  | 'dependencies'
  | 'dependsOn'
  | 'action'
  | 'imports'
  | 'signatures'
  | 'steps'
  | 'verification'
  | 'doneWhen'
  | 'status'
  | 'within'
  | 'tags';

/** Keys of the fields of a task, in the languages that plans are written in. */
export const detailKeys: Readonly<Record<DetailName, RegExp>> = {
  assignee:
    /^(?:assignee|assigned to|owner|responsible|담당자?|负责人|負責人|担当者?|исполнитель|ответственный|verantwortlich(?:e[rn]?)?|zuständig|asignad[oa] a|responsables?)$/i,
  skill:
    /^(?:skills?|required skills?|agent|스킬|技能|スキル|навыки?|fähigkeit(?:en)?|habilidad(?:es)?|compétences?)$/i,
  resources:
    /^(?:(?:required |needed )?resources?|needs resources?|resource needs?|(?:所需)?(?:资源|資源)|リソース|자원|리소스|(?:нужные )?ресурсы?|recursos?|ressourcen?|ressources)$/i,
  estimate:
    /^(?:estimate[ds]?(?: (?:time|effort|duration))?|time estimate|effort(?: estimate)?|duration|time|예상 (?:시간|기간)|소요 시간|预计(?:时间|工时)|預計(?:時間|工時)|工时|工時|预估|見積(?:もり|り)?|所要時間|оценка(?: времени)?|время|длительность|трудо[её]мкость|(?:geschätzter )?aufwand|dauer|geschätzte (?:zeit|dauer)|esfuerzo(?: estimado)?|tiempo(?: estimado)?|duración|durée(?: estimée)?)$/i,
  files:
    /^(?:files?|file paths?|target files?|paths?|files (?:to (?:create|modify|change))|파일|文件|檔案|ファイル|файлы?|dateien?|archivos?|ficheros?|fichiers?)$/i,
  dependencies:
    /^(?:dependenc(?:y|ies)|depends(?: on)?|requires|blocked by|after|의존성|선행 작업|依赖(?:项|关系)?|依賴|依存(?:関係)?|зависимост[ьи]|зависит от|abhängigkeit(?:en)?|hängt ab von|dependencias?|depende de|dépendances?)$/i,
  dependsOn: /^(?:depends on|blocked by|after|requires|зависит от|依赖于|depende de|hängt ab von)$/i,
  action: /^(?:action|действие|操作|アクション|작업 내용|acción|aktion)$/i,
  imports: /^(?:imports?|required imports|libraries|импорты?|导入|インポート|importaciones|importe)$/i,
  signatures:
    /^(?:function |class |method )?signatures?$|^(?:сигнатура(?: функции)?|函数签名|関数シグネチャ|함수 시그니처|firma(?: de la función)?|funktionssignatur)$/i,
  steps:
    /^(?:implementation steps?|steps|шаги(?: реализации)?|实施步骤|实现步骤|実装手順|구현 단계|pasos(?: de implementación)?|umsetzungsschritte)$/i,
  verification:
    /^(?:verif(?:y|ication)(?: (?:commands?|steps?))?|validation|verify with|검증|验证|驗證|検証|проверка|верификация|verificación|verifizierung|überprüfung|prüfung|vérification)$/i,
  doneWhen:
    /^(?:definition of done|dod|done when|done criteria|acceptance(?: criteria)?|exit criteria|완료 (?:기준|조건|정의)|验收标准|完成(?:标准|定义)|完了(?:条件|の定義)|критерии (?:приёмки|приемки|готовности|завершения)|определение готовности|fertig wenn|fertig,? wenn|definition der fertigstellung|abnahmekriterien|criterios de (?:aceptación|terminación)|definición de (?:terminado|hecho))$/i,
  status: /^(?:status|state|상태|状态|狀態|状態|ステータス|статус|состояние|estado|statut|stand)$/i,
  tags: /^(?:tags?|теги?|метки|标签|標籤|タグ|태그|etiquetas?|étiquettes?)$/i,
  /** The phase that a component belongs to. */
  within: /^(?:phase|фаза|этап|阶段|階段|フェーズ|단계|fase|étape)$/i,
};

/** Fields of a task. */
export const taskDetails: ReadonlySet<DetailName> = new Set([
  'assignee',
  'skill',
  'resources',
  'estimate',
  'files',
  'dependencies',
  'action',
  'imports',
  'signatures',
  'steps',
  'verification',
  'doneWhen',
  'status',
  'tags',
]);
/** Fields of a phase. */
export const phaseDetails: ReadonlySet<DetailName> = new Set([
  'assignee',
  'estimate',
  'dependencies',
  'doneWhen',
  'within',
]);
/** Fields of a component: its tasks have the skill, the last of them the verification. */
export const componentDetails: ReadonlySet<DetailName> = new Set([...phaseDetails, 'skill', 'verification']);

/** The field that a key stands for; `Depends on` is one of the dependencies. */
export function detailName(key: string): DetailName | undefined {
  const found = known.get(key);
  if (found !== undefined) return found;
  const [name] = entries.find(([one, pattern]) => one !== 'dependsOn' && patternFor(key, pattern).test(key)) ?? [];
  // A plan uses a few keys many times; what is no key is not kept.
  if (name !== undefined && known.size < mostKnown) known.set(key, name);
  return name;
}

const entries = Object.entries(detailKeys) as readonly (readonly [DetailName, RegExp])[];
const known = new Map<string, DetailName>();
const mostKnown = 1000;
