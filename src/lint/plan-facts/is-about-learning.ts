import { learningWords } from '../../knowledge/learning-words.ts';
import type { Plan, SectionRole } from '../../model/plan.ts';
import { planWords } from './plan-words.ts';

/** Sections that only plans for machine learning have. */
const sections: ReadonlySet<SectionRole> = new Set(['training', 'evaluation', 'mlops']);
/** So many kinds of words about learning are no chance. */
const enough = 3;

const known = new WeakMap<Plan, boolean>();

/** Whether a plan is about models that learn. The phases of other plans may be written like those of ml-phases. Found out once for a plan. */
export function isAboutLearning(plan: Plan): boolean {
  const found = known.get(plan) ?? speaksOfLearning(plan);
  known.set(plan, found);
  return found;
}

function speaksOfLearning(plan: Plan): boolean {
  if (plan.headings.filter(({ role }) => sections.has(role)).length > 1) return true;
  const { search, text } = planWords(plan);
  return learningWords.filter((pattern) => search.matcher(pattern)?.test(text)).length >= enough;
}
