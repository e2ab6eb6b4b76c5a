import type { TaskType } from '../../knowledge/task-type.ts';
import type { Mention, PlanWords } from './plan-words.ts';

/** An entry of the knowledge base: a pattern and a name. */
interface Entry {
  readonly name: string;
  readonly pattern: string;
}

/** An entry that a plan names. */
export interface NamedEntry {
  readonly name: string;
  /** Titles of the types of tasks that it is for, of those that were asked for. */
  readonly types: readonly string[];
  readonly mention: Mention;
}

/** The architectures or metrics of some types of tasks that a plan names, each place once. */
export function namedEntries(
  words: PlanWords,
  types: readonly TaskType[],
  entriesOf: (type: TaskType) => readonly Entry[],
): readonly NamedEntry[] {
  const patterns = new Map<string, { name: string; types: string[] }>();
  for (const type of types)
    for (const { name, pattern } of entriesOf(type)) {
      const known = patterns.get(pattern);
      if (known) known.types.push(type.title);
      else patterns.set(pattern, { name, types: [type.title] });
    }
  return [...patterns].flatMap(([pattern, entry]) =>
    [...words.mentions(pattern)]
      .filter(({ roles }) => !roles.includes('risks'))
      .map((mention) => ({ ...entry, mention })),
  );
}

/** Those that overlap none of others. */
export function apartFrom(named: readonly NamedEntry[], others: readonly NamedEntry[]): readonly NamedEntry[] {
  const taken = new Set<number>();
  for (const { mention } of others) for (let at = mention.span.start; at < mention.span.end; at++) taken.add(at);
  return named.filter(({ mention }) => {
    for (let at = mention.span.start; at < mention.span.end; at++) if (taken.has(at)) return false;
    return true;
  });
}
