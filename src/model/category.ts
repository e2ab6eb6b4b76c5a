import type { Category } from './task.ts';

/** Words that tell what a phase is for, in the languages met in real files. The first entry that matches wins. */
const words: readonly (readonly [Category, RegExp])[] = [
  [
    'story',
    /user stor(?:y|ies)|\bUS-?\d|用户故事|ユーザーストーリー|사용자 스토리|пользовательск\S* истори|historia de usuario|récit utilisateur/i,
  ],
  ['convergence', /\bconverge|收敛/i],
  [
    'polish',
    /polish|cross-?cutting|clean-?up|do[ck]umentation|documentaci[oó]n|refinement|final phase|полиров|документац|完善|优化与|収束|仕上げ|마무리|pulido|finitions/i,
  ],
  ['performance', /performance|benchmark|\bvalidation\b|производительн|性能|パフォーマンス|성능|rendimiento|leistung/i],
  ['integration', /integrat|интеграц|集成|統合|통합|integraci/i],
  ['tests', /\btests?\b|\btdd\b|\btesting\b|тест|测试|テスト|테스트|pruebas/i],
  [
    'setup',
    /\bsetup\b|set up|initiali[sz]|project structure|bootstrap|preparation|preparaci[oó]n|vorbereitung|настройк|подготовк|初始化|设置|搭建|セットアップ|설정|configuración|einrichtung/i,
  ],
  ['foundational', /foundation|prerequisite|базов|基础|基盤|기반|fundament|grundlag/i],
  [
    'core',
    /\bcore\b|implement|development|models?\b|\bmodell?[eo]?s?\b|模型|モデル|모델|разработк|реализац|核心|实现|実装|구현|núcleo|umsetzung/i,
  ],
];

/** What a phase is for, by its title; `other` where no word is known. */
export function categoryOf(title: string): Category {
  for (const [category, pattern] of words) if (pattern.test(title)) return category;
  return 'other';
}
