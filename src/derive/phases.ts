import type { Category } from '../model/task.ts';

/** The phases that `build` writes, in their order. */
export const builtPhases: readonly { readonly category: Category; readonly title: string }[] = [
  { category: 'setup', title: 'Phase 3.1: Setup' },
  { category: 'tests', title: 'Phase 3.2: Tests First (TDD)' },
  { category: 'core', title: 'Phase 3.3: Core Implementation' },
  { category: 'integration', title: 'Phase 3.4: Integration' },
  { category: 'performance', title: 'Phase 3.5: Performance & Validation' },
  { category: 'polish', title: 'Phase 3.6: Polish' },
];

const ranks: Readonly<Record<Category, number>> = {
  setup: 0,
  foundational: 0.5,
  tests: 1,
  core: 2,
  story: 2,
  other: 2,
  integration: 3,
  performance: 4,
  polish: 5,
  convergence: 6,
};

/** Place of a category in the order of the phases. */
export function categoryRank(category: Category): number {
  return ranks[category];
}
