import type { Project } from '../project.ts';
import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import { createChoice } from './choice.ts';
import type { Clauses } from './clauses.ts';
import { literalsAt } from './clauses.ts';
import type { Explain } from './conflict.ts';
import { createDisjunctions } from './disjunctions.ts';
import { createPrecedences } from './precedences.ts';
import { createTimeTable } from './time-table.ts';
import type { Variables } from './variables.ts';

/** What follows from the bounds, and why. */
export interface Propagation {
  /** Draws conclusions until there are no more, until two contradict each other, or until so much work is done. */
  readonly propagate: (limit: number) => 'done' | 'conflict' | 'paused';
  /** One entry of the trail was taken back: a side has its earlier value again. */
  readonly onUndone: (side: number) => void;
  /** All later entries of the trail have been taken back. */
  readonly afterUndo: () => void;
  readonly explain: Explain;
  /** Work so far: entries of the trail, clauses and starts that were looked at. */
  readonly work: () => number;
}

/** Nothing has been propagated yet. */
export function createPropagation(
  project: Project,
  variables: Variables,
  bounds: Bounds,
  clauses: Clauses,
): Propagation {
  const { end, activity: activityOf, mode: modeOf } = variables;
  const { trail, shift, top } = bounds;
  const choice = createChoice(project, variables, bounds, clauses);
  const precedences = createPrecedences(variables, bounds, choice);
  const disjunctions = createDisjunctions(project, variables, bounds);
  const timeTable = createTimeTable(project, variables, bounds);
  const ofMode = (variable: number): number => activityOf[modeOf[variable - end - 1] as number] as number;
  let next = 0;
  let entries = 0;
  let begun = 0;

  /** Excludes modes of the predecessors that became too long. */
  const excludeBefore = (activity: number): boolean => {
    const { offsets, nodes } = variables.predecessors;
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++)
      if (choice.hasChoice(nodes[at] as number) && !choice.excludeLong(nodes[at] as number)) return false;
    return true;
  };
  const resources = (activity: number): boolean => disjunctions.onRaised(activity) && timeTable.onRaised(activity);
  const beginWith = (activity: number): boolean =>
    precedences.forward(activity) &&
    (!choice.hasChoice(activity) || choice.excludeLong(activity)) &&
    (activity === end || resources(activity));
  const earlier = (activity: number): boolean =>
    precedences.forward(activity) && (!choice.hasChoice(activity) || choice.excludeLong(activity));
  const later = (activity: number): boolean =>
    precedences.backward(activity) && (modeOf.length === 0 || excludeBefore(activity));
  const conclude = (entry: number): boolean => {
    const side = trail.side[entry] as number;
    const variable = side >> 1;
    if (variable <= end && !(side & 1 ? later(variable) : earlier(variable))) return false;
    if (!clauses.onRaised(side, trail.before[entry] as number, trail.value[entry] as number)) return false;
    if (variable < end) return resources(variable);
    if (variable === end) return true;
    const activity = ofMode(variable);
    if (choice.update(activity) && !(precedences.forward(activity) && precedences.before(activity))) return false;
    return resources(activity);
  };
  const work = (): number => entries + clauses.visits() + timeTable.visits() + disjunctions.visits();

  return {
    propagate: (limit) => {
      while (begun <= end) if (!beginWith(begun++)) return 'conflict';
      for (;;) {
        while (next < trail.length) {
          entries++;
          if (!conclude(next++)) return 'conflict';
        }
        if (work() > limit) return 'paused';
        if (!timeTable.filter()) return 'conflict';
        if (next === trail.length) return 'done';
      }
    },
    onUndone: (side) => {
      const variable = side >> 1;
      if (variable < end) timeTable.onUndone(variable);
      else if (variable > end) {
        const activity = ofMode(variable);
        choice.update(activity);
        timeTable.onUndone(activity);
      }
    },
    afterUndo: () => {
      next = trail.length;
      timeTable.forget();
    },
    explain: (side, value, kind, first, second, entry, say) => {
      if (kind === cause.precedence) precedences.explain(side, value, first, second, say);
      else if (kind === cause.timeTable) timeTable.explain(side, first, second, entry, say);
      else if (kind === cause.disjunction) disjunctions.explain(side, value, first, second, say);
      else if (kind === cause.tooLong) choice.explainLong(side, first, second, say);
      else if (kind === cause.written) {
        const written = timeTable.written();
        for (let at = first; at < first + second; at++)
          say((written[at] as number) >> shift, (written[at] as number) & top);
      } else if (kind === cause.clause) {
        const memory = clauses.memory();
        const begin = first + literalsAt;
        for (let at = begin; at < begin + (memory[first] as number); at++) {
          const literal = memory[at] as number;
          if (at !== begin + second) say((literal >> shift) ^ 1, top + 1 - (literal & top));
        }
      }
    },
    work,
  };
}
