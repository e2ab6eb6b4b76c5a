import type { Task } from '../model/task.ts';
import type { DrawnGraph, DrawnState } from './drawn-graph.ts';
import { escapeLabel, shortTitle, wrapText } from './mermaid-label.ts';
import type { Diagram, DiagramNode, NodeLook } from './mermaid-write.ts';

const looks: Record<DrawnState, NodeLook> = {
  done: 'done',
  'in-progress': 'progress',
  ready: 'ready',
  todo: 'todo',
  dropped: 'dropped',
};

/** Words for the states that a label names; a task to do that must wait needs none. */
const stateWords: Record<DrawnState, string> = {
  done: 'done',
  'in-progress': 'in progress',
  ready: 'ready',
  todo: '',
  dropped: 'dropped',
};

/** Lines of the label of a task as a reader sees them: id and state first, then the title. */
export function taskLabel(
  task: Pick<Task, 'id' | 'parallel' | 'title' | 'files'>,
  state: DrawnState,
): readonly string[] {
  const id = wrapText(task.id, 20, 1)[0] ?? '';
  const marks = [task.parallel ? ' [P]' : '', stateWords[state] === '' ? '' : ` · ${stateWords[state]}`];
  return [`${id}${marks.join('')}`, ...wrapText(shortTitle(task))];
}

/** The same lines as the content of a quoted Mermaid label, the id in bold. */
function taskMarkup(task: Task, state: DrawnState): string {
  const [first = '', ...title] = taskLabel(task, state);
  const id = wrapText(task.id, 20, 1)[0] ?? '';
  const text = title.map(escapeLabel).join('<br/>');
  const lines = [`<b>${escapeLabel(id)}</b>${escapeRest(first.slice(id.length))}`];
  if (text !== '') lines.push(state === 'dropped' ? `<s>${text}</s>` : text);
  return lines.join('<br/>');
}

const escapeRest = (rest: string): string => (rest === '' ? '' : ` ${escapeLabel(rest)}`);

/** Lines of the title of a phase, as the content of a quoted label. */
export function phaseMarkup(title: string): string {
  return escapeLabel(wrapText(title, 60, 1)[0] ?? '');
}

/** Keys for the nodes of a diagram: the id itself where that is safe, never the same key twice. */
export function nodeKeys(ids: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return ids.map((id) => {
    // `p1`, `b1` and `m1` are frames and milestones; a word such as `end` or `style` would be syntax.
    const safe = /^[A-Z]+[0-9]+[A-Za-z]?$/.test(id) && id.length <= 24;
    const base = safe
      ? id
      : `n_${[...id.slice(0, 24)].map((char) => (/[A-Za-z0-9]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`)).join('')}`;
    let key = base;
    while (used.has(key)) {
      const count = (counts.get(base) ?? 1) + 1;
      counts.set(base, count);
      key = `${base}_${count}`;
    }
    used.add(key);
    return key;
  });
}

/** The whole graph as one diagram: a frame for each phase, tasks, milestones, and the edges that are needed. */
export function graphDiagram(graph: DrawnGraph): Diagram {
  const { tasks, phases } = graph.dag.list;
  const keys = nodeKeys(tasks.map((task) => task.id));
  const places = placesOf(graph);
  const nodes: DiagramNode[] = tasks.map((_, node) => taskNode(graph, node, keys[node] as string));
  for (const [index, milestone] of graph.dag.milestones.entries()) {
    const node = tasks.length + index;
    nodes.push(milestoneNode(milestone.label, index, graph.critical.has(node), places[node] as number));
  }
  return { nodes, arrows: graph.edges, titles: new Map(phases.map(({ title }, place) => [place, phaseMarkup(title)])) };
}

/** The node of a task in the frame of its phase. */
export function taskNode(
  { dag, states, critical }: Pick<DrawnGraph, 'dag' | 'states' | 'critical'>,
  node: number,
  key: string,
): DiagramNode {
  const task = dag.list.tasks[node] as Task;
  const state = states[node] as DrawnState;
  return { key, label: taskMarkup(task, state), look: looks[state], critical: critical.has(node), place: task.phase };
}

/** The node of a milestone; `index` is its number among the milestones of the dag. */
export function milestoneNode(label: string, index: number, critical: boolean, place: number): DiagramNode {
  const text = escapeLabel(wrapText(label, 40, 1)[0] ?? '');
  return { key: `m${index + 1}`, label: text, look: 'milestone', critical, place };
}

/** By node: its phase. A milestone belongs to a phase when all before it and all behind it does, else to none (−1). */
function placesOf({ dag, edges }: DrawnGraph): readonly number[] {
  const count = dag.list.tasks.length;
  const places = Array.from({ length: dag.digraph.size }, (_, node) => dag.list.tasks[node]?.phase ?? -1);
  const around = new Map<number, { before: Set<number>; after: Set<number> }>();
  for (let node = count; node < places.length; node++) around.set(node, { before: new Set(), after: new Set() });
  for (const { from, to } of edges) {
    around.get(from)?.after.add(places[to] as number);
    around.get(to)?.before.add(places[from] as number);
  }
  for (const [node, { before, after }] of around) {
    const [place] = before;
    if (before.size === 1 && after.size === 1 && place !== undefined && after.has(place)) places[node] = place;
  }
  return places;
}
