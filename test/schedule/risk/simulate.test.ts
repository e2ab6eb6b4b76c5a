import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digraph } from '../../../src/graph/digraph.ts';
import { digraph } from '../../../src/graph/digraph.ts';
import { topologicalOrder } from '../../../src/graph/order.ts';
import type { Network } from '../../../src/schedule/network.ts';
import { endOfWork } from '../../../src/schedule/network.ts';
import { betaQuantiles } from '../../../src/schedule/risk/beta-quantiles.ts';
import { simulate } from '../../../src/schedule/risk/simulate.ts';
import type { ThreePoints } from '../../../src/schedule/risk/three-point.ts';
import { randomGraph } from '../../graph/random-graph.ts';

function networkOf(graph: Digraph): Network {
  return { digraph: graph, order: topologicalOrder(graph) };
}

function pointsOf(...tasks: readonly (readonly [number, number, number])[]): ThreePoints {
  return {
    optimistic: Float64Array.from(tasks, ([least]) => least),
    likely: Float64Array.from(tasks, ([, usual]) => usual),
    pessimistic: Float64Array.from(tasks, ([, , most]) => most),
  };
}

/** Mean and variance of the beta distribution with α = 1 + 4 · mode and α + β = 6, stretched over its ends. */
function betaMoments([least, usual, most]: readonly [number, number, number]): { mean: number; variance: number } {
  const alpha = 1 + (4 * (usual - least)) / (most - least);
  const width = most - least;
  return { mean: least + (width * alpha) / 6, variance: (width * width * alpha * (6 - alpha)) / (36 * 7) };
}

test('a chain takes the sum of its tasks: mean and deviation are those of their beta distributions', () => {
  const tasks = [
    [60, 120, 240],
    [10, 10, 90],
    [100, 130, 130],
    [50, 77, 91],
    [30, 30, 30],
  ] as const;
  const risk = simulate({
    network: networkOf(digraph(5, [0, 1, 2, 3], [1, 2, 3, 4])),
    points: pointsOf(...tasks),
    runs: 40_000,
    seed: 1,
  });
  const known = tasks.slice(0, 4).map(betaMoments);
  const mean = known.reduce((sum, each) => sum + each.mean, 30);
  const deviation = Math.sqrt(known.reduce((sum, each) => sum + each.variance, 0));
  // Four standard errors: of a mean σ / √n, of a deviation nearly σ / √2n.
  expect(Math.abs(risk.mean - mean)).toBeLessThan((4 * deviation) / Math.sqrt(40_000));
  expect(Math.abs(risk.deviation - deviation)).toBeLessThan((4 * deviation) / Math.sqrt(80_000));
  expect([...risk.criticality]).toEqual([1, 1, 1, 1, 1]);
  // The part of a task in the variance of a sum is the square of its correlation.
  const parts = known.map(({ variance }) => Math.sqrt(variance) / deviation);
  for (const [node, part] of parts.entries()) expect(risk.influence[node]).toBeCloseTo(part, 1);
  expect(risk.influence[4]).toBe(0);
});

test.each([0, 0.25, 0.5, 0.5078, 0.87, 1])('quantiles of the beta distribution with mode %d', (mode) => {
  const table = betaQuantiles()(mode);
  expect([table.length, table[0], table[1024]]).toEqual([1025, 0, 1]);
  let [sum, squares] = [0, 0];
  for (let at = 0; at < 1024; at++) {
    const [from, to] = [table[at] as number, table[at + 1] as number];
    expect(to).toBeGreaterThan(from);
    sum += (from + to) / 2;
    squares += (from * from + from * to + to * to) / 3;
  }
  const { mean, variance } = betaMoments([0, mode, 1]);
  expect(Math.abs(sum / 1024 - mean)).toBeLessThan(2e-4);
  expect(Math.abs(squares / 1024 - (sum / 1024) ** 2 - variance)).toBeLessThan(2e-4);
});

test('quantiles known in closed form: (1 − x)⁵ for mode 0, and the middle for mode 1/2', () => {
  const [low, middle] = [betaQuantiles()(0), betaQuantiles()(0.5)];
  for (const at of [102, 512, 820, 1000]) expect(low[at]).toBeCloseTo(1 - (1 - at / 1024) ** (1 / 5), 4);
  expect(middle[512]).toBeCloseTo(0.5, 10);
  for (const at of [1, 300, 500]) expect((middle[at] as number) + (middle[1024 - at] as number)).toBeCloseTo(1, 10);
});

test('of two equal tasks side by side each is critical half of the time', () => {
  const risk = simulate({
    network: networkOf(digraph(4, [0, 0, 1, 2], [1, 2, 3, 3])),
    points: pointsOf([5, 5, 5], [60, 100, 140], [60, 100, 140], [0, 0, 0]),
    runs: 10_000,
    seed: 3,
  });
  expect(risk.criticality[0]).toBe(1);
  expect(risk.criticality[3]).toBe(1);
  expect((risk.criticality[1] as number) + (risk.criticality[2] as number)).toBe(1);
  // Four standard errors of a share of a half.
  expect(Math.abs((risk.criticality[1] as number) - 0.5)).toBeLessThan(0.02);
  expect(risk.mean).toBeGreaterThan(106);
  expect(risk.quantiles.p50).toBeGreaterThan(105);
});

test('a seed gives one result, another seed another', () => {
  const simulation = {
    network: networkOf(digraph(3, [0, 0], [1, 2])),
    points: pointsOf([10, 20, 40], [30, 40, 80], [30, 50, 70]),
    runs: 500,
  };
  const first = simulate({ ...simulation, seed: 7 });
  expect(simulate({ ...simulation, seed: 7 })).toEqual(first);
  expect(simulate({ ...simulation, seed: 8 }).mean).not.toBe(first.mean);
  // Written down, so that another version of Node that computes otherwise is found out.
  expect([first.quantiles, first.mean, first.deviation]).toMatchInlineSnapshot(`
    [
      {
        "p50": 75,
        "p80": 82,
        "p95": 90,
      },
      74.27712529440717,
      8.912102702664884,
    ]
  `);
});

test('a quantile is the shortest makespan that so many runs do not exceed, in whole minutes', () => {
  const simulation = {
    network: networkOf(digraph(1, [], [])),
    points: pointsOf([100, 200, 400]),
    seed: 5,
  };
  // One run after the other gives the same durations as all of them together.
  const sums = Array.from({ length: 21 }, (_, runs) =>
    runs === 0 ? 0 : simulate({ ...simulation, runs }).mean * runs,
  );
  const lengths = sums.slice(1).map((sum, at) => sum - (sums[at] as number));
  lengths.sort((a, b) => a - b);
  const { quantiles } = simulate({ ...simulation, runs: 20 });
  expect(quantiles).toEqual({
    p50: Math.ceil(lengths[9] as number),
    p80: Math.ceil(lengths[15] as number),
    p95: Math.ceil(lengths[18] as number),
  });
});

test('PERT of the seven activities, worked by hand', () => {
  const risk = simulate({
    network: networkOf(digraph(7, [0, 0, 1, 2, 3, 4], [2, 3, 4, 4, 5, 6])),
    points: pointsOf([2, 4, 6], [3, 5, 9], [4, 5, 7], [4, 6, 10], [4, 5, 7], [3, 4, 8], [3, 5, 8]),
    runs: 1,
    seed: 1,
  });
  const sixths = [24, 32, 31, 38, 31, 27, 31];
  expect([...risk.pert.mean]).toEqual(sixths.map((each) => each / 6));
  expect([...risk.pert.deviation]).toEqual([4, 6, 3, 6, 3, 5, 5].map((each) => each / 6));
  expect(risk.pert.pathMean).toBeCloseTo(19.5, 10);
  expect(risk.pert.pathDeviation).toBeCloseTo(Math.sqrt(59 / 36), 10);
});

test('of two ways with one mean, PERT follows the less certain one', () => {
  const points = pointsOf([8, 10, 12], [4, 10, 16], [5, 5, 5]);
  const risk = simulate({ network: networkOf(digraph(3, [0, 1], [2, 2])), points, runs: 1, seed: 1 });
  expect([risk.pert.pathMean, risk.pert.pathDeviation]).toEqual([15, 2]);
});

const project = fc.tuple(
  randomGraph(true, 9, 20),
  fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 9, maxLength: 9 }),
);

test('no run is shorter than with the shortest times, or longer than with the longest', () => {
  fc.assert(
    fc.property(project, ([graph, tasks]) => {
      const network = networkOf(graph);
      const points = pointsOf(
        ...tasks.map(([least, more, most]) => [least, least + more, least + more + most] as const),
      );
      const certain = (which: keyof ThreePoints): number => {
        const one = { optimistic: points[which], likely: points[which], pessimistic: points[which] };
        const risk = simulate({ network, points: one, runs: 2, seed: 1 });
        expect([risk.deviation, risk.pert.pathDeviation, risk.pert.pathMean]).toEqual([0, 0, risk.mean]);
        expect(risk.quantiles).toEqual({ p50: risk.mean, p80: risk.mean, p95: risk.mean });
        return risk.mean;
      };
      const { mean, quantiles, criticality, influence } = simulate({ network, points, runs: 20, seed: 1 });
      expect(mean).toBeGreaterThanOrEqual(certain('optimistic'));
      expect(mean).toBeLessThanOrEqual(certain('pessimistic'));
      expect(quantiles.p50).toBeLessThanOrEqual(quantiles.p80);
      expect(quantiles.p80).toBeLessThanOrEqual(quantiles.p95);
      for (const share of criticality) expect(share >= 0 && share <= 1).toBe(true);
      for (const each of influence) expect(each >= -1 && each <= 1).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('work pauses while nobody is there', () => {
  const away = [
    { start: 10, end: 20 },
    { start: 25, end: 30 },
  ];
  expect([0, 5, 10, 12, 20, 28, 40].map((start) => endOfWork(start, 8, away))).toEqual([8, 23, 33, 33, 33, 38, 48]);
  expect(endOfWork(12, 0, away)).toBe(12);
});

test('where somebody is away, what comes before does not decide the end', () => {
  // A ends about 10, and B waits until 50 for its worker; C takes no time and waits for A alone.
  const graph = digraph(3, [0, 0], [1, 2]);
  const absences = new Map([1, 2].map((node) => [node, [{ start: 5, end: 50 }]] as const));
  const points = pointsOf([8, 10, 12], [4, 6, 8], [0, 0, 0]);
  const { criticality } = simulate({ network: { ...networkOf(graph), absences }, points, runs: 50, seed: 1 });
  expect([...criticality]).toEqual([0, 1, 0]);
  const alone = pointsOf([8, 10, 12], [0, 0, 0], [0, 0, 0]);
  const { criticality: again } = simulate({
    network: { ...networkOf(graph), absences },
    points: alone,
    runs: 50,
    seed: 1,
  });
  expect([...again]).toEqual([1, 1, 1]);
});
