import type { PlanAttribute, PlanContent, PlanDetail, PlanGate, PlanMilestone, PlanRisk } from '../../model/plan.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionPlace } from './place-sections.ts';

/** The table of what a plan says of itself; empty where it says nothing. */
export function attributesTable(attributes: readonly Pick<PlanAttribute, 'key' | 'value'>[]): string {
  return rowsOrNothing(
    ['Attribute', 'Value'],
    attributes.map(({ key, value }) => [key, value]),
  );
}

/** The places of milestones, gates and risks, where they are tables of the plan's own words. */
export function tablePlaces({
  milestones,
  gates,
  risks,
}: Pick<PlanContent, 'milestones' | 'gates' | 'risks'>): readonly SectionPlace[] {
  return [
    { role: 'milestones', title: 'Milestones', held: milestonesTable(milestones) },
    { role: 'gates', title: 'Quality Gates', held: gatesTable(gates) },
    { role: 'risks', title: 'Risks', held: risksTable(risks) },
  ];
}

/** The table of milestones; empty where there are none. */
export function milestonesTable(milestones: readonly Omit<PlanMilestone, 'span'>[]): string {
  const { keys, cellsOf } = detailColumns(milestones);
  return rowsOrNothing(
    ['Milestone', 'Date', 'Criteria', ...keys],
    milestones.map(({ name, date = '', criteria = '', details }) => [name, date, criteria, ...cellsOf(details)]),
  );
}

/** The table of quality gates; empty where there are none. */
export function gatesTable(gates: readonly PlanGate[]): string {
  const { keys, cellsOf } = detailColumns(gates);
  return rowsOrNothing(
    ['Gate', 'Timing', 'Criteria', ...keys],
    gates.map(({ name, timing = '', criteria = '', details }) => [name, timing, criteria, ...cellsOf(details)]),
  );
}

/** The table of risks; empty where there are none. */
export function risksTable(risks: readonly PlanRisk[]): string {
  const { keys, cellsOf } = detailColumns(risks);
  return rowsOrNothing(
    ['Risk', 'Likelihood', 'Impact', 'Mitigation', ...keys],
    risks.map(({ risk, likelihood = '', impact = '', mitigation = '', details }) => [
      risk,
      likelihood,
      impact,
      mitigation,
      ...cellsOf(details),
    ]),
  );
}

function rowsOrNothing(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : markdownTable(header, rows);
}

/** Columns for what has no field of its own, each heading as often as one row has it, in the order of the rows. */
export function detailColumns(rows: readonly { readonly details: readonly PlanDetail[] }[]): {
  readonly keys: readonly string[];
  readonly cellsOf: (details: readonly PlanDetail[]) => readonly string[];
} {
  const columns: string[] = [];
  for (const { details } of rows) {
    let at = 0;
    for (const { key } of details) {
      const known = columns.indexOf(key, at);
      if (known < 0) columns.splice(at, 0, key);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return {
    keys: columns,
    cellsOf: (details) => {
      let next = 0;
      return columns.map((key) => (details[next]?.key === key ? (details[next++]?.value ?? '') : ''));
    },
  };
}
