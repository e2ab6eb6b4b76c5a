import type { Dag } from '../graph/task-graph.ts';
import type { Phase, Task } from '../model/task.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import type { DrawnState } from './drawn-graph.ts';
import { drawnGraph } from './drawn-graph.ts';
import { taskLabel } from './mermaid-graph.ts';
import { plainText, wrapText } from './mermaid-label.ts';

/** Style of a node, and the colour of its border. */
const looks: Record<DrawnState, readonly [style: string, border: string]> = {
  done: ['style="filled,rounded",fillcolor="#d3f9d8",fontcolor="#1b4332"', '#2b8a3e'],
  'in-progress': ['style=filled,peripheries=2,fillcolor="#d0ebff",fontcolor="#0b3d66"', '#1864ab'],
  ready: ['style="filled,bold",fillcolor="#fff3bf",fontcolor="#5c3c00"', '#e67700'],
  todo: ['style=filled,fillcolor="#f1f3f5",fontcolor="#212529"', '#868e96'],
  dropped: ['style=dashed,fontcolor="#6c757d"', '#adb5bd'],
};
const milestone = ['shape=hexagon,style=filled,fillcolor="#495057",fontcolor="#ffffff"', '#495057'] as const;
const critical = 'color="#c92a2a",penwidth=4';

/** Draws a dag as Graphviz DOT: a cluster for each phase, and otherwise what the Mermaid graph shows; never split. */
export function renderDot(dag: Dag, path: CriticalPath): string {
  const graph = drawnGraph(dag, path);
  const { tasks, phases } = dag.list;
  const look = (node: number, [style, border]: readonly [string, string]): string =>
    `${style},${graph.critical.has(node) ? critical : `color="${border}"`}`;
  const members = phases.map((): number[] => []);
  for (const [node, task] of tasks.entries()) members[task.phase]?.push(node);

  const lines = [
    'digraph tasks {',
    '  graph [rankdir=TB,fontname="sans-serif"]',
    '  node [shape=box,fontname="sans-serif"]',
  ];
  for (const [phase, inside] of members.entries()) {
    if (inside.length === 0) continue;
    lines.push(`  subgraph cluster_${phase + 1} {`);
    lines.push(`    graph [label=${quote([plainText((phases[phase] as Phase).title)])},style=dashed,color="#868e96"]`);
    for (const node of inside) {
      const state = graph.states[node] as DrawnState;
      lines.push(
        `    n${node + 1} [label=${quote(taskLabel(tasks[node] as Task, state))},${look(node, looks[state])}]`,
      );
    }
    lines.push('  }');
  }
  for (const [index, { label }] of dag.milestones.entries()) {
    const node = tasks.length + index;
    const text = quote([wrapText(label, 40, 1)[0] ?? '']);
    lines.push(`  n${node + 1} [label=${text},${look(node, milestone)}]`);
  }
  for (const edge of graph.edges) {
    lines.push(`  n${edge.from + 1} -> n${edge.to + 1}${edge.critical ? ` [${critical}]` : ''}`);
  }
  return `${lines.join('\n')}\n}\n`;
}

// Graphviz reads entities and backslash sequences in quoted strings.
function quote(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&'));
  return `"${escaped.join('\\n')}"`;
}
