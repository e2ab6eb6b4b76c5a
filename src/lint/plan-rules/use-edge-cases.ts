import { mainDialect } from '../plan-facts/main-dialect.ts';
import { missingSection } from '../plan-facts/missing-section.ts';
import { ownSections, saysSomething } from '../plan-facts/own-sections.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how errors and edge cases are handled. */
export const useEdgeCases: PlanRule = {
  name: 'use-edge-cases',
  description: 'A plan says how errors and edge cases are handled.',
  group: 'steps',
  recommended: 'warning',
  *check({ plan }) {
    if (mainDialect(plan) !== 'steps') return;
    const sections = ownSections(plan).filter(({ role, title }) => role === 'edge-cases' || words.test(title));
    if (sections.some(saysSomething)) return;
    const { span, add } = missingSection(plan, sections[0], 'Pipeline Errors or Edge Cases');
    yield {
      span,
      message: `the plan does not say how errors and edge cases are handled; ${add} what can go wrong and what happens then`,
    };
  },
};

/** Titles that speak of it beside something else. */
const words =
  /\berrors?\b|\bedge[- ]cases?\b|\bfailures?\b|\bexceptions?\b|ошиб|错误|錯誤|異常|エラー|오류|예외|fehler|errores/i;
