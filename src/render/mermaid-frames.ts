/** An arrow from one item to another. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly critical: boolean;
}

/** A frame around nodes: a phase, or a batch of tasks that wait for the same and are waited for by the same. */
export interface Frame {
  readonly kind: 'phase' | 'batch';
  /** The phase. */
  readonly place: number;
  /** Nodes and inner frames, in the order of their first nodes. Frame f is item `size + f`. */
  readonly members: readonly number[];
  /** No arrow crosses the frame: those of its members lead to the frame itself. */
  readonly closed: boolean;
}

/** Nodes in their frames. */
export interface Framed {
  readonly size: number;
  readonly frames: readonly Frame[];
  /** By item: the frame around it, or −1. */
  readonly owner: readonly number[];
  readonly arrows: readonly Arrow[];
}

/** Fewer chains need no frame of their own. */
const smallestBatch = 3;

type FrameDraft = { -readonly [key in keyof Frame]: key extends 'members' ? number[] : Frame[key] };

/**
 * Puts nodes into frames by their places (a phase, or −1 for what lies in none). Chains of tasks that wait for the same
 * and are waited for by the same share a frame, and one arrow leads to the frame; so it is with a phase whose tasks all
 * wait for the same milestones. What waits for what stays the same: an arrow at a frame stands for all that begins or
 * ends there.
 */
export function frameNodes(places: readonly number[], arrows: readonly Arrow[]): Framed {
  const size = places.length;
  const frames: FrameDraft[] = [];
  const owner: number[] = places.map(() => -1);
  const frameOf = new Map<number, number>();
  for (const [node, place] of places.entries()) {
    if (place < 0) continue;
    const frame = frameOf.get(place) ?? frames.push({ kind: 'phase', place, members: [], closed: false }) - 1;
    frameOf.set(place, frame);
    owner[node] = size + frame;
    frames[frame]?.members.push(node);
  }
  for (let frame = 0; frame < frameOf.size; frame++) owner.push(-1);

  let drawn = arrows;
  // An arrow to what lies in a closed frame leads to the frame, unless it begins in there.
  const closeUp = (): void => {
    drawn = mergeArrows(drawn, (item, other) => {
      const outer = owner[item] as number;
      return outer >= 0 && frames[outer - size]?.closed && owner[other] !== outer ? outer : item;
    });
  };
  const addBatches = (items: readonly number[]): void => {
    for (const members of findTwins(items, owner, drawn)) {
      const outer = owner[members[0] as number] as number;
      const around = frames[outer - size];
      if (around && members.length === around.members.length) {
        around.closed = true;
        continue;
      }
      const batch = size + frames.push({ kind: 'batch', place: around?.place ?? -1, members, closed: true }) - 1;
      owner.push(outer);
      const inside = new Set(members);
      if (around) {
        around.members = around.members.flatMap((item) =>
          item === members[0] ? [batch] : inside.has(item) ? [] : [item],
        );
      }
      for (const item of members) owner[item] = batch;
    }
    closeUp();
  };
  addBatches(places.map((_, node) => node));
  // A phase that is closed may allow the one before it to be closed.
  for (let changed = true; changed; ) {
    changed = false;
    for (const phase of frames) {
      if (phase.closed || !isClosed(new Set(phase.members), drawn)) continue;
      phase.closed = true;
      changed = true;
      closeUp();
    }
  }
  // Phases that do not wait for one another, such as stories.
  addBatches([...owner.keys()].filter((item) => owner[item] === -1 && frames[item - size]?.closed));
  return { size, frames, owner, arrows: drawn };
}

/** Items in groups of chains: all items of a group lie in one frame, and all of its chains have the same neighbours. */
function findTwins(items: readonly number[], owner: readonly number[], arrows: readonly Arrow[]): number[][] {
  const before = new Map<number, number[]>(items.map((item) => [item, []]));
  const after = new Map<number, number[]>(items.map((item) => [item, []]));
  for (const { from, to } of arrows) {
    before.get(to)?.push(from);
    after.get(from)?.push(to);
  }
  const only = (neighbours: readonly number[] | undefined): number =>
    neighbours?.length === 1 ? (neighbours[0] as number) : -1;
  const isStep = (from: number, to: number): boolean =>
    owner[from] === owner[to] && only(after.get(from)) === to && only(before.get(to)) === from;
  const groups = new Map<string, { chains: number; members: number[] }>();
  for (const head of items) {
    if (isStep(only(before.get(head)), head)) continue;
    const chain = [head];
    for (let at = head; isStep(at, only(after.get(at))); at = chain.at(-1) as number) chain.push(only(after.get(at)));
    const key = [owner[head], before.get(head), after.get(chain.at(-1) as number)]
      .map((ends) => (Array.isArray(ends) ? ends.sort((a, b) => a - b) : ends))
      .join('|');
    const group = groups.get(key) ?? { chains: 0, members: [] };
    group.chains += 1;
    group.members.push(...chain);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ chains }) => chains >= smallestBatch)
    .map(({ members }) => members.sort((a, b) => a - b));
}

// What comes before the phase must come before all of its first members, what comes behind it behind all of its last.
function isClosed(members: ReadonlySet<number>, arrows: readonly Arrow[]): boolean {
  const first = new Set(members);
  const last = new Set(members);
  const entries = new Map<number, number[]>();
  const exits = new Map<number, number[]>();
  for (const { from, to } of arrows) {
    if (members.has(from) && members.has(to)) {
      first.delete(to);
      last.delete(from);
    } else if (members.has(to)) push(entries, from, to);
    else if (members.has(from)) push(exits, to, from);
  }
  const covers = (crossings: ReadonlyMap<number, readonly number[]>, ends: ReadonlySet<number>): boolean =>
    [...crossings].every(([, inside]) => inside.length === ends.size && inside.every((member) => ends.has(member)));
  return covers(entries, first) && covers(exits, last);
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function mergeArrows(arrows: readonly Arrow[], stand: (item: number, other: number) => number): readonly Arrow[] {
  const merged = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const from = stand(arrow.from, arrow.to);
    const to = stand(arrow.to, arrow.from);
    const key = `${from} ${to}`;
    merged.set(key, { from, to, critical: arrow.critical || merged.get(key)?.critical === true });
  }
  return [...merged.values()];
}
