import type { Budget } from '../budget.ts';
import { parallelGeneration } from '../generation/parallel-generation.ts';
import type { Generation } from '../generation.ts';
import type { Incumbent } from '../incumbent.ts';
import type { Project } from '../project.ts';
import type { Random } from '../random.ts';
import { random } from '../random.ts';
import type { Steps } from '../steps.ts';
import { emptyDraft } from './draft.ts';
import { justification } from './justification.ts';
import { orders } from './orders.ts';
import { peakCrossover } from './peak-crossover.ts';
import { population } from './population.ts';
import { recorder } from './recorder.ts';

/** Activities to place until others get their turn: a few milliseconds of work. */
const slice = 50_000;
/**
 * The first members may take this share of the budget. Large populations of large projects have not grown good when it is
 * used up; small ones of small projects have nothing new long before.
 */
const seedShare = (size: number): number => Math.min(0.1, Math.max(0.025, 2.5 / size));
const fewest = 20;
const largest = (size: number): number => Math.min(400, Math.max(fewest, Math.ceil(24_000 / size)));
/** Ends when so many children in a row were known already. */
const patience = 1000;

/**
 * A population of schedules from which children are bred (after Debels and Vanhoucke 2007): what one parent does in a
 * window of time, the rest from another, now and then a few activities moved, more while nothing new comes, in one
 * direction or the other, and justified. A child that is no longer takes the place of a long member, and is dropped when
 * there is one like it. Stops when the best is proven, when the given share of the budget is used, or when nothing new
 * comes any more.
 */
export function* populationSearch(
  project: Project,
  generation: Generation,
  best: Incumbent,
  budget: Budget,
  { seed, until }: { readonly seed: number; readonly until: number },
): Steps<void> {
  const { size } = project;
  const chance = random(seed);
  const record = recorder(project, best, budget);
  const byKeys = orders(project);
  const justify = justification(project, generation, record);
  const crossover = peakCrossover(project, chance);
  const parallel = project.isPlain ? parallelGeneration(project) : undefined;
  const members = population(size, chance);
  const order = new Int32Array(size);
  const keys = new Float64Array(size);
  const child = emptyDraft(size);
  const turned = emptyDraft(size);
  const isOver = (): boolean => best.isOptimal() || budget.used() >= until;
  let placed = 0;
  const isLong = (): boolean => {
    placed += 3 * size;
    if (placed < slice) return false;
    placed = 0;
    return true;
  };

  const seeded = budget.used() + seedShare(size) * (until - budget.used());
  for (let made = 0; made < largest(size) && !isOver(); made++) {
    if (made >= fewest && budget.used() >= seeded) break;
    fillSeed(project, chance, keys);
    if (parallel && chance.next() < 0.5) record.forward(child, parallel.forward(keys, child.start, child.mode));
    else {
      byKeys.forward(keys, order);
      record.forward(child, generation.forward(order, child.start, child.mode));
    }
    justify.improve(child);
    members.add(child);
    if (isLong()) yield () => undefined;
  }
  let known = 0;
  while (!isOver() && members.size() > 1 && known < patience) {
    const [father, mother] = members.parents();
    const isForward = chance.next() < 0.5;
    if (isForward) crossover.forward(father, mother, keys);
    else crossover.backward(father, mother, keys);
    if (known > 0 || chance.next() < 0.5) moveSome(keys, 6 + known, 0.3 * father.makespan, chance);
    if (isForward) {
      byKeys.forward(keys, order);
      record.forward(child, generation.forward(order, child.start, child.mode));
      justify.improve(child);
    } else {
      byKeys.backward(keys, order);
      record.backward(turned, generation.backward(order, turned.start, turned.mode));
      justify.turn(turned, child);
    }
    known = members.replace(child) ? 0 : known + 1;
    if (isLong()) yield () => undefined;
  }
}

/** Keys around the latest starts and the latest finishes, as far apart from them as chance will have it. */
function fillSeed({ size, tail, shortest, criticalPath }: Project, { next }: Random, keys: Float64Array): void {
  const spread = criticalPath * (0.02 + 0.5 * next());
  for (let activity = 0; activity < size; activity++) {
    const length = next() < 0.5 ? (shortest[activity] as number) : 0;
    keys[activity] = length - (tail[activity] as number) + (next() - 0.5) * spread;
  }
}

/** Gives activities, at most so many, other keys, each at most so much larger or smaller. */
function moveSome(keys: Float64Array, most: number, reach: number, { next, below }: Random): void {
  for (let moves = 1 + below(Math.min(most, keys.length)); moves > 0; moves--) {
    const activity = below(keys.length);
    keys[activity] = (keys[activity] as number) + (2 * next() - 1) * reach;
  }
}
