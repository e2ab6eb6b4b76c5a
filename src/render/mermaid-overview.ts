import { digraph } from '../graph/digraph.ts';
import { topologicalOrder } from '../graph/order.ts';
import { transitiveReduction } from '../graph/reachability.ts';
import type { Phase } from '../model/task.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import type { Arrow } from './mermaid-frames.ts';
import { milestoneNode } from './mermaid-graph.ts';
import { escapeLabel, wrapText } from './mermaid-label.ts';
import type { Diagram, DiagramNode, NodeLook } from './mermaid-write.ts';

/** The phases as nodes, each with its counts and its work; `perNode` phases in a row share a node. */
export function overviewDiagram(graph: DrawnGraph, path: CriticalPath, perNode: number): Diagram {
  const { dag } = graph;
  const { tasks, phases } = dag.list;
  const groups = Math.ceil(phases.length / perNode);
  const members = Array.from({ length: groups }, (): number[] => []);
  for (const [node, task] of tasks.entries()) members[Math.floor(task.phase / perNode)]?.push(node);

  const stand = (node: number): number =>
    node < tasks.length ? Math.floor((tasks[node]?.phase ?? 0) / perNode) : groups + node - tasks.length;
  const arrows = contract(
    graph.edges.map(({ from, to, critical }) => ({ from: stand(from), to: stand(to), critical })),
    groups,
    groups + dag.milestones.length,
  );
  const kept = new Set(arrows.flatMap(({ from, to }) => [from, to]).filter((item) => item >= groups));
  const nodes: DiagramNode[] = [];
  const indexOf = new Map<number, number>();
  for (const [group, inside] of members.entries()) {
    if (inside.length === 0) continue;
    const titles = phases.slice(group * perNode, (group + 1) * perNode);
    indexOf.set(group, nodes.length);
    nodes.push({
      key: `phase${group + 1}`,
      label: [`<b>${groupTitle(titles)}</b>`, ...facts(graph, path, inside).map(escapeLabel)].join('<br/>'),
      look: lookOf(graph, inside),
      critical: inside.some((node) => graph.critical.has(node)),
      place: -1,
    });
  }
  for (const item of [...kept].sort((a, b) => a - b)) {
    const number = item - groups;
    const critical = graph.critical.has(tasks.length + number);
    indexOf.set(item, nodes.push(milestoneNode(dag.milestones[number]?.label ?? '', number, critical, -1)) - 1);
  }
  const drawn = arrows.map((arrow) => ({
    from: indexOf.get(arrow.from) as number,
    to: indexOf.get(arrow.to) as number,
    critical: arrow.critical,
  }));
  return { nodes, arrows: reduce(drawn, nodes.length), titles: new Map() };
}

function groupTitle(phases: readonly Phase[]): string {
  const first = wrapText(phases[0]?.title ?? '', 32, 2);
  const last = phases.length > 1 ? [`to ${wrapText(phases.at(-1)?.title ?? '', 32, 1)[0] ?? ''}`] : [];
  return [...first, ...last].map(escapeLabel).join('<br/>');
}

function facts({ states }: DrawnGraph, { times }: CriticalPath, tasks: readonly number[]): readonly string[] {
  const done = tasks.filter((node) => states[node] === 'done').length;
  let minutes = 0;
  for (const node of tasks) minutes += (times[node]?.earlyFinish ?? 0) - (times[node]?.earlyStart ?? 0);
  return [`${tasks.length === 1 ? '1 task' : `${tasks.length} tasks`}, ${done} done`, formatMinutes(minutes)];
}

function formatMinutes(minutes: number): string {
  const parts = [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 ? `${minutes % 60} min` : ''];
  return parts.filter((part) => part !== '').join(' ') || '0 min';
}

function lookOf({ states }: DrawnGraph, tasks: readonly number[]): NodeLook {
  const some = (state: string): boolean => tasks.some((node) => states[node] === state);
  if (tasks.every((node) => states[node] === 'dropped')) return 'dropped';
  if (tasks.every((node) => states[node] === 'done' || states[node] === 'dropped')) return 'done';
  if (some('in-progress') || some('done')) return 'progress';
  return some('ready') ? 'ready' : 'todo';
}

// A milestone between one phase and others says no more than arrows between them.
function contract(arrows: readonly Arrow[], groups: number, size: number): readonly Arrow[] {
  const after = Array.from({ length: size }, () => new Map<number, boolean>());
  const before = Array.from({ length: size }, () => new Map<number, boolean>());
  const join = (from: number, to: number, critical: boolean): void => {
    if (from === to) return;
    after[from]?.set(to, critical || after[from].get(to) === true);
    before[to]?.set(from, critical || before[to].get(from) === true);
  };
  for (const { from, to, critical } of arrows) join(from, to, critical);
  for (let item = groups; item < size; item++) {
    const [sources, targets] = [before[item], after[item]] as [Map<number, boolean>, Map<number, boolean>];
    if (sources.size > 1 && targets.size > 1) continue;
    for (const [from, entering] of sources) for (const [to, leaving] of targets) join(from, to, entering && leaving);
    for (const from of sources.keys()) after[from]?.delete(item);
    for (const to of targets.keys()) before[to]?.delete(item);
    sources.clear();
    targets.clear();
  }
  return after.flatMap((targets, from) =>
    [...targets].sort(([a], [b]) => a - b).map(([to, critical]) => ({ from, to, critical })),
  );
}

// Phases may wait for one another's tasks in both directions: then there is no order, and nothing is redundant.
function reduce(arrows: readonly Arrow[], size: number): readonly Arrow[] {
  const graph = digraph(
    size,
    arrows.map(({ from }) => from),
    arrows.map(({ to }) => to),
  );
  const order = topologicalOrder(graph);
  if (order.length < size) return arrows;
  const redundant = transitiveReduction(graph, order);
  return arrows.filter(({ critical }, index) => critical || !redundant[index]);
}
