import { enumerate } from '../../base/enumerate.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { Task } from '../../model/task.ts';

/** That resources are taken for enough, because nobody says how much there is of them. */
export function enoughNotes(enough: readonly string[]): readonly string[] {
  if (enough.length === 0) return [];
  return [
    `nothing says how much there is of ${enumerate(enough, 6)}: taken for enough; \`resources\` of the settings limits it`,
  ];
}

/** That a plan from the beginning takes no heed of what is done. */
export function doneNotes({ list }: Pick<Dag, 'list'>): readonly string[] {
  const count = (status: Task['status']): number => list.tasks.filter((task) => task.status === status).length;
  const [done, begun] = [count('done'), count('in-progress')];
  if (done + begun === 0) return [];
  const said = [
    ...(done > 0 ? [`${done} of ${list.tasks.length} tasks ${done === 1 ? 'is' : 'are'} done`] : []),
    ...(begun > 0 ? [`${begun} ${done > 0 ? '' : `of ${list.tasks.length} tasks `}in progress`] : []),
  ];
  return [`${said.join(', ')}: this is the plan from the beginning; --replan plans what is left`];
}

/** That estimates or dependencies were not understood, and are not in the plan. */
export function unreadNotes(count: number, path: string): readonly string[] {
  if (count === 0) return [];
  const texts = count === 1 ? '1 text was not understood and is' : `${count} texts were not understood and are`;
  return [`${texts} not in the plan; \`tasks-ml check ${path}\` says which`];
}
