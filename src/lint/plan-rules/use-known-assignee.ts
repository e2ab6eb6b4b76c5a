import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import { assignees, namesWorker } from '../../model/assignees.ts';
import type { PlanTask } from '../../model/plan.ts';
import { nearestName } from '../plan-facts/nearest-name.ts';
import { oneOf } from '../plan-facts/one-of.ts';
import { openPhasedTasks } from '../plan-facts/open-phased-tasks.ts';
import type { PlanRule } from '../plan-rule.ts';

/** Every assignee is known, where the settings say who works on the plan. */
export const useKnownAssignee: PlanRule = {
  name: 'use-known-assignee',
  description: 'Every assignee is one of the people that the settings name.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check({ plan, config }) {
    const { workers } = config;
    if (workers.length === 0) return;
    const names = [...new Set(workers.map(({ name, group = name }) => group))];
    const isKnown = (text: string): boolean => workers.some((worker) => namesWorker(text, worker));
    const nearest = new Map<string, string | undefined>();
    for (const task of openPhasedTasks(plan)) {
      const { assignee = '' } = task;
      if (isKnown(assignee)) continue;
      for (const name of assignees(assignee)) {
        if (isKnown(name)) continue;
        if (!nearest.has(name)) nearest.set(name, nearestName(name, names));
        const meant = nearest.get(name);
        yield {
          span: placeOf(name, task),
          message: `${task.reference} is assigned to ${name}, whom \`workers\` of the settings does not name; ${
            meant === undefined ? `assign it to ${oneOf(names.slice(0, 4))}` : `write ${meant}`
          }, or add ${name} there`,
        };
      }
    }
  },
};

/** The name below the heading of the task, where it stands within sight of it. */
function placeOf(name: string, { span }: PlanTask): SourceSpan {
  const at = span.file.text.slice(span.end, span.end + 2000).indexOf(name);
  return at < 0 ? span : spanOf(span.file, span.end + at, span.end + at + name.length);
}
