import type { PlanDialect, PlanPhase } from '../model/plan.ts';
import type { WorkTimes } from './estimates.ts';
import { daysEstimate, hoursEstimate } from './estimates.ts';
import { nowhere } from './nowhere.ts';
import { scaffoldComponents, scaffoldPhases } from './phases.ts';
import type { Work } from './work/work.ts';

/** The work of one heading of the plan, in its order. */
export interface WorkGroup {
  readonly phase?: PlanPhase;
  readonly works: readonly Work[];
}

/** The work under the headings of a dialect: phases, components, or none. */
export function groupsOf(
  works: readonly Work[],
  { hours, days }: WorkTimes,
  dialect: PlanDialect,
  hoursPerDay: number,
): readonly WorkGroup[] {
  if (dialect === 'steps') return [{ works }];
  const bare = { dependencies: [], acceptance: [], gates: [], notes: '', span: nowhere };
  if (dialect !== 'components')
    return scaffoldPhases.map(({ name }, phase) => ({
      phase: {
        ...bare,
        kind: 'phase',
        name,
        number: `${phase + 1}`,
        estimate: daysEstimate(days[phase] as readonly [number, number], hoursPerDay),
      },
      works: works.filter((work) => work.phase === phase),
    }));
  const partOf = new Map(works.map(({ key, part }) => [key, part]));
  return scaffoldComponents.map(({ part, name, owner, acceptance }) => {
    const own = works.filter((work) => work.part === part);
    const needed = new Set(own.flatMap(({ needs }) => needs.map((key) => partOf.get(key))));
    const total = own.reduce((sum, { key }) => sum + (hours.get(key) ?? 0), 0);
    const points = (values: readonly string[]): PlanPhase['acceptance'] =>
      values.map((value) => ({ value, done: false, span: nowhere }));
    return {
      phase: {
        ...bare,
        kind: 'component',
        name,
        owner,
        estimate: hoursEstimate(total),
        dependencies: scaffoldComponents
          .filter((other) => other.part !== part && needed.has(other.part))
          .map((other) => ({ value: other.name, span: nowhere })),
        deliverables: own
          .flatMap(({ files }) => files.slice(0, 1))
          .slice(0, 4)
          .map((path) => `\`${path}\``)
          .join(', '),
        acceptance: points(acceptance),
        gates: points(['Code review passed', 'Tests written first, and passing', 'Documentation updated']),
      },
      works: own,
    };
  });
}

/** The id of each piece of work in the form of the dialect. */
export function referencesOf(groups: readonly WorkGroup[], dialect: PlanDialect): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const [at, { phase, works }] of groups.entries())
    for (const [place, { key }] of works.entries()) {
      const number = `${at + 1}.${place + 1}`;
      const forms: Readonly<Record<PlanDialect, string>> = {
        steps: `Step ${place}`,
        'ml-phases': number,
        'phased-tasks': `Task ${number}`,
        components: `${phase?.name}/T${place + 1}`,
        'spec-kit': `T${`${references.size + 1}`.padStart(3, '0')}`,
      };
      references.set(key, forms[dialect]);
    }
  return references;
}
