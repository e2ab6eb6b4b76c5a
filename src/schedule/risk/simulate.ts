import type { Network } from '../network.ts';
import { endOfWork } from '../network.ts';
import { random } from '../solve/random.ts';
import { moments } from './moments.ts';
import { pert } from './pert.ts';
import type { Risk } from './risk.ts';
import { simulationModel } from './simulation-model.ts';
import type { ThreePoints } from './three-point.ts';

/** What is simulated. */
export interface Simulation {
  readonly network: Network;
  /** By node: first the tasks; nodes behind them are milestones and take no time. */
  readonly points: ThreePoints;
  /** At least 1. */
  readonly runs: number;
  readonly seed: number;
}

/**
 * Draws the duration of each task from the beta distribution of its three points and takes the longest way, run after run
 * (Van Slyke 1963). The same seed gives the same bytes. Linear in runs × (nodes + dependencies).
 */
export function simulate({ network, points, runs, seed }: Simulation): Risk {
  const { size, nodeAt, offsets, before, earliest, low, width, quantiles, absences } = simulationModel(network, points);
  const { next } = random(seed);
  const length = new Float64Array(size);
  const ready = new Float64Array(size);
  const finish = new Float64Array(size);
  const isCritical = new Uint8Array(size);
  const makespans = new Float64Array(runs);
  const critical = new Float64Array(size);
  const spread = moments(size);

  for (let run = 0; run < runs; run++) {
    let makespan = 0;
    for (let place = 0; place < size; place++) {
      const table = quantiles[place];
      let minutes = low[place] as number;
      if (table) {
        const at = next() * (table.length - 1);
        const step = at | 0;
        const value = table[step] as number;
        minutes += (width[place] as number) * (value + (at - step) * ((table[step + 1] as number) - value));
      }
      let start = earliest[place] as number;
      for (let at = offsets[place] as number; at < (offsets[place + 1] as number); at++) {
        const end = finish[before[at] as number] as number;
        if (end > start) start = end;
      }
      const away = absences[place];
      const end = away ? endOfWork(start, minutes, away) : start + minutes;
      length[place] = minutes;
      ready[place] = start;
      finish[place] = end;
      if (end > makespan) makespan = end;
    }
    makespans[run] = makespan;
    for (let place = size - 1; place >= 0; place--) {
      if (isCritical[place] === 0 && finish[place] !== makespan) continue;
      isCritical[place] = 0;
      critical[place] = (critical[place] as number) + 1;
      const start = ready[place] as number;
      // Who is away keeps it waiting, and nothing before it does.
      const isWork = (length[place] as number) > 0;
      if (isWork && absences[place]?.some((away) => away.start <= start && start < away.end)) continue;
      for (let at = offsets[place] as number; at < (offsets[place + 1] as number); at++)
        if (finish[before[at] as number] === start) isCritical[before[at] as number] = 1;
    }
    spread.add(length, makespan);
  }

  const influence = new Float64Array(points.likely.length);
  const criticality = new Float64Array(points.likely.length);
  for (let place = 0; place < size; place++) {
    const node = nodeAt[place] as number;
    if (node >= criticality.length) continue;
    criticality[node] = (critical[place] as number) / runs;
    influence[node] = spread.correlation(place);
  }
  makespans.sort();
  /** Of the whole minutes that so many runs do not exceed the first; sums may miss one by their last bits. */
  const quantile = (percent: number): number =>
    Math.ceil((makespans[Math.ceil((runs * percent) / 100) - 1] as number) - 1e-6);
  return {
    runs,
    seed,
    quantiles: { p50: quantile(50), p80: quantile(80), p95: quantile(95) },
    mean: spread.mean(),
    deviation: spread.deviation(),
    criticality,
    influence,
    pert: pert(network, points),
  };
}
