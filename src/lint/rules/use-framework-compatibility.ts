import type { Feature } from '../../model/feature.ts';
import { frameworksOf } from '../../model/frameworks.ts';
import type { Stated } from '../../model/plan.ts';
import { coverage, liveTasks } from '../facts/coverage.ts';
import { idList } from '../facts/id-list.ts';
import { ofName } from '../facts/spoken-words.ts';
import type { Rule } from '../rule.ts';

/** The ML frameworks of the plan are tested together with the rest. */
export const useFrameworkCompatibility: Rule = {
  name: 'use-framework-compatibility',
  description: 'A task tests the compatibility with the ML frameworks that the plan names.',
  group: 'coverage',
  recommended: 'warning',
  *check({ list, feature }) {
    if (!feature || list.tasks.length === 0 || saysItsTasks(feature)) return;
    const frameworks = frameworksOf(feature.plan);
    const { tested } = coverage(list);
    const missing = frameworks.filter(({ value }) => !tested(ofName(value)));
    const [first] = missing;
    if (!first || liveTasks(list).some(({ title }) => isGeneral(title, frameworks))) return;
    yield {
      span: first.span,
      message: `no task tests the compatibility of ${idList(missing.map(({ value }) => value))}; add one in tests/compatibility/, or run \`tasks-ml build\``,
    };
  },
};

/** Where nothing stands beside a plan that spells out its tasks, it is the plan that decides what is tested. */
function saysItsTasks({ plan, documents }: Feature): boolean {
  return documents.size === 1 && plan.tasks.length > 0;
}

const compatible = /compatib|kompatib|совместим|兼容|相容|互換|호환/i;

/** A test of the compatibility of all frameworks names none. */
function isGeneral(title: string, frameworks: readonly Stated[]): boolean {
  if (!compatible.test(title)) return false;
  const lower = title.toLowerCase();
  return !frameworks.some(({ value }) => lower.includes(value.toLowerCase()));
}
