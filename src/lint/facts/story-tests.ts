import { isTestPath, isTestTask } from '../../graph/test-tasks.ts';
import { storiesOf } from '../../model/stories-of.ts';
import type { Phase, Task, TaskList } from '../../model/task.ts';
import { checks, liveTasks } from './coverage.ts';

/** What the tasks of a list say about stories by label, phase or number. */
export interface StoryTests {
  /** Stories that some task tests or checks. */
  readonly tested: ReadonlySet<string>;
  /** Some task belongs to a story. */
  readonly labelled: boolean;
  /** Some test belongs to a story. */
  readonly labelledTests: boolean;
}

const named = /\bUS-?(\d+)\b|\b(?:user )?story #?(\d+)\b/gi;

/** Finds the stories that are tested; `wanted` are those of the specification. */
export function storyTests(list: TaskList, wanted: ReadonlySet<string>): StoryTests {
  const tested = new Set<string>();
  let [labelled, labelledTests] = [false, false];
  for (const task of liveTasks(list)) {
    const phase = list.phases[task.phase] as Phase;
    const stories = storiesSpokenOf(task, phase, wanted);
    if (stories.length === 0) continue;
    labelled = true;
    if (labelledTests && !stories.some((story) => wanted.has(story) && !tested.has(story))) continue;
    if (!checks(task, phase)) continue;
    for (const story of stories) tested.add(story);
    labelledTests ||= isTestTask(task, phase) || task.files.some(({ path }) => isTestPath(path));
  }
  return { tested, labelled, labelledTests };
}

function storiesSpokenOf(task: Task, phase: Phase, wanted: ReadonlySet<string>): readonly string[] {
  const { title } = task;
  const labels = storiesOf(task, phase);
  if (labels.some((label) => /^US-?ALL$/i.test(label))) return [...wanted];
  if (!/\bUS-?\d|\bstory\b/i.test(title)) return labels;
  return [...labels, ...[...title.matchAll(named)].map(([, short, long]) => `US${Number(short ?? long)}`)];
}
