import type { Dag } from '../graph/task-graph.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import { drawnGraph } from './drawn-graph.ts';
import { graphDiagram } from './mermaid-graph.ts';
import { overviewDiagram } from './mermaid-overview.ts';
import type { MermaidPart } from './mermaid-parts.ts';
import { drawParts } from './mermaid-parts.ts';
import type { Written } from './mermaid-write.ts';
import { writeDiagram } from './mermaid-write.ts';

export type { MermaidPart };

/** How large one diagram may become. */
export interface MermaidLimits {
  readonly edges: number;
  readonly characters: number;
}

/** The picture of a dag: one diagram, or an overview of the phases and a diagram for each of them. */
export interface MermaidDrawing {
  readonly main: string;
  /** Empty when `main` shows every task. */
  readonly parts: readonly MermaidPart[];
}

// Mermaid refuses more than 500 edges and 50,000 characters, and pages such as GitHub cannot be told otherwise.
const pageLimits: MermaidLimits = { edges: 480, characters: 45_000 };

/** No task takes fewer characters in a diagram: a longer list need not be tried. */
const charactersOfTask = 30;

/**
 * Draws a dag with Mermaid: all of it or, where that is more than a page renders, an overview by phase and parts.
 * Every diagram is within the limits, and the same dag gives the same bytes.
 */
export function renderMermaid(dag: Dag, path: CriticalPath, limits: MermaidLimits = pageLimits): MermaidDrawing {
  const graph = drawnGraph(dag, path);
  const fits = ({ text, edges }: Written): boolean => edges <= limits.edges && text.length <= limits.characters;
  if (dag.list.tasks.length * charactersOfTask <= limits.characters) {
    const whole = writeDiagram(graphDiagram(graph));
    if (fits(whole)) return { main: whole.text, parts: [] };
  }
  // Phases in a row share a node of the overview when there are too many of them for one diagram.
  let overview = writeDiagram(overviewDiagram(graph, path, 1));
  for (let phases = 2; !fits(overview) && phases < 2 * dag.list.phases.length; phases *= 2) {
    overview = writeDiagram(overviewDiagram(graph, path, phases));
  }
  return { main: overview.text, parts: drawParts(graph, fits) };
}
