import type { Dag, Dependency } from '../../graph/task-graph.ts';
import type { ScheduleNetwork } from '../limited/schedule-precedences.ts';

/**
 * The edges of a network that go together, by name: those of all that one line states, of all that goes in and out of one
 * derived milestone, or of a derived dependency alone. `nameOf` knows no edge over which a task takes something over.
 */
export function dependencyUnits(
  dag: Dag,
  { dependency }: ScheduleNetwork,
): { readonly edgesOf: ReadonlyMap<string, readonly number[]>; readonly nameOf: (edge: number) => string | undefined } {
  const names = namesOf(dag);
  const nameOf = (edge: number): string | undefined => names[dependency[edge] as number];
  const edgesOf = new Map<string, number[]>();
  for (const edge of dependency.keys()) {
    const name = nameOf(edge);
    if (name === undefined) continue;
    const known = edgesOf.get(name);
    if (known) known.push(edge);
    else edgesOf.set(name, [edge]);
  }
  return { edgesOf, nameOf };
}

/** By dependency. */
function namesOf({ dependencies, list }: Dag): readonly string[] {
  return dependencies.map(({ from, to, reason, span }: Dependency, number) => {
    if (reason === 'stated' && span) return `line ${span.start}`;
    const milestone = Math.max(from, to);
    return milestone >= list.tasks.length ? `milestone ${milestone}` : `dependency ${number}`;
  });
}
