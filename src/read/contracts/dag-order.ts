/** Tasks in an order in which each comes after those it waits for; ties in the order given. */
export interface DagOrder {
  readonly order: readonly string[];
  /** Tasks that wait for one another in a circle; they stand last in `order`. */
  readonly circular: readonly string[];
}

/** Orders the tasks of a dag by what each waits for (Kahn); names that are no task are passed over. */
export function dagOrder(waitsFor: ReadonlyMap<string, readonly string[]>): DagOrder {
  const names = [...waitsFor.keys()];
  const position = new Map(names.map((name, index) => [name, index]));
  const missing = new Map(names.map((name) => [name, 0]));
  const followers = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const [name, predecessors] of waitsFor) {
    for (const predecessor of new Set(predecessors)) {
      const list = followers.get(predecessor);
      if (!list) continue;
      list.push(name);
      missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  }
  const order: string[] = [];
  let ready = names.filter((name) => missing.get(name) === 0);
  while (ready.length > 0) {
    const freed = new Set<string>();
    for (const name of ready) {
      order.push(name);
      for (const follower of followers.get(name) ?? []) {
        const left = (missing.get(follower) ?? 0) - 1;
        missing.set(follower, left);
        if (left === 0) freed.add(follower);
      }
    }
    ready = [...freed].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  }
  const placed = new Set(order);
  const circular = names.filter((name) => !placed.has(name));
  return { order: [...order, ...circular], circular };
}
