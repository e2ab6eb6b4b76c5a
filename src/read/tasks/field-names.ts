/** What can be said about a task in a field below it, or in a column of a table. */
export type FieldName =
  | 'files'
  | 'estimate'
  | 'assignee'
  | 'skill'
  | 'resources'
  | 'dependencies'
  | 'verification'
  | 'doneWhen'
  | 'reference'
  | 'requirements'
  | 'boundary'
  | 'status';

/** What a column of a table of tasks holds. */
export type ColumnName = FieldName | 'id' | 'title' | 'parallel' | 'story';

const names: readonly (readonly [FieldName, RegExp])[] = [
  [
    'files',
    /^(?:(?:target |affected )?files?(?: to (?:create|modify|change)(?:\/(?:create|modify|change))?)?|paths?|文件|文件路径|файлы?|ファイル|파일(?: 경로)?|archivos?(?: afectados)?|dateien|fichiers?)$/,
  ],
  [
    'estimate',
    /^(?:estimate|estimated (?:time|effort|duration)|estimation|effort|duration|время|оценка|расч[её]тное время|预估|预计时间|工时|工期|見積もり|예상 시간|소요 시간|estimación|aufwand|durée)$/,
  ],
  [
    'assignee',
    /^(?:assignee|owner|assigned to|responsible|负责人|担当者?|담당자?|исполнитель|ответственный|responsable|zuständig)$/,
  ],
  ['skill', /^skills?$/],
  [
    'resources',
    /^(?:(?:required |needed )?resources?|needs resources?|resource needs?|(?:所需)?资源|リソース|자원|리소스|(?:нужные )?ресурсы?|recursos?|ressourcen?|ressources)$/,
  ],
  [
    'dependencies',
    /^(?:(?:task )?dependenc(?:y|ies)|deps?|depends(?: on)?|requires|blocked by|after|зависимост[иь]|зависит от|依赖|依赖于|前置任务|依存関係?|의존성|선행 ?작업|dependencias|depende de|abhängigkeiten|abhängig von|dépendances|dépend de)$/,
  ],
  ['verification', /^(?:verif(?:y|ication)|verify with|验证|検証|검증|проверка|verificación|prüfung|vérification)$/],
  ['doneWhen', /^(?:done when|definition of done|dod|hecho cuando|fertig wenn|完成标准|완료 조건)$/],
  ['reference', /^plan$/],
  ['requirements', /^(?:requirements?|需求|要件|요구사항|требования|requisitos|anforderungen)$/],
  ['boundary', /^boundary$/],
  ['status', /^(?:status|state|状态|狀態|状態|상태|статус|состояние|estado|statut|état)$/],
];

/** Labels that were looked up: a file has few of them, each many times. */
const known = new Map<string, FieldName | undefined>();

/** The field that a label names, in lower case; undefined for any other word. */
export function fieldNamed(label: string): FieldName | undefined {
  if (known.has(label)) return known.get(label);
  const name = names.find(([, pattern]) => pattern.test(label))?.[0];
  if (known.size < 1000) known.set(label, name);
  return name;
}
