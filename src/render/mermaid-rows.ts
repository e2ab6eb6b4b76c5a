import type { Framed } from './mermaid-frames.ts';

/** An invisible arrow: `to` is drawn below `from`. */
export type Below = readonly [from: number, to: number];

/** Tasks side by side: more of them are not legible on a page of 900 pixels. */
const pageColumns = 5;
const leastColumns = 2;

/** Items that arrows join, as generations. */
type Part = number[][];

/** What is laid out together: the page, or the inside of a closed frame. */
interface Scope {
  readonly items: number[];
  readonly arrows: (readonly [number, number])[];
}

/** Whether the rows of the page itself would be too long if no invisible arrow broke them. */
export function isTooWide(framed: Framed): boolean {
  const page = scopesOf(framed).get(-1);
  let sum = 0;
  for (const part of page ? partsOf(page) : []) sum += Math.max(...part.map((row) => row.length));
  return sum > pageColumns;
}

/** Breaks rows that are too long for a page: where what goes, as invisible arrows. */
export function breakRows(framed: Framed): readonly Below[] {
  const scopes = scopesOf(framed);
  const below: Below[] = [];

  const naturals = new Map<number, number>();
  const natural = (item: number): number => {
    const scope = scopes.get(item);
    if (!scope) return 1;
    const known = naturals.get(item);
    if (known !== undefined) return known;
    let sum = 0;
    for (const part of partsOf(scope)) {
      sum += Math.max(...part.map((row) => row.reduce((width, inner) => width + natural(inner), 0)));
      if (sum >= pageColumns) break;
    }
    naturals.set(item, Math.min(pageColumns, sum));
    return Math.min(pageColumns, sum);
  };
  const least = (item: number): number => Math.min(leastColumns, natural(item));
  const leastOfRow = (row: readonly number[]): number => row.reduce((sum, item) => sum + least(item), 0);

  const leastOfPart = (part: Part): number => Math.max(...part.map(leastOfRow));

  const arrange = (scope: Scope, budget: number): void => {
    const parts = partsOf(scope);
    // Parts of one kind stand side by side, other kinds below them.
    const kinds = new Map<string, Part[]>();
    for (const part of parts) {
      const framed = part.some((row) => row.some((item) => scopes.has(item)));
      const kind = framed ? `frame of ${natural(part[0]?.[0] as number)}` : `${part.length} rows`;
      const known = kinds.get(kind);
      if (known) known.push(part);
      else kinds.set(kind, [part]);
    }
    const shelves = [...kinds.values()].flatMap((shelf) => fill(shelf, leastOfPart, budget));
    for (const [index, shelf] of shelves.entries()) {
      const above = shelves[index - 1] ?? [];
      for (let column = 0; column < Math.max(above.length, above.length && shelf.length); column++) {
        const over = above[Math.min(column, above.length - 1)] as Part;
        const under = shelf[Math.min(column, shelf.length - 1)] as Part;
        for (const item of under[0] as number[]) below.push([over.at(-1)?.[0] as number, item]);
      }
      const spare = Math.max(0, budget - shelf.reduce((sum, part) => sum + leastOfPart(part), 0));
      for (const part of shelf) {
        const width = Math.min(budget, leastOfPart(part) + Math.floor(spare / shelf.length));
        for (const generation of part) arrangeRow(generation, width);
      }
    }
  };
  const arrangeRow = (generation: readonly number[], budget: number): void => {
    const rows = fill(generation, least, budget);
    for (const [index, row] of rows.entries()) {
      const above = rows[index - 1];
      for (const [column, item] of row.entries()) {
        if (above) below.push([above[Math.min(column, above.length - 1)] as number, item]);
      }
      const inner = row.filter((item) => scopes.has(item));
      const share = Math.floor((budget - (row.length - inner.length)) / Math.max(1, inner.length));
      for (const item of inner) arrange(scopes.get(item) as Scope, Math.max(1, share));
    }
  };
  const page = scopes.get(-1);
  if (page) arrange(page, pageColumns);
  // Nothing that is drawn already needs an invisible arrow.
  const drawn = new Set(framed.arrows.map(({ from, to }) => `${from} ${to}`));
  return below.filter(([from, to]) => !drawn.has(`${from} ${to}`));
}

/** Distributes things over as few rows as the budget allows; the first row is the one that is not full. */
function fill<T>(things: readonly T[], width: (thing: T) => number, budget: number): T[][] {
  const rows: T[][] = [];
  let used = 0;
  for (const thing of things) {
    const row = rows.at(-1);
    if (row && used + width(thing) <= budget) row.push(thing);
    else {
      rows.push([thing]);
      used = 0;
    }
    used += width(thing);
  }
  const most = Math.ceil(things.length / Math.max(1, rows.length));
  const even: T[][] = [];
  for (let end = things.length; end > 0; end -= most) even.unshift(things.slice(Math.max(0, end - most), end));
  const fits = even.every((row) => row.length < 2 || row.reduce((sum, thing) => sum + width(thing), 0) <= budget);
  return fits ? even : rows;
}

function scopesOf({ size, frames, owner, arrows }: Framed): Map<number, Scope> {
  const scopeOf = (item: number): number => {
    let outer = owner[item] as number;
    while (outer >= 0 && !frames[outer - size]?.closed) outer = owner[outer] as number;
    return outer;
  };
  const scopes = new Map<number, Scope>();
  const at = (scope: number): Scope => {
    const known = scopes.get(scope) ?? { items: [], arrows: [] };
    scopes.set(scope, known);
    return known;
  };
  for (let item = 0; item < owner.length; item++) {
    if (item < size || frames[item - size]?.closed) at(scopeOf(item)).items.push(item);
  }
  for (const { from, to } of arrows) at(scopeOf(from)).arrows.push([from, to]);
  return scopes;
}

/** The parts of a scope that no arrow joins; each as its generations. Both in the order of the items. */
function partsOf({ items, arrows }: Scope): Part[] {
  const index = new Map(items.map((item, at) => [item, at]));
  const next = items.map((): number[] => []);
  const group = items.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) {
      group[top] = group[group[top] as number] as number;
      top = group[top] as number;
    }
    return top;
  };
  const waiting = items.map(() => 0);
  for (const [from, to] of arrows) {
    const [a, b] = [index.get(from) as number, index.get(to) as number];
    next[a]?.push(b);
    waiting[b] = (waiting[b] as number) + 1;
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    group[second] = first;
  }
  const generation = items.map(() => 0);
  const queue = items.map((_, at) => at).filter((at) => waiting[at] === 0);
  for (const at of queue) {
    for (const to of next[at] as number[]) {
      generation[to] = Math.max(generation[to] as number, (generation[at] as number) + 1);
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) queue.push(to);
    }
  }
  const parts = new Map<number, number[][]>();
  for (const [at, item] of items.entries()) {
    const part = parts.get(root(at)) ?? [];
    parts.set(root(at), part);
    const row = generation[at] as number;
    while (part.length <= row) part.push([]);
    part[row]?.push(item);
  }
  return [...parts.values()];
}
