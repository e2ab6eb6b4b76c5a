import { formatDuration } from '../../base/duration.ts';
import type { PlanAttribute, PlanMilestone, PlanPhase } from '../../model/plan.ts';
import type { PlanTimes } from './plan-times.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** A value as it is filled in from the schedule: readers know by the word that no author wrote it. */
function scheduled(value: string): string {
  return `${value} (scheduled)`;
}

/** How long a phase without an estimate takes; undefined where that is not known. */
export function scheduledDuration(times: PlanTimes | undefined, phase: number): string | undefined {
  const known = times?.phases.get(phase);
  return times && known && known.to > known.from
    ? scheduled(formatDuration(known.to - known.from, times.hoursPerDay))
    : undefined;
}

/** The attributes of a plan, and those that its schedule gives. */
export function scheduledAttributes({
  attributes,
  times,
}: WrittenPlan): readonly Pick<PlanAttribute, 'key' | 'value'>[] {
  if (!times) return attributes;
  const { start, finish, team, makespan, hoursPerDay, daysPerSprint } = times;
  const sprints = makespan / (60 * hoursPerDay * daysPerSprint);
  const given: readonly (readonly [string, RegExp, string | undefined])[] = [
    ['Start Date', /^start/i, start],
    ['Target Completion', /completion|finish|end date|deadline|target date/i, finish],
    [
      'Duration',
      /duration|makespan|estimate/i,
      finish === undefined ? formatDuration(makespan, hoursPerDay) : undefined,
    ],
    ['Team Size', /team/i, team === undefined ? undefined : `${team}`],
    ['Sprints/Iterations', /sprint|iteration/i, `${Math.max(1, Math.ceil(sprints))}`],
  ];
  return [
    ...attributes,
    ...given.flatMap(([key, pattern, value]) =>
      value === undefined || attributes.some((attribute) => pattern.test(attribute.key))
        ? []
        : [{ key, value: scheduled(value) }],
    ),
  ];
}

/** The milestones of a plan with the days on which phases of the same name end; one for each phase where it has none. */
export function scheduledMilestones({
  milestones,
  phases,
  times,
}: WrittenPlan): readonly Omit<PlanMilestone, 'span'>[] {
  if (!times) return milestones;
  const ends = new Map(phases.flatMap((phase, at) => endOf(times, phase, at)));
  if (milestones.length === 0)
    return [...ends].map(([, { name, date }]) => ({
      name: `${name} complete`,
      date,
      criteria: scheduled('all its tasks are done'),
      details: [],
    }));
  return milestones.map((milestone) => {
    const end = ends.get(key(milestone.name.replace(/\s+(?:complete[d]?|done|finished)$/i, '')));
    return milestone.date === undefined && end ? { ...milestone, date: end.date } : milestone;
  });
}

function endOf(
  times: PlanTimes,
  { name }: PlanPhase,
  at: number,
): readonly (readonly [string, { readonly name: string; readonly date: string }])[] {
  const phase = times.phases.get(at);
  if (!phase) return [];
  const day = Math.max(1, Math.ceil(phase.to / (60 * times.hoursPerDay)));
  return [[key(name), { name, date: scheduled(phase.finish ?? `day ${day}`) }]];
}

function key(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
