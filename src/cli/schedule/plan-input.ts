import { UsageError } from '../../base/errors.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { Config } from '../../model/config.ts';
import { absencesOf } from '../../schedule/calendar/absences-of.ts';
import type { ProjectCalendar } from '../../schedule/calendar/project-calendar.ts';
import { projectCalendar } from '../../schedule/calendar/project-calendar.ts';
import type { Durations } from '../../schedule/estimates.ts';
import { durations } from '../../schedule/estimates.ts';
import { limitedNeeds } from '../../schedule/limited/request/limited-needs.ts';
import type { Progress, ScheduleRequest } from '../../schedule/limited/request/schedule-request.ts';
import { teamOf } from '../../schedule/limited/request/team-of.ts';
import type { Change, Changeable } from '../../schedule/limited/request/what-if.ts';
import { withChange } from '../../schedule/limited/request/what-if.ts';
import { withoutDropped } from '../../schedule/limited/request/without-dropped.ts';
import { withoutStates } from '../../schedule/limited/request/without-states.ts';
import type { ScheduleOptions } from './schedule-options.ts';

/** What is planned, before anything is said of how. */
export interface PlanInput {
  /** The graph as it is shown: with states, and dropped tasks that take no time. */
  readonly dag: Dag;
  readonly durations: Durations;
  readonly request: ScheduleRequest;
  readonly calendar?: ProjectCalendar;
  /** Resources that tasks name and that are taken for enough. */
  readonly enough: readonly string[];
}

/** What a list, the settings and the options say is to be planned, as if nothing were done. */
export function planInput(
  dag: Dag,
  config: Config,
  { workers, start }: Pick<ScheduleOptions, 'workers' | 'start'>,
): PlanInput {
  const team = workers === undefined ? teamOf(config) : ({ kind: 'equal', count: workers } as const);
  const calendar = start === undefined ? undefined : projectCalendar(start, config);
  return inputOf({ dag: withoutDropped(dag), team, resources: config.resources }, config, calendar);
}

/** The same with changes, one after the other. One that cannot be made is a UsageError; `texts` are their words. */
export function changedInput(
  { dag, request, calendar }: PlanInput,
  changes: readonly Change[],
  texts: readonly string[],
  config: Config,
): PlanInput {
  const { team, resources } = request;
  const asked = changes.reduce<Changeable>(
    (known, change, at) => {
      const changed = withChange(known, change);
      if (typeof changed !== 'string') return changed;
      throw new UsageError(`--what-if ${texts[at]}: ${changed}`);
    },
    { dag, team, resources },
  );
  return inputOf(asked, config, calendar);
}

/** The same with what has happened already. */
export function begunInput(input: PlanInput, progress: Progress): PlanInput {
  return { ...input, request: { ...input.request, progress } };
}

function inputOf(
  { dag, team, resources }: Changeable,
  config: Config,
  calendar: ProjectCalendar | undefined,
): PlanInput {
  const known = durations(dag.list, config);
  const isSaid = Object.keys(config.resources).length > 0;
  const { dag: limited, enough } = isSaid ? { dag, enough: [] } : limitedNeeds(dag, resources);
  const absences = calendar && team.kind === 'named' ? absencesOf(team.workers, calendar) : undefined;
  const request: ScheduleRequest = {
    dag: withoutStates(limited),
    minutes: known.minutes,
    team,
    resources,
    ...(absences ? { absences } : {}),
  };
  return { dag, durations: known, request, enough, ...(calendar ? { calendar } : {}) };
}
