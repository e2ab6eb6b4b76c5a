import { isTestPath, isTestTask } from '../../graph/test-tasks.ts';
import type { Phase, Task, TaskList } from '../../model/task.ts';
import type { Speaks, Spoken } from './spoken-words.ts';

/** Finds the tasks that speak of a thing. Dropped ones say nothing. */
export interface Coverage {
  /** Some task that tests or checks something speaks of it. */
  tested(speaks: Speaks): boolean;
  /** Some task that makes something speaks of it. */
  made(speaks: Speaks): boolean;
  /** All tasks that speak of it. */
  about(speaks: Speaks): readonly Task[];
}

interface Speech extends Spoken {
  readonly task: Task;
}

const coverageOf = new WeakMap<TaskList, Coverage>();

/** What the tasks of a list speak of, by their words, files, notes and commands; gathered once for a list. */
export function coverage(list: TaskList): Coverage {
  const known = coverageOf.get(list);
  if (known) return known;
  const speeches = liveTasks(list).map((task): Speech => {
    const { title, files, notes, fields } = task;
    const parts = [title, ...files.map(({ path }) => path), ...notes, ...fields.verification, ...fields.doneWhen];
    const text = parts.join('\n');
    return { text, lower: text.toLowerCase(), task };
  });
  const phaseOf = ({ phase }: Task): Phase => list.phases[phase] as Phase;
  const result: Coverage = {
    tested: (speaks) => speeches.some((speech) => speaks(speech) && checks(speech.task, phaseOf(speech.task))),
    made: (speaks) => speeches.some((speech) => speaks(speech) && makes(speech.task, phaseOf(speech.task))),
    about: (speaks) => speeches.filter(speaks).map(({ task }) => task),
  };
  coverageOf.set(list, result);
  return result;
}

/** By its first word, or by its words in languages where the verb stands elsewhere. */
const checking =
  /^(?:manual(?:ly)?\s+)?(?:verif|validat|check|ensure|confirm|test|prüf|validier|verific|проверить|проверка)|验证|驗證|检查|検証|確認|검증|확인/i;

/** Whether a task tests or checks something: it writes tests, also beside the code, or runs them, or looks at the result. */
export function checks(task: Task, phase: Phase): boolean {
  return (
    checking.test(task.title) ||
    task.files.some(({ path }) => isTestPath(path)) ||
    task.fields.verification.some((command) => /tests?\b/i.test(command)) ||
    isTestTask(task, phase)
  );
}

/** What is done about things that others make. */
const aboutOthers =
  /^(?:specify|record|manage|monitor|document|describe|validate|verify|benchmark|track|measure|profile|review)\b/i;

function makes(task: Task, phase: Phase): boolean {
  return phase.category !== 'polish' && !aboutOthers.test(task.title) && !isTestTask(task, phase);
}

/** Tasks of a list that are open or done, not dropped. */
export function liveTasks(list: TaskList): readonly Task[] {
  return list.tasks.filter(({ status }) => status !== 'dropped');
}
