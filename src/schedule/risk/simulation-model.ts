import type { Network } from '../network.ts';
import type { Interval } from '../solve/problem.ts';
import { betaQuantiles } from './beta-quantiles.ts';
import type { ThreePoints } from './three-point.ts';

/** A network by places in its order, so that what is looked at together lies together. */
export interface SimulationModel {
  readonly size: number;
  readonly nodeAt: Int32Array;
  /** Places right before place p: `before[offsets[p]] … before[offsets[p + 1] − 1]`. */
  readonly offsets: Int32Array;
  readonly before: Int32Array;
  readonly earliest: Float64Array;
  /** The shortest time, and how much longer the longest one is. */
  readonly low: Float64Array;
  readonly width: Float64Array;
  /** What is drawn between the two; undefined where there is nothing to draw. */
  readonly quantiles: readonly (Float64Array | undefined)[];
  readonly absences: readonly (readonly Interval[] | undefined)[];
}

/** Lays out a network. Linear. */
export function simulationModel({ digraph, order, earliest, absences }: Network, points: ThreePoints): SimulationModel {
  const { size, from, in: into } = digraph;
  const place = new Int32Array(size);
  for (let at = 0; at < size; at++) place[order[at] as number] = at;
  const offsets = new Int32Array(size + 1);
  const before = new Int32Array(from.length);
  let count = 0;
  for (let at = 0; at < size; at++) {
    const node = order[at] as number;
    for (let edge = into.offsets[node] as number; edge < (into.offsets[node + 1] as number); edge++)
      before[count++] = place[from[into.edges[edge] as number] as number] as number;
    offsets[at + 1] = count;
  }
  const byPlace = (values: ArrayLike<number> | undefined): Float64Array =>
    Float64Array.from(order, (node) => values?.[node] ?? 0);
  const low = byPlace(points.optimistic);
  const width = byPlace(points.pessimistic).map((most, at) => most - (low[at] as number));
  return {
    size,
    nodeAt: order,
    offsets,
    before,
    earliest: byPlace(earliest),
    low,
    width,
    quantiles: quantilesOf(
      byPlace(points.likely).map((usual, at) => (usual - (low[at] as number)) / (width[at] || 1)),
      width,
    ),
    absences: Array.from(order, (node) => absences?.get(node)),
  };
}

/** By place: a table for its mode. Modes are rounded to 1/1024, so that thousands of tasks share the memory. */
function quantilesOf(modes: Float64Array, width: Float64Array): readonly (Float64Array | undefined)[] {
  const fill = betaQuantiles();
  const tables = new Map<number, Float64Array>();
  return Array.from(modes, (mode, at) => {
    if (width[at] === 0) return undefined;
    const rounded = Math.round(mode * 1024) / 1024;
    const table = tables.get(rounded) ?? fill(rounded);
    tables.set(rounded, table);
    return table;
  });
}
