import type { PlanPhase } from '../../model/plan.ts';

/** Phases with what the table of phases says of them; those that only the table names come behind. */
export function withPhaseTable(phases: readonly PlanPhase[], rows: readonly PlanPhase[]): readonly PlanPhase[] {
  if (rows.length === 0) return phases;
  const byName = new Map(rows.map((row) => [bareName(row.name), row]));
  const used = new Set<PlanPhase>();
  const merged = phases.map((phase) => {
    const row = byName.get(bareName(phase.name));
    if (!row || used.has(row)) return phase;
    used.add(row);
    const { deliverables = row.deliverables, estimate = row.estimate } = phase;
    return {
      ...phase,
      ...(deliverables === undefined ? {} : { deliverables }),
      ...(estimate === undefined ? {} : { estimate }),
    };
  });
  // Indices of tasks stay: phases without tasks come behind.
  return [...merged, ...rows.filter((row) => !used.has(row))];
}

/** Names are the same when their letters and digits are. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
