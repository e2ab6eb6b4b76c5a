import { liveTasks } from '../facts/coverage.ts';
import { componentsOf } from '../facts/declared-parts.ts';
import type { Rule } from '../rule.ts';

/** Stated resources are checked against the real need. */
export const useResourceValidation: Rule = {
  name: 'use-resource-validation',
  description: 'A task validates the resources that components ask for.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || list.tasks.length === 0) return;
    const stated = componentsOf(feature).flatMap(({ resources }) => resources)[0] ?? feature.dataModel?.resources[0];
    if (!stated) return;
    const validated = liveTasks(list).some(
      ({ title, phase }) =>
        resource.test(title) && (list.phases[phase]?.category === 'performance' || validation.test(title)),
    );
    if (!validated)
      yield {
        span: stated.span,
        message:
          'resources are specified here, but no task validates them; add a resource validation, or run `tasks-ml build`',
      };
  },
};

const resource =
  /resource|\b(?:memory|gpu|vram|cpu)\b|ressource|recurso|ресурс|памят|资源|資源|内存|显存|リソース|メモリ|리소스|자원|메모리/i;
const validation =
  /\b(?:validat|verif|test|benchmark|usage|measur|profil|monitor)|prüf|mess|medir|провер|тест|измер|验证|驗證|测试|測試|基准|検証|計測|テスト|검증|테스트|측정/i;
