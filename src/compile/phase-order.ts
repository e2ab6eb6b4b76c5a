import type { Phase } from '../model/task.ts';
import { idPatternOf } from '../model/task-id.ts';
import { inEnglish } from '../read/tasks/dependency-languages.ts';

/** Phases of which none has to wait for another one, by their places; two or more. */
export type Overlap = readonly number[];

/** The order of the phases of a list. */
export interface PhaseOrder {
  /** One phase before another one, by their places. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Pairs that are left out, since `closesCycle` says so. */
  readonly leftOut: readonly (readonly [number, number])[];
}

/**
 * Each phase that has tasks before the next one that has some; stories in a row wait for the phase before the first of
 * them, and the phase behind waits for each. Pairs that overlap, or that would close a cycle, are passed over: then a
 * phase waits for those before the other one as well.
 */
export function phaseOrder(
  phases: readonly Phase[],
  isFilled: (phase: number) => boolean,
  overlaps: readonly Overlap[],
  closesCycle: (from: number, to: number) => boolean,
): PhaseOrder {
  const filled = phases.flatMap((_, at) => (isFilled(at) ? [at] : []));
  const pairs: [number, number][] = [];
  const leftOut: [number, number][] = [];
  const runs = storyRuns(phases, filled);
  const waits: Waits[] = [];
  for (const [place, to] of filled.entries()) {
    const known: Waits = { all: 0, others: new Set() };
    for (let other = place - 1; other >= known.all; other--) {
      const from = filled[other] as number;
      if (known.others.has(other) || runs[from] === runs[to]) continue;
      if (overlaps.some((group) => group.includes(from) && group.includes(to))) continue;
      if (closesCycle(from, to)) leftOut.push([from, to]);
      else {
        pairs.push([from, to]);
        addWaits(known, other, waits[other] as Waits);
      }
    }
    waits.push(known);
  }
  const ascending = (a: readonly [number, number], b: readonly [number, number]): number => a[1] - b[1] || a[0] - b[0];
  return { pairs: pairs.sort(ascending), leftOut: leftOut.sort(ascending) };
}

/** Which phases one waits for over any number of steps, by their places among those with tasks. */
interface Waits {
  /** All in front of this place … */
  all: number;
  /** … and these behind it. */
  readonly others: Set<number>;
}

function addWaits(known: Waits, other: number, { all, others }: Waits): void {
  known.all = Math.max(known.all, all);
  for (const one of [other, ...others]) if (one >= known.all) known.others.add(one);
  while (known.others.delete(known.all)) known.all++;
}

/** By place of a phase: the run of stories that it is in, or a run of its own. */
function storyRuns(phases: readonly Phase[], filled: readonly number[]): readonly number[] {
  const runs = phases.map((_, at) => at);
  const isStory = (at: number): boolean => phases[at]?.story !== undefined || phases[at]?.category === 'story';
  for (const [place, at] of filled.entries()) {
    const last = filled[place - 1];
    if (last !== undefined && isStory(last) && isStory(at)) runs[at] = runs[last] as number;
  }
  return runs;
}

/** Whether a sentence is one that `build` makes for these phases: `Setup (T001-T004) before Tests First (T005-T009)`. */
export function isPhaseOrder(sentence: string, phases: readonly Phase[]): boolean {
  const match = /^([^()]+) \([^()]*\) before ([^()]+) \([^()]*\)$/.exec(sentence.trim());
  if (!match) return false;
  const [, before, behind] = match;
  const isNamed = (name: string | undefined, at: number): boolean =>
    name === phaseOperand(phases[at] as Phase, at) || name === `Part ${at + 1}`;
  const first = phases.findIndex((_, at) => isNamed(before, at));
  return first >= 0 && phases.some((_, at) => at > first && isNamed(behind, at));
}

/** A phase's name as it may stand in a sentence about dependencies; its story, or its place, where the name would be misread. */
export function phaseOperand({ name, story }: Phase, at: number): string {
  const words = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^[\p{L}][\p{L}\p{M} &/-]{0,60}$/u.test(words) && !/\s-(?:\s|$)/.test(words);
  const verbs =
    /\b(?:before|after|blocks?|precedes?|requires?|required|depends?|needs?|follows?|waits?|builds?|prerequisites?|must|may|might|can|could|should|no|none|parallel|simultaneous\w*|independent(?:ly)?)\b/i;
  return plain && !verbs.test(inEnglish(words)) && !new RegExp(idPatternOf([])).test(words)
    ? words
    : (story ?? `Part ${at + 1}`);
}
