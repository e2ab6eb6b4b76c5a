import { positionOf } from '../../base/source.ts';
import type { Phase, Task, TaskList } from '../../model/task.ts';
import type { Rule } from '../rule.ts';

/** A task of a story says which. */
export const useStoryLabel: Rule = {
  name: 'use-story-label',
  description: "A task in the phase of a story carries the story's label.",
  group: 'form',
  recommended: 'warning',
  *check({ list }) {
    if (list.dialect !== 'spec-kit') return;
    const inStories = list.tasks.flatMap((task) => {
      const phase = list.phases[task.phase] as Phase;
      return phase.story === undefined || task.status === 'dropped' ? [] : [{ task, phase, story: phase.story }];
    });
    const labelled = inStories.filter(({ task }) => task.stories.length > 0).length;
    // Where most tasks have none, labels are no habit of the file.
    if (labelled * 2 <= inStories.length) return;
    const bare = barePhases(list);
    const told = new Set<Phase>();
    for (const { task, phase, story } of inStories) {
      const related = [{ message: `"${phase.name}" in line ${positionOf(phase.span).line}`, span: phase.span }];
      if (task.stories.length > 0) {
        if (!task.stories.includes(story) && !task.stories.includes('US-ALL'))
          yield {
            span: task.span,
            message: `${task.id} carries ${labels(task.stories)} in the phase of ${story}; correct the label, or move the task`,
            related,
          };
      } else if (!bare.has(phase)) {
        if (task.status !== 'done')
          yield {
            span: task.span,
            message: `${task.id} belongs to ${story} by its phase; write [${story}] behind its id`,
          };
      } else if (!told.has(phase)) {
        told.add(phase);
        yield { span: phase.span, message: `no task of this phase carries [${story}]; write it behind their ids` };
      }
    }
  },
};

function labels(stories: readonly string[]): string {
  return stories.map((story) => `[${story}]`).join(' ');
}

/** Phases of two tasks or more without any label. */
function barePhases({ phases, tasks }: TaskList): ReadonlySet<Phase> {
  const counts = phases.map(() => ({ all: 0, labelled: 0 }));
  for (const { phase, stories } of tasks as readonly Task[]) {
    const count = counts[phase] as { all: number; labelled: number };
    count.all++;
    if (stories.length > 0) count.labelled++;
  }
  return new Set(phases.filter((_, at) => (counts[at]?.all ?? 0) > 1 && counts[at]?.labelled === 0));
}
