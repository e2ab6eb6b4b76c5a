import type { SourceSpan } from '../../base/source.ts';
import { positionOf } from '../../base/source.ts';
import type { Knots } from '../../graph/knots.ts';
import { findKnots } from '../../graph/knots.ts';
import type { Dependency } from '../../graph/task-graph.ts';
import type { TaskList } from '../../model/task.ts';
import type { Rule } from '../rule.ts';

/** The stated dependencies can be worked through. */
export const noCycle: Rule = {
  name: 'no-cycle',
  description: 'No tasks wait for each other, over any number of steps.',
  group: 'graph',
  recommended: 'error',
  *check({ list, graph, cycles }) {
    if (cycles.length === 0) return;
    const found = findKnots(graph);
    const nameOf = (node: number): string => nodeName(list, found, node);
    const waits = ({ from, to }: Dependency): string => `${nameOf(to)} waits for ${nameOf(from)}`;
    for (const { cycle, cuts } of found.knots) {
      const { dependencies } = cycle;
      const nodes = dependencies.map(({ from }) => nameOf(from));
      const walk = nodes.length > mostNamed ? [...nodes.slice(0, mostNamed), `… (${nodes.length} in all)`] : nodes;
      const cut = listed(cuts.map((edges) => wordsOf(edges, list, nameOf)));
      const round = new Set(dependencies);
      yield {
        span: placeOf(dependencies[0] as Dependency),
        message: `these tasks wait for each other: ${[...walk, nodes[0]].join(' → ')}; it is enough to cut: ${cut}`,
        related: [
          ...dependencies.map((one) => ({ message: waits(one), span: placeOf(one) })),
          ...cuts
            .filter((edges) => !edges.some((edge) => round.has(edge)))
            .map((edges) => ({
              message: `to cut as well: ${waits(edges[0] as Dependency)}`,
              span: placeOf(edges[0] as Dependency),
            })),
        ],
      };
    }
  },
};

/** Tasks and cuts that a message names. */
const mostNamed = 8;

/** A stated dependency has a place. */
function placeOf({ span }: Dependency): SourceSpan {
  return span as SourceSpan;
}

function listed(words: readonly string[]): string {
  const rest = words.length - mostNamed;
  return rest > 0 ? `${words.slice(0, mostNamed).join(', ')} and ${rest} more` : words.join(', ');
}

/** What has to go at one place: `T003 waits for T005 and T006 (line 7)`, or the words of a sentence about many. */
function wordsOf(edges: readonly Dependency[], { tasks }: TaskList, nameOf: (node: number) => string): string {
  const { to, span } = edges[0] as Dependency;
  const { file, start, end } = span as SourceSpan;
  const { line } = positionOf(span as SourceSpan);
  if (edges.length <= 3 && edges.every((edge) => edge.to === to && edge.from < tasks.length) && to < tasks.length)
    return `${nameOf(to)} waits for ${edges.map(({ from }) => nameOf(from)).join(' and ')} (line ${line})`;
  const text = file.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}” (line ${line})`;
}

function nodeName(list: TaskList, { milestones }: Knots, node: number): string {
  return list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.label ?? String(node);
}
