import type { Project } from '../project.ts';
import { createActivityHeap } from './activity-heap.ts';
import { cause, createBounds } from './bounds.ts';
import { createBranching } from './branching.ts';
import { createClauses } from './clauses.ts';
import { createConflicts } from './conflict.ts';
import { luby } from './luby.ts';
import { createPropagation } from './propagation.ts';
import type { Variables } from './variables.ts';

/** Looks for schedules that are not longer than a horizon: it ends with one, or with the proof that there is none. */
export interface HorizonSearch {
  /** Goes on for about so much work. After a schedule was found, it has to be told what to look for next. */
  readonly run: (work: number) => 'found' | 'refuted' | 'paused';
  /** The schedule that was found: starts and modes by activity, in units. */
  readonly start: Int32Array;
  readonly mode: Int32Array;
  /** Tries the values of this schedule first. */
  readonly prefer: (start: ArrayLike<number>, mode: ArrayLike<number>) => void;
  /** Looks for schedules that are not longer than this, which is less than before. */
  readonly shorten: (horizon: number) => void;
  /** Work so far: raised bounds, and what takes as long. */
  readonly work: () => number;
}

/**
 * Lazy clause generation (Ohrimenko, Stuckey, Codish 2009; for projects: Schutt, Feydy, Stuckey, Wallace 2011): the
 * search propagates precedences and resources, and learns from each conflict a clause that keeps it from making the same
 * mistake twice. `learnt` is told of each such clause.
 */
export function horizonSearch(
  project: Project,
  variables: Variables,
  learnt?: (literals: Int32Array, size: number) => void,
): HorizonSearch {
  const { size, firstMode } = project;
  const { end, origin, range, chosen, shift } = variables;
  const bounds = createBounds(range, shift);
  const { bound, top, trail, raise, undo } = bounds;
  const clauses = createClauses(bounds);
  const propagation = createPropagation(project, variables, bounds, clauses);
  const heap = createActivityHeap(range.length << shift, 0.95);
  const branching = createBranching(project, variables, bounds, heap);
  const conflicts = createConflicts(bounds, clauses, heap, propagation.explain);
  const start = new Int32Array(size);
  const mode = firstMode.slice(0, size);
  let refuted = false;
  let runs = 1;
  let left = firstRun;
  let most = 4000;

  const undone = (side: number, before: number, value: number): void => {
    const base = (side >> 1) << shift;
    if (side & 1) heap.restore(base | (top + 1 - value), base | (top - before));
    else heap.restore(base | (before + 1), base | value);
    propagation.onUndone(side);
  };
  const backTo = (level: number): void => {
    if (level >= trail.depth) return;
    undo(level, undone);
    propagation.afterUndo();
  };
  /** Learns from a conflict, and goes back to where that has consequences; false where it rules out everything. */
  const learn = (): boolean => {
    const lesson = conflicts.analyse();
    if (lesson.size === 0) return false;
    learnt?.(lesson.literals, lesson.size);
    heap.decay();
    backTo(lesson.level);
    const literal = lesson.literals[0] as number;
    if (lesson.size === 1) return raise(literal >> shift, literal & top, cause.none, 0, 0);
    return raise(
      literal >> shift,
      literal & top,
      cause.clause,
      clauses.add(lesson.literals, lesson.size, lesson.rank),
      0,
    );
  };
  const keep = (): void => {
    for (let activity = 0; activity < size; activity++) {
      start[activity] = (bound[2 * activity] as number) + (origin[activity] as number);
      let own = firstMode[activity] as number;
      while ((chosen[own] as number) >= 0 && bound[2 * (chosen[own] as number)] !== 1) own++;
      mode[activity] = own;
    }
  };
  const work = (): number => propagation.work() + conflicts.visits();

  const run = (amount: number): 'found' | 'refuted' | 'paused' => {
    const limit = propagation.work() + amount;
    while (!refuted) {
      const state = propagation.propagate(limit);
      if (state === 'paused') return 'paused';
      if (state === 'conflict') {
        refuted = !learn();
        left--;
      } else if (propagation.work() > limit) return 'paused';
      else if (left <= 0) {
        left = firstRun * luby(++runs);
        backTo(0);
      } else {
        if (clauses.learnt() > most) {
          clauses.reduce();
          most += 300;
        }
        if (!branching.decide()) {
          keep();
          return 'found';
        }
      }
    }
    return 'refuted';
  };
  return {
    run,
    start,
    mode,
    prefer: branching.prefer,
    shorten: (horizon) => {
      backTo(0);
      refuted ||= !raise(2 * end + 1, top - (horizon - (origin[end] as number)), cause.none, 0, 0);
    },
    work,
  };
}

/** Conflicts up to the first restart. */
const firstRun = 100;
