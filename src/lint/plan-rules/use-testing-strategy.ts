import type { Plan } from '../../model/plan.ts';
import { ownSections, saysSomething } from '../plan-facts/own-sections.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how the work is tested. */
export const useTestingStrategy: PlanRule = {
  name: 'use-testing-strategy',
  description: 'A plan says how the work is tested.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan, placeholders }) {
    if (plan.dialects.length === 0 || saysHow(plan)) return;
    // That the question is open, or the template not filled in, is said by other rules.
    if ([...plan.clarifications, ...placeholders].some(({ value }) => about.test(value) || tool.test(value))) return;
    yield {
      span: plan.title.span,
      message:
        'the plan does not say how the work is tested; add a section "Testing Strategy" with the kinds of tests, the tools and what must pass',
    };
  },
};

/** Sections, fields, tasks and phases are asked first; then whether any sentence names a kind of test or a tool. */
function saysHow(plan: Plan): boolean {
  return (
    ownSections(plan).some(
      (section) =>
        (section.role === 'testing' || section.role === 'coverage' || about.test(section.title)) &&
        saysSomething(section),
    ) ||
    plan.fields.some(({ key }) => about.test(key)) ||
    plan.phases.some(({ name }) => about.test(name)) ||
    plan.tasks.some(
      ({ category, title, verification }) => category === 'tests' || verification.length > 0 || about.test(title),
    ) ||
    tool.test(plan.file.text)
  );
}

const about = /\btest(?:s|ing|ed)?\b|тест|测试|測試|テスト|테스트|\bprueba|\bprüf|\bteste?s?\b/i;
const tool =
  /\b(?:unit|integration|contract|e2e|end-to-end|regression|smoke|acceptance|performance|load|manual) test(?:s|ing)?\b|\b(?:pytest|unittest|jest|vitest|playwright|cypress|junit|xctest|cargo test|go test|testcontainers|hypothesis)\b/i;
