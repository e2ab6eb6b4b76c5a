import { formatDuration } from '../base/duration.ts';
import type { CompiledOutput } from '../compile/compile.ts';
import type { Config } from '../model/config.ts';
import { teamPlanWords } from '../render/team-plan-words.ts';

/** What a build made, for people: tasks, batches, makespan, critical path, and the files that were written. */
export function buildSummary(
  shown: string,
  { list, batches, path, assumed, teamPlan, files }: CompiledOutput,
  written: readonly string[],
  config: Config,
): string {
  const words = teamPlan && teamPlanWords(teamPlan, config.workingTime.hoursPerDay);
  const ids = path.path.flatMap((node) => (list.tasks[node] ? [list.tasks[node].id] : []));
  return [
    `${shown}: ${list.tasks.length} tasks in ${batches.length} batches`,
    `makespan ${formatDuration(path.makespan, config.workingTime.hoursPerDay)} of working time (${list.tasks.length - assumed} estimates given, ${assumed} assumed)`,
    ...(words ? [`${words.team.toLowerCase()} ${words.length}`] : []),
    `critical path ${ids.length > 14 ? [...ids.slice(0, 7), '…', ...ids.slice(-6)].join(' → ') : ids.join(' → ')}`,
    written.length > 0 ? `wrote ${written.join(', ')}` : `${[...files.keys()].join(', ')}: nothing written`,
    '',
  ].join('\n');
}
