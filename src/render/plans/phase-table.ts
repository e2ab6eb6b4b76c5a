import type { PlanDetail, PlanPhase, PlanTask } from '../../model/plan.ts';
import { markdownTable } from './markdown-table.ts';
import type { PlanRun } from './plan-runs.ts';
import { detailColumns } from './plan-tables.ts';
import type { PlanTimes } from './plan-times.ts';
import type { WrittenPlan } from './plan-writer.ts';
import { scheduledDuration } from './scheduled-values.ts';

/** Which phases of a plan a table names, and what it fills in. */
export interface PhaseTableStyle {
  /** Phases that stand in the table alone, by their indices. */
  readonly named: ReadonlySet<number>;
  /** Phases with sections of their own that it names as well. */
  readonly isShown: (phase: PlanPhase) => boolean;
  readonly times?: PlanTimes | undefined;
}

/** The table of phases, each name once; empty where there is none to name. */
export function phaseTable(phases: readonly PlanPhase[], { named, isShown, times }: PhaseTableStyle): string {
  const seen = new Set<string>();
  const rows = phases.flatMap((phase, index) => {
    const alone = named.has(index);
    const key = phase.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    // A row speaks of the first phase of its name.
    if (!alone && (seen.has(key) || !isShown(phase))) return [];
    seen.add(key);
    const duration = phase.estimate?.text ?? scheduledDuration(times, index) ?? '';
    return [{ phase, duration, owner: alone ? phase.owner : undefined, details: alone ? detailsIn(phase.notes) : [] }];
  });
  if (rows.length === 0) return '';
  const withOwner = rows.some(({ owner }) => owner !== undefined);
  const { keys, cellsOf } = detailColumns(rows.map(({ details }) => ({ details: details ?? [] })));
  return markdownTable(
    ['Phase', 'Duration', 'Key Deliverables', ...(withOwner ? ['Owner'] : []), ...keys],
    rows.map(({ phase, duration, owner = '', details }) => [
      phase.kind === 'phase' && phase.number !== undefined ? `Phase ${phase.number}: ${phase.name}` : phase.name,
      duration,
      phase.deliverables ?? '',
      ...(withOwner ? [owner] : []),
      ...cellsOf(details ?? []),
    ]),
  );
}

/**
 * The phases behind all others that a row of a table says everything of, by their indices; those that take a time have
 * room for it below a heading as well.
 */
export function phasesOfTable({ phases, tasks }: Pick<WrittenPlan, 'phases' | 'tasks'>): ReadonlySet<number> {
  const held = new Set(tasks.map(({ phase }: PlanTask) => phase));
  let from = phases.length;
  while (from > 0 && !held.has(from - 1) && fitsRow(phases[from - 1] as PlanPhase)) from--;
  return new Set(phases.map((_, index) => index).slice(from));
}

/** The runs whose tasks and phases are written below headings: those that the table does not say everything of. */
export function runsBelowHeadings(runs: readonly PlanRun[], named: ReadonlySet<number>): readonly PlanRun[] {
  return runs.filter(({ index }) => index === undefined || !named.has(index));
}

function fitsRow({ kind, dependencies, within, acceptance, gates, notes }: PlanPhase): boolean {
  return (
    kind === 'phase' &&
    within === undefined &&
    dependencies.length + acceptance.length + gates.length === 0 &&
    detailsIn(notes) !== undefined
  );
}

/** Notes that are nothing but points `- **Key**: value`, as cells of a row. */
function detailsIn(notes: string): readonly PlanDetail[] | undefined {
  const details = (notes === '' ? [] : notes.split('\n')).map((line): PlanDetail | undefined => {
    const [, key = '', value] = /^- (?:\*\*([^*:|]{1,100})\*\*: )?(\S.*)$/.exec(line) ?? [];
    return value === undefined ? undefined : { key: key.replace(/ \(table\)$/, ''), value };
  });
  return details.every((detail) => detail !== undefined) ? details : undefined;
}
