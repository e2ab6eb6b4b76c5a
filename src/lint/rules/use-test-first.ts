import { positionOf } from '../../base/source.ts';
import { storiesOf } from '../../model/stories-of.ts';
import type { Phase, Task, TaskList } from '../../model/task.ts';
import { idList } from '../facts/id-list.ts';
import type { OpenWorks, Work } from '../facts/open-works.ts';
import { openWorks } from '../facts/open-works.ts';
import { madeNames, testedNames } from '../facts/tested-names.ts';
import { writesTests } from '../facts/written-tests.ts';
import type { Rule } from '../rule.ts';

/** What a test is for is written after the test. */
export const useTestFirst: Rule = {
  name: 'use-test-first',
  description: 'Tests come before the implementation that they test.',
  group: 'order',
  recommended: 'warning',
  *check({ list, dag }) {
    if (!dag) return;
    const tests = openTests(list);
    if (tests.length === 0) return;
    const works = openWorks(dag);
    const pairs = new Map<string, Pair>();
    for (const at of tests) {
      const generation = dag.generation[at] as number;
      const found = subjectOf(list, at, works, generation);
      // Where some of the implementation is still to come, the test is in front of it.
      if (!found || found.work.latest > generation) continue;
      const pair = pairs.get(found.key);
      if (pair) pair.tests.push(at);
      else pairs.set(found.key, { ...found, tests: [at] });
    }
    for (const { subject, work, tests: late } of pairs.values()) {
      const [test, made] = [list.tasks[late[0] as number] as Task, list.tasks[work.first] as Task];
      const ids = idList(late.map((at) => (list.tasks[at] as Task).id));
      const many = late.length > 1;
      yield {
        span: test.span,
        message: `${ids} ${many ? 'test' : 'tests'} ${subject} but ${many ? 'do' : 'does'} not come before ${made.id}, which implements it; ${adviceFor(list, late, work.first)}`,
        related: [{ message: `${made.id} in line ${positionOf(made.span).line}`, span: made.span }],
      };
    }
  },
};

/** What puts the tests first and gives no other finding: in a file that people wrote, none waits for what stands below. */
function adviceFor(list: TaskList, tests: readonly number[], made: number): string {
  const { id } = list.tasks[made] as Task;
  const them = tests.length > 1 ? 'them' : 'it';
  const below = !list.stamp && tests.some((at) => at > made);
  return below ? `move ${them} above ${id}` : `let ${id} depend on ${them}`;
}

/** What some tests are for. */
interface Subject {
  readonly key: string;
  /** In the author's words: a file, a story. */
  readonly subject: string;
  readonly work: Work;
}

/** The tests of one thing that come too late. */
interface Pair extends Subject {
  readonly tests: number[];
}

/** Tests of these phases are for code that comes after them; performance tests and unit tests of the polish are not. */
const comesFirst: ReadonlySet<string> = new Set(['tests', 'story', 'core', 'foundational', 'other']);

/** What is done cannot be put first any more. */
function openTests({ tasks, phases }: TaskList): readonly number[] {
  return [...tasks.keys()].filter((at) => {
    const { status, phase } = tasks[at] as Task;
    if (status === 'dropped' || status === 'done') return false;
    const its = phases[phase] as Phase;
    return comesFirst.has(its.category) && writesTests(tasks[at] as Task, its);
  });
}

/**
 * What a test is for, unless it clearly comes first: what is made under the name of its file, else its story, else what
 * its phase of tests is for.
 */
function subjectOf({ tasks, phases }: TaskList, at: number, works: OpenWorks, generation: number): Subject | undefined {
  const task = tasks[at] as Task;
  const phase = phases[task.phase] as Phase;
  const [story] = storiesOf(task, phase);
  const whole = story === undefined ? works.every : works.ofWholeStory(story);
  if (!whole || whole.earliest > generation) return undefined;
  for (const name of testedNames(task)) {
    const work = works.ofFile(name, story);
    if (work) return { key: `file:${work.first}`, subject: fileOf(tasks[work.first] as Task, name), work };
  }
  if (story !== undefined) {
    const work = works.ofStory(story, task.phase);
    return work && { key: `story:${story}:${work.first}`, subject: story, work };
  }
  const work = phase.category === 'tests' ? works.core : undefined;
  return work && { key: `phase:${task.phase}`, subject: 'the implementation', work };
}

/** The end of the path that a task makes under a name: `train.py`, `train/component.py`. */
function fileOf({ files }: Task, name: string): string {
  const { path = name } = files.find((file) => madeNames({ files: [file] }).includes(name)) ?? {};
  const segments = path.split('/');
  return segments.slice(madeNames({ files: [{ path }] }).length > 1 ? -2 : -1).join('/');
}
