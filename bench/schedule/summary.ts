import type { Outcome } from './run-instance.ts';

/** What a set of instances came to. Gaps are shares: 0.01 is one percent above. */
export interface Summary {
  readonly set: string;
  readonly instances: number;
  /** Share that is proven optimal. */
  readonly proven: number;
  /** Share of those with a known value that reaches it, and how far they are above it. */
  readonly reached?: number;
  readonly knownGap?: Gap;
  readonly criticalPathGap: Gap;
  readonly boundGap: Gap;
  /** Means of an instance. */
  readonly schedules: number;
  readonly cpu: number;
}

export interface Gap {
  readonly mean: number;
  readonly most: number;
}

/** The sets in the order of their names, numbers in them by size. */
export function summaries(outcomes: readonly Outcome[]): readonly Summary[] {
  const sets = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const own = sets.get(outcome.set) ?? [];
    own.push(outcome);
    sets.set(outcome.set, own);
  }
  return [...sets].map(([set, own]) => summary(set, own)).sort((a, b) => (rank(a.set) < rank(b.set) ? -1 : 1));
}

function summary(set: string, own: readonly Outcome[]): Summary {
  const known = own.flatMap(({ makespan, known: value }) => (value ? [{ makespan, best: value.upper }] : []));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    set,
    instances: own.length,
    proven: mean(own.map(({ stopped }) => (stopped === 'optimal' ? 1 : 0))),
    ...(known.length > 0
      ? {
          reached: mean(known.map(({ makespan, best }) => (makespan <= best ? 1 : 0))),
          knownGap: gap(known.map(({ makespan, best }) => [makespan, best])),
        }
      : {}),
    criticalPathGap: gap(own.map(({ makespan, criticalPath }) => [makespan, criticalPath])),
    boundGap: gap(own.map(({ makespan, lowerBound }) => [makespan, lowerBound])),
    schedules: mean(own.map(({ schedules }) => schedules)),
    cpu: mean(own.map(({ cpu }) => cpu)),
  };
}

function gap(pairs: readonly (readonly [number, number])[]): Gap {
  const gaps = pairs.map(([length, least]) => (least === 0 ? 0 : (length - least) / least));
  return {
    mean: gaps.reduce((sum, each) => sum + each, 0) / gaps.length,
    most: gaps.reduce((most, each) => Math.max(most, each), 0),
  };
}

const rank = (set: string): string => set.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

/** A table of the sets, one a line; gaps as mean and greatest. */
export function showSummaries(sets: readonly Summary[]): string {
  const percent = (share: number, digits: number): string => `${(100 * share).toFixed(digits)} %`;
  const both = ({ mean, most }: Gap): string => `${percent(mean, 3)} / ${percent(most, 2)}`;
  const head = [
    'set',
    'instances',
    'proven',
    'best known',
    'above it',
    'above own bound',
    'above critical path',
    'schedules',
    'CPU ms',
  ];
  const rows = sets.map((each) => [
    each.set,
    String(each.instances),
    percent(each.proven, 1),
    each.reached === undefined ? '–' : percent(each.reached, 1),
    each.knownGap === undefined ? '–' : both(each.knownGap),
    both(each.boundGap),
    both(each.criticalPathGap),
    each.schedules.toFixed(0),
    each.cpu.toFixed(1),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] as string).length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number)))
        .join('  '),
    )
    .join('\n');
}
