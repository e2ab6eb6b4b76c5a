import { builtPhases, categoryRank } from '../derive/phases.ts';
import type { Category, Phase, TaskList } from '../model/task.ts';
import type { MergedTask } from './merge.ts';

/** The phases that will be written, still empty. */
export interface PhaseSlots {
  readonly phases: readonly { readonly phase: Omit<Phase, 'span'>; readonly tasks: MergedTask[] }[];
  /** The tasks of each phase of the old file, in its order. */
  readonly ofOld: readonly MergedTask[][];
  /** Where new tasks of a category go. */
  readonly ofCategory: ReadonlyMap<Category, MergedTask[]>;
}

/** The phases of the old file in their order, and those that new tasks of these categories still need, each at its place. */
export function phaseSlots(categories: ReadonlySet<Category>, old: TaskList | undefined): PhaseSlots {
  const phases: { phase: Omit<Phase, 'span'>; tasks: MergedTask[] }[] = (old?.phases ?? []).map((phase) => ({
    phase,
    tasks: [],
  }));
  const ofOld = phases.map(({ tasks }) => tasks);
  const ofCategory = new Map<Category, MergedTask[]>();
  // Beside phases 1, 2, 3 a phase 3.2 would be taken for a part of the third.
  const numbers = phases.map(({ phase }) => phase.number);
  const isNumbered = phases.length === 0 || numbers.some((number) => number?.startsWith('3.'));
  for (const { category, title } of builtPhases) {
    if (!categories.has(category)) continue;
    const known = phases.find(({ phase }) => phase.category === category);
    if (known) {
      ofCategory.set(category, known.tasks);
      continue;
    }
    const [, number, name] = /^Phase ([\d.]+): (.*)$/.exec(title) as unknown as [string, string, string];
    const named = isNumbered && !numbers.includes(number) ? { title, number, name } : { title: name, name };
    const slot = { phase: { ...named, category }, tasks: [] };
    const behind = phases.findLastIndex(({ phase }) => categoryRank(phase.category) <= categoryRank(category));
    phases.splice(behind + 1, 0, slot);
    ofCategory.set(category, slot.tasks);
  }
  return { phases, ofOld, ofCategory };
}
