import type { Network } from '../network.ts';
import { endOfWork } from '../network.ts';
import type { Risk } from './risk.ts';
import type { ThreePoints } from './three-point.ts';

/**
 * PERT (Malcolm and others 1959): means (o + 4m + p) / 6 and deviations (p − o) / 6 of the tasks, and of the longest way
 * when each takes its mean; of ways of one length it is the one that is less certain. Linear.
 */
export function pert({ digraph, order, earliest, absences }: Network, points: ThreePoints): Risk['pert'] {
  const { optimistic, likely, pessimistic } = points;
  const mean = likely.map(
    (usual, node) => ((optimistic[node] as number) + 4 * usual + (pessimistic[node] as number)) / 6,
  );
  const deviation = likely.map((_, node) => ((pessimistic[node] as number) - (optimistic[node] as number)) / 6);
  const finish = new Float64Array(digraph.size);
  const variance = new Float64Array(digraph.size);
  let [pathMean, pathVariance] = [0, 0];
  for (const node of order) {
    let ready = earliest?.[node] ?? 0;
    let before = 0;
    for (const edge of digraph.in.edges.subarray(digraph.in.offsets[node], digraph.in.offsets[node + 1])) {
      const other = digraph.from[edge] as number;
      const end = finish[other] as number;
      if (end > ready || (end === ready && (variance[other] as number) > before)) {
        ready = end;
        before = variance[other] as number;
      }
    }
    const end = endOfWork(ready, mean[node] ?? 0, absences?.get(node) ?? []);
    finish[node] = end;
    variance[node] = before + (deviation[node] ?? 0) * (deviation[node] ?? 0);
    if (end > pathMean || (end === pathMean && (variance[node] as number) > pathVariance)) {
      pathMean = end;
      pathVariance = variance[node] as number;
    }
  }
  return { mean, deviation, pathMean, pathDeviation: Math.sqrt(pathVariance) };
}
