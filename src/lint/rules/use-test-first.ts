import { nameKey } from '../../base/names.ts';
import { positionOf } from '../../base/source.ts';
import { isImplementationTask, isTestPath, isTestTask } from '../../graph/test-tasks.ts';
import type { Phase, Task } from '../../model/task.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What a test is for is written after the test. */
export const useTestFirst: Rule = {
  name: 'use-test-first',
  description: 'Tests come before the implementation that they test.',
  group: 'order',
  recommended: 'warning',
  *check(context) {
    const { list, dag } = context;
    if (!dag) return;
    const tests = [...list.tasks.entries()].filter(([, task]) => {
      const phase = phaseOf(context, task);
      // What is done cannot be put first any more.
      return (
        task.status !== 'dropped' && task.status !== 'done' && comesFirst.has(phase.category) && isTestTask(task, phase)
      );
    });
    if (tests.length === 0) return;
    const keysOf = new Map(tests.map(([at, task]) => [at, testKeys(task, phaseOf(context, task))]));
    const implementations = earliestImplementations(context, new Set([...keysOf.values()].flat()));
    for (const [at, task] of tests) {
      const key = keysOf
        .get(at)
        ?.find(
          (one) => (dag.generation[implementations.get(one) as number] ?? Infinity) <= (dag.generation[at] as number),
        );
      const other = key === undefined ? undefined : list.tasks[implementations.get(key) as number];
      if (!other) continue;
      yield {
        span: task.span,
        message: `${task.id} is a test that does not come before ${key === 'any' ? `the implementation (${other.id})` : `${other.id}, which it is for`}; put it first, or let ${other.id} depend on it`,
        related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
      };
    }
  },
};

/** Tests of these phases are for code that comes after them; performance tests and unit tests of the polish are not. */
const comesFirst: ReadonlySet<string> = new Set(['tests', 'story', 'core', 'foundational', 'other']);

function phaseOf({ list }: RuleContext, task: Task): Phase {
  return list.phases[task.phase] as Phase;
}

/** For each key that some test has, the implementation task of the earliest generation. */
function earliestImplementations(context: RuleContext, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const { list, dag } = context;
  const earliest = new Map<string, number>();
  const byFile = [...wanted].some((key) => key.startsWith('file:'));
  for (const [at, task] of list.tasks.entries()) {
    const phase = phaseOf(context, task);
    if (task.status === 'dropped' || !isImplementationTask(task, phase)) continue;
    for (const key of implementationKeys(task, phase, byFile)) {
      const known = earliest.get(key);
      if (
        wanted.has(key) &&
        (known === undefined || (dag?.generation[at] as number) < (dag?.generation[known] as number))
      )
        earliest.set(key, at);
    }
  }
  return earliest;
}

/** What an implementation may be for: its file's name and folder, its story in its phase, and any test of the phase for tests. */
function implementationKeys(task: Task, phase: Phase, byFile: boolean): readonly string[] {
  const keys = (byFile ? task.files : []).flatMap(({ path }) => {
    const segments = path.replace(/\.[^./]+$/, '').split('/');
    return segments.slice(-2).map((segment) => `file:${nameKey(segment)}`);
  });
  if (phase.category === 'core' || phase.category === 'story') keys.push('any');
  return [...keys, ...storyKeys(task, phase)];
}

function testKeys(task: Task, phase: Phase): readonly string[] {
  const keys = task.files.filter(({ path }) => isTestPath(path)).map(({ path }) => `file:${testSubject(path)}`);
  return [...keys, ...storyKeys(task, phase), ...(phase.category === 'tests' ? ['any'] : [])];
}

function storyKeys(task: Task, phase: Phase): readonly string[] {
  const stories = task.stories.length > 0 ? task.stories : phase.story === undefined ? [] : [phase.story];
  return stories.map((story) => `story:${task.phase}:${story}`);
}

/** What a test file is about, by its name: `train` of `test_train_validation.py`. */
function testSubject(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]+$/, '')
    .replace(/\.(?:test|spec|e2e)$/, '');
  return nameKey(name)
    .replace(/^tests? | tests?$/g, '')
    .replace(/ (?:validation|integration|contract|compatibility|e2e|unit|service)$/, '');
}
