import type { SectionRole } from '../../model/plan.ts';

/** Titles of sections by what they are about, in the words of all dialects. The first entry that matches wins. */
const titles: readonly (readonly [SectionRole, RegExp])[] = [
  ['constitution', /\bconstitution|конституци|宪章|憲章|헌장/i],
  ['complexity', /^complexity\b|отслеживание сложности|复杂度|복잡도/i],
  [
    'structure',
    /^(?:(?:ml )?project|source code|code|repository|directory|folder|file) (?:structure|layout)|^source tree|структура проекта|项目结构|プロジェクト構造|프로젝트 구조/i,
  ],
  [
    'context',
    /^(?:ml |technical )?context$|technical context|технический контекст|ml контекст|技术(?:上下文|背景)|技術コンテキスト|기술 (?:컨텍스트|맥락)/i,
  ],
  ['coverage', /coverage target|testing requirements|test coverage/i],
  ['review', /code review|review checklist/i],
  [
    'edge-cases',
    /edge cases?|error handling|pipeline errors|error response|обработка ошибок|граничные случаи|边界情况|边缘情况|エッジケース|예외 처리|casos (?:límite|borde)|randfälle/i,
  ],
  ['partial-updates', /partial updates?/i],
  [
    'next-steps',
    /^next steps|after implementation|^future (?:work|enhancements)|следующие шаги|后续步骤|次のステップ|다음 단계|próximos pasos|nächste schritte/i,
  ],
  ['verification', /^(?:implementation |final )?verification\b|definition of done|приёмк|验证清单|검증/i],
  [
    'order',
    /(?:implementation|execution|task) order|order of (?:implementation|steps|execution|work)|구현 순서|实施顺序|实现顺序|実装順序|порядок (?:реализации|выполнения)|orden de (?:implementación|ejecución)|reihenfolge/i,
  ],
  ['milestones', /\bmilestones?\b|вехи|里程碑|マイルストーン|마일스톤|hitos|meilensteine/i],
  ['risks', /\brisks?\b|riesgos?\b|\brisik(?:o|en)\b|\brisques?\b|риск|风险|風險|リスク|위험/i],
  ['gates', /quality gates?|\bgates?\b(?!way)|контрольные точки|质量(?:门|关卡)|品質ゲート|품질 게이트|qualitätstore/i],
  ['considerations', /(?:task[- ](?:type|specific)|ml task)\b.*(?:considerations?|notes?)?$|considerations$/i],
  ['mlops', /\bml ?ops\b/i],
  [
    'deployment',
    /\bdeployment\b|\bserving\b|развертывание|развёртывание|部署|デプロイ|배포|despliegue|bereitstellung/i,
  ],
  ['training', /\btraining\b|обучени|训练|学習|훈련|entrenamiento/i],
  ['evaluation', /\bevaluation\b|оценка (?:модели|качества)|评估|評価|평가|evaluación|bewertung/i],
  ['data', /^data\b|\bdata (?:pipeline|engineering|specification|strategy)|данны|数据(?:管道|工程)|データ|데이터/i],
  ['testing', /\btest(?:s|ing)?\b|тестировани|测试|テスト|테스트|pruebas|tests?strategie/i],
  [
    'libraries',
    /^(?:external |key |new |runtime )?(?:dependenc(?:y|ies)|libraries)(?: (?:and|&) (?:tools|libraries))?$|external (?:libraries|dependencies)|зависимости|依赖(?:项|库)?$|依存関係|의존성|dependencias|abhängigkeiten/i,
  ],
  ['dependencies', /\bdependenc(?:y|ies)\b/i],
  [
    'architecture',
    /architectur|technical stack|technology stack|tech stack|архитектур|架构|アーキテクチャ|아키텍처|arquitectura|architektur/i,
  ],
  ['requirements', /^requirements?\b|requirements summary|требования|需求|要件|요구사항|requisitos|anforderungen/i],
  [
    'phases',
    /implementation phases|phase breakdown|(?:implementation )?(?:roadmap|timeline)|фазы|этапы реализации|实施阶段|実装フェーズ|구현 단계|fases|umsetzungsphasen/i,
  ],
  [
    'steps',
    /^implementation steps$|^(?:detailed )?task breakdown|шаги реализации|实施步骤|実装手順|구현 단계|pasos de implementación|umsetzungsschritte/i,
  ],
  ['documentation', /\bdocumentation\b|документаци|文档|ドキュメント|문서/i],
  ['decisions', /\bdecisions?\b|решени|决策|決定|결정|decisiones|entscheidungen/i],
  [
    'questions',
    /open questions?|clarifications?|unknowns|открытые вопросы|未解决|未決|미해결|preguntas abiertas|offene fragen/i,
  ],
  [
    'overview',
    /^(?:executive |feature |project )?(?:overview|summary|introduction|purpose|goal|description)\b|обзор|резюме|概述|概要|개요|요약|resumen|überblick|zusammenfassung/i,
  ],
  [
    'notes',
    /^(?:ml |important |additional |implementation )?notes?\b|примечани|заметки|备注|注意事项|備考|비고|참고|notas|hinweise|anmerkungen/i,
  ],
];

/** A number in front of a title: `4.`, `2.1`, `III.`. */
const numbering = /^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+(?=\S)/;

/** A title without the number, the marks and the emphasis around it. */
export function bareTitle(title: string): string {
  return title.replace(numbering, '').replace(/^[^\p{L}\p{N}[{]+|\s+$/gu, '');
}

/** What a section is about, by its title; `other` where no word is known. */
export function sectionRole(title: string): SectionRole {
  const bare = bareTitle(title);
  if (bare === '') return 'header';
  for (const [role, pattern] of titles) if (pattern.test(bare)) return role;
  return 'other';
}
