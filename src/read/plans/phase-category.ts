import { categoryOf } from '../../model/category.ts';
import type { Category } from '../../model/task.ts';
import { readPhaseTitle } from '../tasks/phase-title.ts';

/** What a phase of a plan is for; where its title tells nothing, the title of the task may. */
export function phaseCategory(phase: string | undefined, title: string): Category {
  const category = phase === undefined ? 'other' : readPhaseTitle(phase).category;
  return category === 'other' ? categoryOf(title) : category;
}
