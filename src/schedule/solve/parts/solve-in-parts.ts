import { digraph } from '../../../graph/digraph.ts';
import type { Bound } from '../bounds/bound.ts';
import { quickBound, raisedByWindows } from '../bounds/lower-bound.ts';
import { pools } from '../bounds/pools.ts';
import { raisedHeads } from '../bounds/raised-heads.ts';
import type { Budget } from '../budget.ts';
import { countedBudget } from '../budget.ts';
import type { Limit, Mode, Problem, Solution } from '../problem.ts';
import { toProject } from '../project.ts';
import { solve } from '../solve.ts';
import type { Steps } from '../steps.ts';
import { finish } from '../steps.ts';
import { serialParts } from './serial-parts.ts';

/**
 * Solves a problem part by part where its parts can only be done one after the other, as phases are: what is proven of each
 * of them is proven of their sum, and small problems are easier than large ones. Whoever is away is away for a part from
 * when the parts before it end: what begins later never ends sooner, so that this holds with absences too. Each part gets
 * its share of what is left of the budget. What is yielded is the best solution so far.
 */
export function* solveInParts(
  problem: Problem,
  options: { readonly budget: Budget; readonly seed: number },
): Steps<Solution> {
  const groups = serialParts(problem);
  if (groups.length < 2) return yield* solve(problem, options);
  const parts = partsOf(problem, groups);
  const project = toProject(problem);
  const atOnce = quickBound(project, pools(project));
  const bound = { ...atOnce, length: atOnce.length * project.unit };
  const found: Solution[] = [];
  let left = problem.size;
  for (const part of parts) {
    const { size } = part.problem;
    const begin = found.reduce((sum, { makespan }) => sum + makespan, 0);
    const steps = solve(begunAt(part.problem, begin), { ...options, budget: shareOf(options.budget, size / left) });
    left -= size;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        found.push(step.value);
        break;
      }
      const best = step.value;
      yield () => joined(problem, bound, parts, withHasty(parts, [...found, best()], options.seed));
    }
  }
  return joined(problem, bound, parts, found);
}

/** A piece of a problem. */
interface Part {
  readonly problem: Problem;
  /** What its activities are called in the whole. */
  readonly activities: Int32Array;
}

/** Linear in activities, precedences and demands of the whole. */
function partsOf(problem: Problem, groups: readonly Int32Array[]): readonly Part[] {
  const { size, precedences, modes, firstMode, resources, running } = problem;
  const partOf = new Int32Array(size);
  const numberIn = new Int32Array(size);
  for (const [part, activities] of groups.entries())
    for (const [at, activity] of activities.entries()) {
      partOf[activity] = part;
      numberIn[activity] = at;
    }
  const edges = groups.map(() => ({ from: [] as number[], to: [] as number[] }));
  for (let edge = 0; edge < precedences.edgeCount; edge++) {
    const [before, after] = [precedences.from[edge] as number, precedences.to[edge] as number];
    if (partOf[before] !== partOf[after]) continue;
    edges[partOf[before] as number]?.from.push(numberIn[before] as number);
    edges[partOf[before] as number]?.to.push(numberIn[after] as number);
  }
  return groups.map((activities, part) => {
    const used = new Map<number, number>();
    const own: Mode[] = [];
    const first = new Int32Array(activities.length + 1);
    for (const [at, activity] of activities.entries()) {
      for (const { duration, demands } of modes.slice(firstMode[activity], firstMode[activity + 1])) {
        for (const { resource } of demands) if (!used.has(resource)) used.set(resource, used.size);
        const needs = demands.map(({ resource, amount }) => ({ resource: used.get(resource) as number, amount }));
        own.push({ duration, demands: needs });
      }
      first[at + 1] = own.length;
    }
    const { from, to } = edges[part] as { from: number[]; to: number[] };
    return {
      activities,
      problem: {
        size: activities.length,
        precedences: digraph(activities.length, from, to),
        modes: own,
        firstMode: first,
        resources: [...used.keys()].map((resource) => resources[resource] as Problem['resources'][number]),
        running: Uint8Array.from(activities, (activity) => running[activity] as number),
      },
    };
  });
}

/** A share of what is left of a budget; what is spent of it is spent of the whole. */
function shareOf(budget: Budget, share: number): Budget {
  const begin = budget.used();
  const spent = budget.spent();
  const room = Math.max(0, 1 - begin) * share;
  return {
    kind: budget.kind,
    spend: budget.spend,
    spent: () => budget.spent() - spent,
    used: () => (room > 0 ? (budget.used() - begin) / room : 1),
  };
}

/** Solutions of the first parts, with some solution of each that nobody has looked at yet. */
function withHasty(parts: readonly Part[], found: readonly Solution[], seed: number): readonly Solution[] {
  const all = [...found];
  let begin = found.reduce((sum, { makespan }) => sum + makespan, 0);
  for (const { problem } of parts.slice(found.length)) {
    const solution = finish(solve(begunAt(problem, begin), { budget: countedBudget(1), seed }));
    all.push(solution);
    begin += solution.makespan;
  }
  return all;
}

/** A problem whose time begins at a minute: absences that are over are left out. */
function begunAt(problem: Problem, minute: number): Problem {
  if (minute === 0) return problem;
  const resources = problem.resources.map(({ absences = [], ...resource }) => {
    const rest = absences.filter(({ end }) => end > minute);
    const shifted = rest.map(({ start, end }) => ({ start: Math.max(0, start - minute), end: end - minute }));
    return shifted.length > 0 ? { ...resource, absences: shifted } : resource;
  });
  return { ...problem, resources };
}

/**
 * When all parts can be done at the earliest. What was proven of a part holds from where it was begun; where it could have
 * been begun sooner and somebody is ever away, its bounds are asked again.
 */
function boundOf(parts: readonly Part[], solutions: readonly Solution[]): number {
  let begin = 0;
  let bound = 0;
  for (const [at, { makespan, lowerBound }] of solutions.entries()) {
    const { problem } = parts[at] as Part;
    const isAway = problem.resources.some(({ absences = [] }) => absences.length > 0);
    if (bound === begin || !isAway) bound += lowerBound;
    else {
      const project = toProject(begunAt(problem, bound));
      const all = pools(project);
      const enough = Math.floor((begin + makespan - bound) / project.unit);
      const heads = raisedHeads(project, all);
      bound += raisedByWindows(project, all, heads, quickBound(project, all), enough).length * project.unit;
    }
    begin += makespan;
  }
  return bound;
}

/** The solutions of all parts, one after the other. */
function joined(whole: Problem, bound: Bound, parts: readonly Part[], solutions: readonly Solution[]): Solution {
  const start = new Int32Array(whole.size);
  const finishes = new Int32Array(whole.size);
  const mode = new Int32Array(whole.size);
  let makespan = 0;
  for (const [at, solution] of solutions.entries()) {
    const { activities, problem } = parts[at] as Part;
    for (const [own, activity] of activities.entries()) {
      start[activity] = makespan + (solution.start[own] as number);
      finishes[activity] = makespan + (solution.finish[own] as number);
      const chosen = (solution.mode[own] as number) - (problem.firstMode[own] as number);
      mode[activity] = (whole.firstMode[activity] as number) + chosen;
    }
    makespan += solution.makespan;
  }
  const lowerBound = Math.max(bound.length, boundOf(parts, solutions));
  const open = solutions.filter((each) => each.makespan > each.lowerBound);
  const isWhole = open.every(({ stopped }) => stopped !== 'interrupted');
  return {
    start,
    finish: finishes,
    mode,
    makespan,
    lowerBound,
    limit: limitOf(bound, solutions, lowerBound),
    stopped: open.length === 0 ? 'optimal' : isWhole ? (open.at(-1) as Solution).stopped : 'interrupted',
    schedules: solutions.reduce((sum, { schedules }) => sum + schedules, 0),
  };
}

/**
 * What bounds the whole at once, where that is all that bounds its parts. Else what must be done within the time of a
 * part, which is a window; or, as in each of them, a search or the longest chain.
 */
function limitOf({ length, limit }: Bound, solutions: readonly Solution[], lowerBound: number): Limit {
  if (length >= lowerBound) return limit;
  const kinds = new Set(solutions.map((each) => each.limit.kind));
  const isWork = kinds.has('work') || kinds.has('resource') || kinds.has('window');
  return { kind: isWork ? 'window' : kinds.has('search') ? 'search' : 'critical path' };
}
