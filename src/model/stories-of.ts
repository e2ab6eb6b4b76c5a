import type { Phase, Task } from './task.ts';

/** The stories that a task belongs to: those of its labels, else that of its phase. */
export function storiesOf({ stories }: Pick<Task, 'stories'>, { story }: Pick<Phase, 'story'>): readonly string[] {
  return stories.length > 0 || story === undefined ? stories : [story];
}
