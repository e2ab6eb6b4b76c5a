import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrow, Framed } from '../../src/render/mermaid-frames.ts';
import { frameNodes } from '../../src/render/mermaid-frames.ts';
import { breakRows } from '../../src/render/mermaid-rows.ts';

/** All pairs of nodes of which one waits for the other, however far apart; node numbers are a topological order. */
function closure(size: number, arrows: readonly Pick<Arrow, 'from' | 'to'>[]): string[] {
  const reach = Array.from({ length: size }, () => new Set<number>());
  for (let node = size - 1; node >= 0; node--) {
    for (const { to } of arrows.filter(({ from }) => from === node)) {
      reach[node]?.add(to);
      for (const further of reach[to] ?? []) reach[node]?.add(further);
    }
  }
  return reach.flatMap((nodes, node) => [...nodes].sort((a, b) => a - b).map((to) => `${node} ${to}`));
}

/** The nodes for which an item stands: itself, or all in a frame. */
function nodesOf(item: number, { size, frames }: Framed): readonly number[] {
  const members = frames[item - size]?.members;
  return members ? members.flatMap((member) => nodesOf(member, { size, frames } as Framed)) : [item];
}

// Few places and many equal neighbours, so that batches, chains and closed phases do occur.
const graphs = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    places: fc
      .array(fc.integer({ min: -1, max: 2 }), { minLength: size, maxLength: size })
      .map((places) => places.sort()),
    columns: fc.array(fc.subarray(Array.from({ length: size }, (_, node) => node)), { minLength: 1, maxLength: 4 }),
    choice: fc.array(fc.nat(3), { minLength: size, maxLength: size }),
  }),
);

test('arrows at frames say exactly what the arrows between nodes said', () => {
  let closed = 0;
  fc.assert(
    fc.property(graphs, ({ places, columns, choice }) => {
      const size = places.length;
      const all = places.flatMap((_, to) =>
        (columns[(choice[to] as number) % columns.length] ?? [])
          .filter((from) => from < to)
          .map((from) => ({ from, to })),
      );
      // Only what is needed is drawn.
      const needed = all.filter((arrow) => {
        const rest = closure(size, all.filter((other) => other !== arrow)); // biome-ignore format: one thought
        return !rest.includes(`${arrow.from} ${arrow.to}`);
      });
      const framed = frameNodes(
        places,
        needed.map((arrow) => ({ ...arrow, critical: false })),
      );
      const expanded = framed.arrows.flatMap(({ from, to }) =>
        nodesOf(from, framed).flatMap((a) => nodesOf(to, framed).map((b) => ({ from: a, to: b }))),
      );
      expect(closure(size, expanded)).toEqual(closure(size, all));
      closed += framed.frames.filter((frame) => frame.closed).length;

      // Each node is drawn once, in the frame of its place, and an invisible arrow never turns back.
      const top = [...framed.owner.keys()].filter((item) => framed.owner[item] === -1);
      expect(top.flatMap((item) => nodesOf(item, framed)).sort((a, b) => a - b)).toEqual(places.map((_, node) => node));
      for (const [node, place] of places.entries()) {
        const outer = framed.owner[node] as number;
        if (place >= 0) expect(framed.frames[outer - size]?.place).toBe(place);
      }
      for (const [from, to] of breakRows(framed))
        expect(framed.owner[from] === to || framed.owner[to] === from).toBe(false);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(closed).toBeGreaterThan(200);
});

test('chains with the same ends share a frame', () => {
  const arrow = (from: number, to: number) => ({ from, to, critical: to === 4 });
  const chains = [1, 3, 5].flatMap((head) => [arrow(0, head), arrow(head, head + 1), arrow(head + 1, 7)]);
  const framed = frameNodes([0, 1, 1, 1, 1, 1, 1, 2], chains);
  expect(framed.frames.map(({ kind, closed }) => `${kind} ${closed}`)).toEqual([
    'phase true',
    'phase true',
    'phase true',
  ]);
  expect(framed.arrows.map(({ from, to, critical }) => [from, to, critical])).toEqual([
    [8, 9, false],
    [1, 2, false],
    [9, 10, false],
    [3, 4, true],
    [5, 6, false],
  ]);
});
