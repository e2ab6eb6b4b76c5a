import { digraph } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/order.ts';
import { transitiveReduction } from '../../graph/reachability.ts';
import type { PlanTask } from '../../model/plan.ts';
import { escapeLabel, shortTitle, wrapText } from '../mermaid-label.ts';
import type { WrittenPlan } from './plan-writer.ts';

interface Edges {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The dependencies between tasks that exist, by their places; none of a task on itself. */
function edgesOf(tasks: readonly PlanTask[]): Edges {
  const places = new Map(tasks.map(({ reference }, place) => [reference, place]));
  const from: number[] = [];
  const to: number[] = [];
  for (const [place, { dependencies }] of tasks.entries())
    for (const { value } of dependencies) {
      const before = places.get(value);
      if (before === undefined || before === place) continue;
      from.push(before);
      to.push(place);
    }
  return { from, to };
}

/** Tasks so that each comes behind those it waits for, else in their own order; those of a cycle come last. */
export function workOrder(tasks: readonly PlanTask[]): readonly PlanTask[] {
  const { from, to } = edgesOf(tasks);
  const order = [...topologicalOrder(digraph(tasks.length, from, to))];
  const placed = new Set(order);
  const left = tasks.flatMap((_, place) => (placed.has(place) ? [] : [place]));
  return [...order, ...left].map((place) => tasks[place] as PlanTask);
}

/** Whether the author of a plan drew its order, in sections about that. */
export function isDrawn({ sections }: Pick<WrittenPlan, 'sections'>): boolean {
  return sections.some(
    ({ role, text }) =>
      (role === 'order' || role === 'dependencies') && /^`{3,}mermaid\s+(?:graph|flowchart)\b/m.test(text),
  );
}

/** A Mermaid graph of the tasks with the fewest arrows that say all dependencies. Empty without tasks. */
export function orderGraph(tasks: readonly PlanTask[]): string {
  if (tasks.length === 0) return '';
  const { from, to } = edgesOf(tasks);
  const graph = digraph(tasks.length, from, to);
  const redundant = transitiveReduction(graph, topologicalOrder(graph));
  const keys = nodeKeys(tasks);
  const shown = new Set<number>();
  const node = (place: number): string => {
    if (shown.has(place)) return keys[place] as string;
    shown.add(place);
    return `${keys[place]}["${label(tasks[place] as PlanTask)}"]`;
  };
  const lines: string[] = [];
  for (const [place] of tasks.entries()) {
    const edges = graph.in.edges.subarray(graph.in.offsets[place], graph.in.offsets[place + 1]);
    const before = [...edges].filter((edge) => !redundant[edge]).map((edge) => graph.from[edge] as number);
    for (const one of before) lines.push(`    ${node(one)} --> ${node(place)}`);
    if (!shown.has(place) && graph.out.offsets[place] === graph.out.offsets[place + 1])
      lines.push(`    ${node(place)}`);
  }
  return ['```mermaid', 'graph LR', ...lines, '```'].join('\n');
}

/** `Task 1.1: Design the schema`; only the id where its own words could be taken for the end of it. */
function label({ reference, title }: PlanTask): string {
  const id = /^[\p{L}\p{N} ./-]+$/u.test(reference) ? reference : escapeLabel(reference);
  if (/[:：]\s|\s[–—-]\s/.test(reference)) return id;
  const [words = ''] = wrapText(shortTitle({ title, files: [] }), 40, 1);
  return `${id}: ${escapeLabel(words)}`;
}

/** `T1.1`, `T001`, `S3`; a number of their own for ids that Mermaid would not take. */
function nodeKeys(tasks: readonly PlanTask[]): readonly string[] {
  const used = new Set<string>();
  return tasks.map(({ reference }, place) => {
    const short = reference.replace(/^(?:Task |Step )/, (word) => word[0] as string).replace(/^(?=\d)/, 'T');
    const key = /^[A-Z]{1,3}\d+(?:\.\d+)*[a-z]?$/.test(short) && !used.has(short) ? short : `N${place + 1}`;
    used.add(key);
    return key;
  });
}
