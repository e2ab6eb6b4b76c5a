import { positionOf } from '../../base/source.ts';
import type { Category, Phase, TaskList } from '../../model/task.ts';
import { phasesOf, waitingPhases } from '../facts/waiting-phases.ts';
import type { Rule } from '../rule.ts';

/** Polish comes after the core. */
export const noPolishBeforeCore: Rule = {
  name: 'no-polish-before-core',
  description: 'Polish comes after the core.',
  group: 'order',
  recommended: 'warning',
  *check({ list, dag }) {
    if (!dag) return;
    const reported = new Set<Phase>();
    for (const { waiting, phase, other, otherPhase, behind } of waitingPhases(
      dag,
      phasesOf(list.phases, work),
      openPolish(list),
    )) {
      if (!behind)
        yield {
          span: waiting.span,
          message: `${waiting.id} of "${phase.title}" waits for ${other.id} of "${otherPhase.title}"; move ${other.id} to an earlier phase, or remove the dependency`,
          related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
        };
      else if (!reported.has(otherPhase)) {
        reported.add(otherPhase);
        yield {
          span: otherPhase.span,
          message: `"${otherPhase.title}" comes before "${phase.title}", which is still to be made; put it behind ${waiting.id}`,
          related: [{ message: `${waiting.id} in line ${positionOf(waiting.span).line}`, span: waiting.span }],
        };
      }
    }
  },
};

/**
 * The last polish, as long as it has not begun. One that has begun, or that another one follows, closed what stood in
 * front of it: after it the file went on.
 */
function openPolish({ phases, tasks }: TaskList): ReadonlySet<number> {
  const last = phases.findLastIndex(({ category }) => category === 'polish');
  const begun = tasks.some(({ phase, status }) => phase === last && (status === 'done' || status === 'in-progress'));
  return new Set(last < 0 || begun ? [] : [last]);
}

const work: ReadonlySet<Category> = new Set(['core', 'story', 'integration']);
