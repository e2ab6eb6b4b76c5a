import type { PlanPhase } from '../../../model/plan.ts';

/** Phases with what the table of phases says of them; those that only the table names come behind. */
export function withPhaseTable(phases: readonly PlanPhase[], rows: readonly PlanPhase[]): readonly PlanPhase[] {
  if (rows.length === 0) return phases;
  const byName = new Map(rows.toReversed().map((row) => [bareName(row.name), row]));
  const byNumber = new Map(rows.toReversed().map((row) => [row.number ?? '', row]));
  const used = new Set<PlanPhase>();
  const merged = phases.map((phase) => {
    const numbered = phase.number === undefined ? undefined : byNumber.get(phase.number);
    // `Phase 1` alone is known by its number.
    const row = byName.get(bareName(phase.name)) ?? (numbered && isNumberAlone(numbered) ? numbered : undefined);
    if (!row || used.has(row)) return phase;
    used.add(row);
    return withRow(phase, row);
  });
  // Indices of tasks stay: phases without tasks come behind.
  return [...merged, ...rows.filter((row) => !used.has(row))];
}

function isNumberAlone({ name, number }: PlanPhase): boolean {
  return /^\D{0,20}[\d.]+$/.test(name) && number !== undefined;
}

/** A phase with what its row adds; where the row says otherwise, its words become notes. */
function withRow(phase: PlanPhase, row: PlanPhase): PlanPhase {
  const { deliverables = row.deliverables, estimate = row.estimate, owner = row.owner } = phase;
  const notes = [phase.notes, ...row.notes.split('\n').filter((line) => !phase.notes.includes(line))];
  if (row.estimate && estimate?.text !== row.estimate.text) notes.push(`- **Duration (table)**: ${row.estimate.text}`);
  if (row.owner !== undefined && owner !== row.owner) notes.push(`- **Owner (table)**: ${row.owner}`);
  const [first = '', ...more] = notes.filter((text) => text !== '');
  return {
    ...phase,
    ...(owner === undefined ? {} : { owner }),
    ...(deliverables === undefined ? {} : { deliverables }),
    ...(estimate === undefined ? {} : { estimate }),
    notes: [first, more.join('\n')].filter((text) => text !== '').join('\n\n'),
  };
}

/** Names are the same when their letters and digits are. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
