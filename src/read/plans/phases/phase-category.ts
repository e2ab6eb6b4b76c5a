import { categoryOf } from '../../../model/category.ts';
import { namesBranch } from '../../../model/names-branch.ts';
import type { Category } from '../../../model/task.ts';
import { readPhaseTitle } from '../../tasks/phase-title.ts';

/** Words of phases and tasks of ML plans that mean something else in a list of tasks. The first entry that matches wins. */
const words: readonly (readonly [Category, RegExp])[] = [
  [
    'integration',
    /deploy|roll-?out|monitor|serving|release|развёрт|разверт|мониторинг|部署|监控|デプロイ|監視|배포|모니터링|desplieg|monitoreo|bereitstell|überwach/i,
  ],
  [
    'core',
    /\bdata (?:preparation|pipeline|engineering|collection)|\beda\b|exploratory|feature engineering|model (?:development|training|evaluation)|подготовк\S* данных|数据(?:准备|工程)|データ準備|데이터 준비|preparación de (?:los )?datos|datenaufbereitung|\bdaten-?pipeline/i,
  ],
];

/** What a phase of a plan is for; where its title tells nothing, the title of the task may. */
export function phaseCategory(phase: string | undefined, title: string): Category {
  if (phase !== undefined) {
    const category = known(phase) ?? readPhaseTitle(phase).category;
    if (category !== 'other') return category;
  }
  const category = known(title) ?? categoryOf(title);
  // To validate something is no measurement of speed where a task says so.
  return category === 'performance' &&
    !/perform|benchmark|latenc|throughput|load|stress|производит|性能|パフォーマンス|성능|rendimiento|leistung/i.test(
      title,
    )
    ? 'core'
    : category;
}

function known(title: string): Category | undefined {
  if (namesBranch(title)) return 'setup';
  return words.find(([, pattern]) => pattern.test(title))?.[0];
}
