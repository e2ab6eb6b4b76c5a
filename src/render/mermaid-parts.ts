import type { DrawnEdge, DrawnGraph } from './drawn-graph.ts';
import { milestoneNode, nodeKeys, phaseMarkup, taskNode } from './mermaid-graph.ts';
import { escapeLabel } from './mermaid-label.ts';
import type { Diagram, DiagramNode, Written } from './mermaid-write.ts';
import { writeDiagram } from './mermaid-write.ts';

/** A diagram of one phase, or of a piece of it. */
export interface MermaidPart {
  /** The title of the phase, with `(1 of 3)` behind it where the phase needs several diagrams. */
  readonly title: string;
  readonly text: string;
}

/** Ids that a label lists before it only counts. */
const listed = 3;

/** One diagram for each phase, in the order of the list; a phase that does not fit is cut in topological order. */
export function drawParts(graph: DrawnGraph, fits: (written: Written) => boolean): readonly MermaidPart[] {
  const { dag } = graph;
  const byPhase = dag.list.phases.map((): number[] => []);
  for (const node of dag.order) byPhase[dag.list.tasks[node]?.phase ?? -1]?.push(node);
  const entering = new Map<number, DrawnEdge[]>();
  const leaving = new Map<number, DrawnEdge[]>();
  for (const edge of graph.edges) {
    push(entering, edge.to, edge);
    push(leaving, edge.from, edge);
  }
  const draw = (tasks: readonly number[]): Written => {
    const whole = writeDiagram(partDiagram(graph, tasks, entering, leaving, true));
    // A single task may touch more milestones than a diagram holds.
    return fits(whole) || tasks.length > 1 ? whole : writeDiagram(partDiagram(graph, tasks, entering, leaving, false));
  };
  return dag.list.phases.flatMap(({ title }, phase) => {
    const tasks = byPhase[phase] as readonly number[];
    if (tasks.length === 0) return [];
    for (let count = 1; ; count++) {
      const size = Math.ceil(tasks.length / count);
      const chunks = Array.from({ length: Math.ceil(tasks.length / size) }, (_, index) =>
        tasks.slice(index * size, (index + 1) * size),
      );
      const drawn: Written[] = [];
      for (const chunk of chunks) {
        const written = draw(chunk);
        if (!fits(written) && size > 1) break;
        drawn.push(written);
      }
      if (drawn.length < chunks.length) continue;
      return drawn.map(({ text }, index) => ({
        title: drawn.length === 1 ? title : `${title} (${index + 1} of ${drawn.length})`,
        text,
      }));
    }
  });
}

type EdgesOfNode = ReadonlyMap<number, readonly DrawnEdge[]>;

// Some tasks of a phase with the milestones at which they begin and end. What else they wait for is named, not drawn.
function partDiagram(
  { dag, states, critical }: DrawnGraph,
  tasks: readonly number[],
  entering: EdgesOfNode,
  leaving: EdgesOfNode,
  milestones: boolean,
): Diagram {
  const count = dag.list.tasks.length;
  const members = [...tasks].sort((a, b) => a - b);
  const edges = new Set<DrawnEdge>();
  for (const task of members)
    for (const edge of [...(entering.get(task) ?? []), ...(leaving.get(task) ?? [])]) edges.add(edge);
  const around = new Set<number>();
  for (const { from, to } of milestones ? edges : [])
    for (const node of [from, to]) if (node >= count) around.add(node);

  const keys = nodeKeys(members.map((task) => dag.list.tasks[task]?.id ?? ''));
  const indexOf = new Map<number, number>();
  const nodes: DiagramNode[] = [];
  for (const [index, task] of members.entries()) {
    indexOf.set(task, nodes.push(taskNode({ dag, states, critical }, task, keys[index] as string)) - 1);
  }
  for (const node of [...around].sort((a, b) => a - b)) {
    const number = node - count;
    indexOf.set(
      node,
      nodes.push(milestoneNode(dag.milestones[number]?.label ?? '', number, critical.has(node), -1)) - 1,
    );
  }
  const arrows: { from: number; to: number; critical: boolean }[] = [];
  for (const edge of edges) {
    const [from, to] = [indexOf.get(edge.from), indexOf.get(edge.to)];
    if (from !== undefined && to !== undefined) arrows.push({ from, to, critical: edge.critical });
  }
  const named = new Map<string, number>();
  for (const task of members) {
    const outside = (entering.get(task) ?? []).filter(({ from }) => from < count && !indexOf.has(from));
    if (outside.length === 0) continue;
    const key = outside.map(({ from }) => from).join();
    const index =
      named.get(key) ??
      nodes.push(
        outsideNode(
          outside.map(({ from }) => dag.list.tasks[from]?.id ?? ''),
          named.size,
        ),
      ) - 1;
    named.set(key, index);
    arrows.push({ from: index, to: indexOf.get(task) as number, critical: outside.some((edge) => edge.critical) });
  }
  const phase = dag.list.tasks[members[0] as number]?.phase ?? 0;
  return { nodes, arrows, titles: new Map([[phase, phaseMarkup(dag.list.phases[phase]?.title ?? '')]]) };
}

function outsideNode(ids: readonly string[], index: number): DiagramNode {
  const more = ids.length > listed + 1 ? ` and ${ids.length - listed} more` : '';
  const names = more === '' ? ids : ids.slice(0, listed);
  const label = escapeLabel(`${names.map((id) => id.slice(0, 24)).join(', ')}${more}`);
  return { key: `o${index + 1}`, label, look: 'outside', critical: false, place: -1 };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
