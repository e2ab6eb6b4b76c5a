import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dagOrder } from '../../../src/read/contracts/dag-order.ts';

test('each task after all it waits for; ties as given; unknown names do not matter', () => {
  const waitsFor = new Map([
    ['last', ['first', 'middle', 'gone']],
    ['middle', ['first']],
    ['first', []],
    ['alone', []],
  ]);
  expect(dagOrder(waitsFor)).toEqual({ order: ['first', 'alone', 'middle', 'last'], circular: [] });
});

test('a circle and what waits for it stand last', () => {
  const waitsFor = new Map([
    ['after', ['a']],
    ['a', ['b']],
    ['b', ['a']],
    ['self', ['self']],
    ['free', []],
  ]);
  expect(dagOrder(waitsFor)).toEqual({
    order: ['free', 'after', 'a', 'b', 'self'],
    circular: ['after', 'a', 'b', 'self'],
  });
});

test('any graph without circles', () => {
  const pairs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 80 });
  fc.assert(
    fc.property(pairs, (edges) => {
      const waitsFor = new Map(Array.from({ length: 31 }, (_, n) => [`${n}`, [] as string[]]));
      for (const [a, b] of edges) if (a !== b) waitsFor.get(`${Math.min(a, b)}`)?.push(`${Math.max(a, b)}`);
      const { order, circular } = dagOrder(waitsFor);
      expect(circular).toEqual([]);
      const place = new Map(order.map((name, index) => [name, index]));
      for (const [name, before] of waitsFor)
        for (const other of before) expect(place.get(other)).toBeLessThan(place.get(name) as number);
    }),
  );
});
