import { asciiPattern, isAscii } from '../../base/ascii-pattern.ts';
import type { SectionRole } from '../../model/plan.ts';
import { isPhaseTitle } from '../tasks/phase-title.ts';

/**
 * Titles of sections by what they are about, in the words of all dialects. The first entry that matches wins: what is
 * special stands before what is general, so that "Testing Requirements" is no list of requirements.
 */
const titles: readonly (readonly [SectionRole, RegExp])[] = [
  ['constitution', /\bconstitution|конституци|宪[章法]|憲[章法]|헌[장법]|constitución|verfassung|grundsätze/i],
  ['complexity', /^complexity\b|отслеживание сложности|复杂[度性]|複雑[さ性度]|복잡[도성]|complejidad|komplexität/i],
  [
    'structure',
    /^(?:(?:ml )?project|source code|code|repository|directory|folder|file) (?:structure|layout)|^structure decision|^source (?:tree|code)|\(this feature\)|структура проекта|исходный код|项目结构|專案結構|目录结构|プロジェクト構[造成]|ソースコード|프로젝트 구조|소스 ?코드|estructura del proyecto|código fuente|projektstruktur|quellcode/i,
  ],
  [
    'context',
    /^(?:ml |technical )?context$|technical context|технический контекст|ml[- ]контекст|技术(?:上下文|背景)|技術(?:コンテキスト|的背景)|기술 (?:컨텍스트|맥락)|contexto técnico|technischer kontext/i,
  ],
  [
    'order',
    /(?:implementation|execution|task|build) (?:order|sequence)|order of (?:implementation|steps|execution|work|tasks)|구현 순서|실행 순서|(?:实施|实现|执行)顺序|(?:実装|実行)順序|(?:порядок|очередность|последовательность) (?:реализации|выполнения|шагов|задач)|orden de (?:implementación|ejecución)|reihenfolge/i,
  ],
  [
    'coverage',
    /coverage targets?|testing requirements|test coverage|^coverage\b|покрытие тестами|测试覆盖率|テストカバレッジ|테스트 커버리지|cobertura|testabdeckung/i,
  ],
  ['review', /code review|review checklist|ревью кода|代码(?:审查|评审)|コードレビュー|코드 리뷰|revisión de código/i],
  [
    'edge-cases',
    /edge cases?|error (?:handling|response|cases|scenarios)|pipeline errors|failure (?:modes|handling)|обработка ошибок|ошибки конвейера|(?:граничные|крайние) случаи|边界(?:情况|条件)|边缘情况|错误处理|エッジケース|エラー処理|엣지 케이스|예외 (?:처리|상황)|오류 처리|casos (?:límite|borde)|(?:manejo|tratamiento) de errores|randfälle|grenzfälle|fehlerbehandlung/i,
  ],
  [
    'partial-updates',
    /partial updates?|частичн\S* обновлени|部分更新|부분 (?:업데이트|갱신)|actualizaci(?:ón|ones) parcial|teil(?:weise[nrs]? )?aktualisierung/i,
  ],
  [
    'verification',
    /^(?:implementation |final )?(?:verification|verification checklist)\b|^final checklist|definition of done|при[её]мк|проверка реализации|(?:实施|实现|最终)?(?:验证|验收)(?:清单)?$|(?:実装|最終)の?検証|구현 검증|최종 검증|verificación (?:de la implementación|final)|abnahme|prüfung der umsetzung/i,
  ],
  ['milestones', /\bmilestones?\b|вехи|里程碑|マイルストーン|마일스톤|\bhitos\b|meilensteine/i],
  ['risks', /\brisks?\b|riesgos?\b|\brisik(?:o|en)\b|\brisques?\b|риск|风险|風險|リスク|위험|리스크/i],
  [
    'gates',
    /\bgates?\b|контрольные точки|контроль качества|(?:质量|品質)(?:门|关卡|门禁)|品質ゲート|품질 게이트|puertas de calidad|qualitätstore/i,
  ],
  [
    'considerations',
    /(?:task[- ](?:type|specific)|ml(?: task)?|model)\b.*\bconsiderations|^considerations\b|особенности (?:типа )?задачи|任务(?:类型)?(?:注意事项|特定)|タスク固有|consideraciones (?:del tipo|de la tarea)/i,
  ],
  ['mlops', /\bml[- ]?ops\b/i],
  [
    'deployment',
    /\bdeploy(?:ment|ing)\b|\bserving\b|\broll(?:out|back)\b|\bmonitoring\b|\bobservability\b|a\/b[- ]test|разв[её]ртывани|внедрение|мониторинг|部署|监控|デプロイ|監視|배포|모니터링|despliegue|monitorización|bereitstellung|überwachung/i,
  ],
  [
    'data',
    /\btraining data\b|^data$|^data (?!models?\b|base|flow|layer|structures?\b|contracts?\b|types?\b|access\b|transfer)|\bdata (?:pipeline|engineering|preparation|specification|strategy|sources?|ingestion|quality)|(?<!модел[ьи] |баз[аы] )данн(?:ые|ых)(?! модел)|数据(?!模型|库|结构|流)|データ(?!モデル|ベース|構造|フロー)|데이터(?! ?(?:모델|베이스|구조|흐름))|(?<!modelo de |base de |modelos de )\bdatos\b|\bdaten(?!modell|bank|fluss|struktur|typ|zugriff|schutz)/i,
  ],
  ['training', /\btraining\b|обучени|训练|学習|훈련|학습|entrenamiento/i],
  [
    'evaluation',
    /\bevaluation\b|model validation|^(?:evaluation |success )?metrics\b|оценка (?:модел|качеств|и валидац)|метрики|评[估价]|評価|평가|evaluación|bewertung|metriken/i,
  ],
  [
    'testing',
    /\btest(?:s|ing)?\b|quality assurance|тестировани|проверк[аи] и тест|测试|テスト|테스트|pruebas|teststrategie|testplan/i,
  ],
  [
    'libraries',
    /\blibrar(?:y|ies)\b|^(?:external|key|new|runtime|technical|software|package|python) dependenc(?:y|ies)|^dependenc(?:y|ies) (?:and|&) (?:tools|libraries)|внешние зависимости|библиотеки|外部依赖|依赖[库项]$|(?:外部|ライブラリ)の?依存|라이브러리|외부 의존성|dependencias externas|bibliotecas|librerías|externe abhängigkeiten|bibliotheken/i,
  ],
  [
    'dependencies',
    /\bdependenc(?:y|ies)\b|зависимости|依赖(?:关系)?$|依存(?:関係)?|의존성|의존 관계|dependencias|abhängigkeiten/i,
  ],
  [
    'decisions',
    /\bdecisions?\b|(?:принятые|архитектурные|ключевые|технические) решения|^решения$|决策|决定|決定(?:事項)?|결정(?: ?사항)?|\bdecisiones\b|entscheidungen/i,
  ],
  [
    'architecture',
    /architectur|(?:technical|technology|tech) stack|\bdata (?:models?|flow)\b|архитектур|(?:модел[ьи]|потоки?) данных|架构|架構|数据模型|アーキテクチャ|データモデル|아키텍처|데이터 모델|arquitectura|modelos? de datos|architektur|datenmodell/i,
  ],
  [
    'documentation',
    /\bdocumentation\b|документаци|文档|文件更新|ドキュメント|문서(?!화되지)|documentación|dokumentation/i,
  ],
  [
    'requirements',
    /^(?:functional |non-functional |business |performance |system |key |ml )*requirements?\b|требования|需求|要件|요구 ?사항|요건|requisitos|requerimientos|anforderungen/i,
  ],
  [
    'phases',
    /(?:implementation|project|development) phases|^phases\b|phase breakdown|roadmap|\btimeline\b|^фазы|(?:этапы|фазы) (?:реализации|проекта|разработки|работ)|дорожная карта|(?:实施|开发|项目)阶段|实施路线|(?:実装|開発)フェーズ|구현 단계|개발 단계|fases|umsetzungsphasen|projektphasen/i,
  ],
  [
    'steps',
    /^(?:detailed )?(?:implementation |development )?steps$|step-by-step|\btask (?:breakdown|list)|work breakdown|^(?:implementation )?tasks$|шаги(?: по)? реализации|^(?:задачи|шаги)$|(?:实施|实现)步骤|任务(?:分解|列表|清单)|実装(?:手順|ステップ)|タスク(?:一覧|分解)|구현 절차|작업 (?:분해|목록)|pasos de (?:la )?implementación|desglose de tareas|(?:umsetzungs|implementierungs)schritte|aufgaben(?:liste)?$/i,
  ],
  [
    'questions',
    /open questions?|clarifications?|\bunknowns\b|открытые вопросы|вопросы|未解决|待澄清|待确认|未決|未解決|미해결|확인 필요|preguntas|offene fragen/i,
  ],
  [
    'overview',
    /^(?:executive |feature |project )?(?:overview|summary|introduction|purpose|goals?|objectives?|description)\b|^обзор|резюме|^введение|^описание|^цел[ьи]\b|概述|概要|概览|摘要|개요|요약|^resumen|visión general|^introducción|^descripción|überblick|übersicht|zusammenfassung/i,
  ],
  [
    'notes',
    /^(?:ml |important |additional |implementation |general )?(?:notes?|reminders?)\b|примечани|заметки|замечания|备注|注意事项|备忘|備考|注意事項|비고|참고(?: ?사항)?|유의 ?사항|\bnotas\b|hinweise|anmerkungen|notizen/i,
  ],
];

/** In Korean the word for such a step is that for a phase as well. */
const nextSteps =
  /\bnext steps|after implementation|^future (?:work|enhancements)|следующие шаги|后续(?:步骤|工作)|下一步|次の(?:ステップ|手順)|다음 단계|(?:próximos|siguientes) pasos|nächste schritte/i;
/** A number in front of a title: `4.`, `2.1`, `III.`, `一、`. */
const numbering =
  /^(?:§\s*)?(?:\d+(?:\.\d+)*(?:[.)、．]\s*|\s+[—–-]\s+|\s+)|[IVX]+[.)]\s+|[一二三四五六七八九十]+[、．]\s*)(?=\S)/;
/** Headings that are a task or a component. */
const taskTitle =
  /^(?:step|task|component|schritt|aufgabe|komponente|шаг|задача|компонент|步骤|任务|组件|ステップ|タスク|コンポーネント|작업|태스크|컴포넌트|paso|tarea|componente)(?:\s*#?\d+(?:\.\d+)*[a-z]?\b|\s+N(?:\+1)?\b|\s*[:：])/i;

/** A title without the number and the marks in front of it, and without emphasis around it. */
export function bareTitle(title: string): string {
  const bare = plain(plain(title.trim()).replace(numbering, ''));
  return bare.replace(/^[^\p{L}\p{N}[{`]+|\s+$/gu, '');
}

function plain(title: string): string {
  return /^(?:\*\*|__)([^*_]+)(?:\*\*|__)$/.exec(title)?.[1] ?? title;
}

/**
 * What a section is about, by its title; `other` where no word is known. A title that calls itself a phase is one of the
 * `phases`, a task or a component one of the `steps`, whatever they are about; `Dependencies` alone are those between
 * tasks, `libraries` need a word more.
 */
export function sectionRole(title: string): SectionRole {
  const bare = bareTitle(title);
  if (bare === '') return 'header';
  const fitting = isAscii(bare) ? asciiPattern : (pattern: RegExp): RegExp => pattern;
  if (fitting(nextSteps).test(bare)) return 'next-steps';
  if (isPhaseTitle(bare)) return 'phases';
  if (fitting(taskTitle).test(bare)) return 'steps';
  for (const [role, pattern] of titles) if (fitting(pattern).test(bare)) return role;
  return 'other';
}
