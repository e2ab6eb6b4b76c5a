import type { Dependency, TaskGraph } from '../../graph/task-graph.ts';
import type { Rule } from '../rule.ts';

/** The stated dependencies can be worked through. */
export const noCycle: Rule = {
  name: 'no-cycle',
  description: 'No task waits for itself, over any number of steps.',
  group: 'graph',
  recommended: 'error',
  *check({ graph, cycles }) {
    for (const { dependencies } of cycles) {
      const first = dependencies.find(({ span }) => span) ?? dependencies[0];
      if (!first) continue;
      const walk = [
        nodeName(graph, dependencies[0]?.from as number),
        ...dependencies.map(({ to }) => nodeName(graph, to)),
      ];
      const place = first.span ?? graph.list.tasks[first.from]?.span ?? { file: graph.list.file, start: 0, end: 0 };
      yield {
        span: place,
        message:
          dependencies.length === 1
            ? `${walk[0]} waits for itself; remove the dependency`
            : `these tasks wait for each other: ${walk.join(' → ')}; remove one of the dependencies`,
        related: dependencies.map((dependency) => ({
          message: describe(graph, dependency),
          span: dependency.span ?? place,
        })),
      };
    }
  },
};

function describe(graph: TaskGraph, { from, to }: Dependency): string {
  return `${nodeName(graph, to)} waits for ${nodeName(graph, from)}`;
}

function nodeName(graph: TaskGraph, node: number): string {
  return graph.list.tasks[node]?.id ?? graph.milestones[node - graph.list.tasks.length]?.label ?? String(node);
}
