import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/source.ts';
import { idRangeWriter } from '../model/id-ranges.ts';
import type { Phase, StatedDependency, Task, TaskId } from '../model/task.ts';
import type { Overlap } from './phase-order.ts';
import { phaseOperand, phaseOrder } from './phase-order.ts';
import type { PhaseOverlap } from './phase-overlap.ts';
import { overlapSentence } from './phase-overlap.ts';
import { waitsGraph } from './waits-graph.ts';

/** What the order of phases depends on. */
export interface PhasesToOrder {
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  /** What makes tasks wait beside the order of their phases. */
  readonly stated: readonly StatedDependency[];
  /** Phases that people took out of their order. */
  readonly overlaps: readonly PhaseOverlap[];
  /** The order of the phases is wanted. */
  readonly ordered: boolean;
  /** The order is stated for the first time: it gives way to what is stated already. */
  readonly adopts: boolean;
  readonly span: SourceSpan;
}

/** The order of phases, in sentences. */
export interface OrderedPhases {
  readonly dependencies: readonly StatedDependency[];
  /** Phases that may overlap, in words. */
  readonly overlaps: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** States that phases run one after another, but for those that may overlap; with `adopts` also those whose order would close a cycle. */
export function orderPhases({ phases, tasks, stated, overlaps, ordered, adopts, span }: PhasesToOrder): OrderedPhases {
  const members: TaskId[][] = phases.map(() => []);
  for (const { id, phase } of tasks) members[phase]?.push(id);
  const names = phases.map(phaseOperand);
  const known = overlapsOf(overlaps, tasks);
  const diagnostics: Diagnostic[] = [];
  const finder = adopts ? cycleFinder(members, stated) : undefined;
  const closesCycle = (from: number, to: number): boolean => {
    const found = finder?.(from, to);
    if (!found) return false;
    const [before, after] = found;
    diagnostics.push({
      code: 'no-contradiction',
      severity: 'warning',
      span: tasks.find(({ id }) => id === after)?.span ?? span,
      message: `${names[from]} is not put before ${names[to]}: ${after} of ${names[from]} waits for ${before} of ${names[to]}`,
    });
    return true;
  };
  const isFilled = (at: number): boolean => (members[at] as TaskId[]).length > 0;
  const { pairs, leftOut } = ordered ? phaseOrder(phases, isFilled, known, closesCycle) : { pairs: [], leftOut: [] };
  const ranges = idRangeWriter(tasks.map(({ id }) => id));
  return {
    dependencies: pairs.map(([from, to]) => ({
      from: members[from] as TaskId[],
      to: members[to] as TaskId[],
      span,
      place: 'section',
      names: [names[from] as string, names[to] as string],
    })),
    overlaps: [...known, ...leftOut].map((group) =>
      overlapSentence(group.map((at) => `${names[at]} (${ranges(members[at] as TaskId[])})`)),
    ),
    diagnostics,
  };
}

/** The places of phases that overlap, by the first of their tasks that is still there. */
function overlapsOf(overlaps: readonly PhaseOverlap[], tasks: readonly Task[]): readonly Overlap[] {
  const phaseOf = new Map<TaskId, number>(tasks.map(({ id, phase }) => [id, phase]));
  return overlaps.flatMap((groups) => {
    const places = groups.flatMap((ids) => ids.map((id) => phaseOf.get(id)).find((at) => at !== undefined) ?? []);
    const overlap = [...new Set(places)].sort((a, b) => a - b);
    return overlap.length > 1 ? [overlap] : [];
  });
}

/** Tells of two phases whether putting one before the other closes a cycle, with a task of each that says so; if not, it is done. */
function cycleFinder(
  members: readonly (readonly TaskId[])[],
  stated: readonly StatedDependency[],
): (from: number, to: number) => readonly [TaskId, TaskId] | undefined {
  const phaseOf = new Map(members.flatMap((ids, phase) => ids.map((id) => [id, phase] as const)));
  const places = (ids: readonly TaskId[]): readonly number[] => ids.flatMap((id) => phaseOf.get(id) ?? []);
  const isForward = ({ from, to }: StatedDependency): boolean =>
    places(from).reduce((most, at) => Math.max(most, at), 0) <=
    places(to).reduce((least, at) => Math.min(least, at), members.length);
  if (stated.every(isForward)) return () => undefined;
  const graph = waitsGraph();
  for (const { from, to } of stated) graph.add(from, to);
  return (from, to) => {
    const [first, second] = [members[from] as readonly TaskId[], members[to] as readonly TaskId[]];
    const found = graph.waiting(second, new Set(first));
    if (!found) graph.add(first, second);
    return found;
  };
}
