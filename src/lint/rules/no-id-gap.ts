import type { Task, TaskList } from '../../model/task.ts';
import { formatTaskId } from '../../model/task-id.ts';
import { idNumber, numberedTasks } from '../facts/id-number.ts';
import type { Rule } from '../rule.ts';

/** The numbers of the ids run without a gap. */
export const noIdGap: Rule = {
  name: 'no-id-gap',
  description: 'The numbers of the ids run without a gap.',
  group: 'form',
  recommended: 'info',
  strict: 'info',
  *check({ list }) {
    const gaps = gapsIn(list);
    const [first] = gaps;
    if (!first) return;
    const ids = gaps.map(({ from, to }) =>
      from === to ? formatTaskId(from) : `${formatTaskId(from)}-${formatTaskId(to)}`,
    );
    const shown = ids.length > mostShown ? [...ids.slice(0, mostShown), `${ids.length - mostShown} more`] : ids;
    yield {
      span: first.behind.span,
      message: `no task has the id ${shown.join(', ').replace(/, (?=[^,]*$)/, ' or ')}; see that none was lost`,
    };
  },
};

const mostShown = 5;

interface Gap {
  readonly from: number;
  readonly to: number;
  /** The task right behind it, by its number. */
  readonly behind: Task;
}

/** The gaps between numbers that are in use, but for those that leave room on purpose: T019, T030; T108, T201. */
function gapsIn(list: TaskList): readonly Gap[] {
  const tasks = numberedTasks(list).map((task) => ({ task, number: idNumber(task) }));
  const sorted = tasks.sort((a, b) => a.number - b.number);
  return sorted.flatMap((behind, at) => {
    const before = sorted[at - 1];
    if (!before || behind.number - before.number <= 1 || isRoom(before, behind)) return [];
    return [{ from: before.number + 1, to: behind.number - 1, behind: behind.task }];
  });
}

interface Numbered {
  readonly task: Task;
  readonly number: number;
}

function isRoom(before: Numbered, behind: Numbered): boolean {
  const last = behind.number % 10;
  return behind.task.phase !== before.task.phase && last <= 1 && before.number < behind.number - last;
}
