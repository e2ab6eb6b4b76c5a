import type { Phase, Task } from '../../model/task.ts';
import { isOpen } from '../facts/is-open.ts';
import { waitsForLaterPhases } from '../facts/later-phases.ts';
import { runsForward } from '../facts/runs-forward.ts';
import type { Rule } from '../rule.ts';

/** The phases can be worked through in their order. */
export const noUnreachablePhase: Rule = {
  name: 'no-unreachable-phase',
  description: 'No phase consists of tasks that all wait for a later phase.',
  group: 'graph',
  recommended: 'warning',
  *check({ list, dag }) {
    if (!dag || runsForward(dag)) return;
    const { last, blocked } = waitsForLaterPhases(dag);
    for (const at of blocked) {
      const node = list.tasks.findIndex((task) => task.phase === at && isOpen(task));
      const task = list.tasks[node] as Task;
      const other = list.tasks[last[node] as number] as Task;
      const [phase, later] = [list.phases[at] as Phase, list.phases[other.phase] as Phase];
      yield {
        span: phase.span,
        message: `all that is to do in “${phase.title}” waits for a later phase (${task.id} for ${other.id} of “${later.title}”); move the phase down, or correct the dependencies`,
        related: [
          { message: `${task.id} waits`, span: task.span },
          { message: `${other.id} is waited for`, span: other.span },
        ],
      };
    }
  },
};
