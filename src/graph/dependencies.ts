import type { DerivedDependencies } from '../model/config.ts';
import type { Phase, Task, TaskList } from '../model/task.ts';
import type { Draft } from './draft.ts';
import { phaseDone } from './stated.ts';
import { isImplementationTask, isTestTask } from './test-tasks.ts';

/**
 * Draws the dependencies that a list implies. All of them go from a smaller to a larger rank (see `ranks`), so that
 * none of them is part of a cycle. O(tasks + files) edges.
 */
export function addDerived(draft: Draft, list: TaskList, rank: Int32Array, options: DerivedDependencies): void {
  const phases: number[][] = list.phases.map(() => []);
  for (let node = 0; node < list.tasks.length; node++) phases[(list.tasks[node] as Task).phase]?.push(node);
  for (const tasks of phases) tasks.sort((a, b) => (rank[a] as number) - (rank[b] as number) || a - b);

  if (options.phase && !list.statesOrder) orderPhases(draft, list, rank, phases);
  if (options.order && !list.statesOrder) for (const tasks of phases) orderTasks(draft, list, rank, tasks);
  if (options.file) for (const tasks of phases) orderByFile(draft, list, rank, tasks);
  if (options.testFirst) for (const tasks of phases) orderTestsFirst(draft, list, rank, tasks);
}

/** What a barrier stands between: a phase, or story phases in a row, which do not wait for one another. */
interface Stage {
  readonly label: string;
  readonly tasks: readonly number[];
}

/** Stages run in the order of their first tasks; a task that ranks behind the start of the next stage holds up a later one. */
function orderPhases(draft: Draft, list: TaskList, rank: Int32Array, phases: readonly (readonly number[])[]): void {
  const start = (stage: Stage): number =>
    stage.tasks.reduce((least, node) => Math.min(least, rank[node] as number), Infinity);
  const stages = stagesOf(list, phases).map((stage) => ({ ...stage, start: start(stage) }));
  stages.sort((a, b) => a.start - b.start);
  const before: number[][] = stages.map(() => []);
  stages.forEach((stage, index) => {
    for (const node of stage.tasks) {
      let low = index + 1;
      let high = stages.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((stages[middle] as { start: number }).start > (rank[node] as number)) high = middle;
        else low = middle + 1;
      }
      before[low]?.push(node);
    }
  });
  for (let index = 1; index < stages.length; index++) {
    const label = (stages[index - 1] as Stage).label;
    draft.connect(before[index] as number[], (stages[index] as Stage).tasks, label, { reason: 'phase' });
  }
}

function stagesOf(list: TaskList, phases: readonly (readonly number[])[]): Stage[] {
  const stages: { label: string; tasks: number[]; stories: boolean }[] = [];
  list.phases.forEach((phase, index) => {
    const tasks = phases[index] as readonly number[];
    const stories = phase.story !== undefined || phase.category === 'story';
    const last = stages.at(-1);
    if (stories && last?.stories) for (const node of tasks) last.tasks.push(node);
    else stages.push({ label: stories ? 'stories done' : phaseDone(phase), tasks: [...tasks], stories });
  });
  return stages.filter((stage) => stage.tasks.length > 0);
}

/** A task without [P] waits for all before it, a task with [P] for the last one without. */
function orderTasks(draft: Draft, list: TaskList, rank: Int32Array, tasks: readonly number[]): void {
  let last: number | undefined;
  let beside: number[] = [];
  for (const node of tasks) {
    const { parallel } = list.tasks[node] as Task;
    // Behind parallel tasks the last one without [P] is implied.
    const before = !parallel && beside.length > 0 ? beside : last === undefined ? [] : [last];
    for (const from of before) forward(draft, rank, from, node, 'order');
    if (parallel) beside.push(node);
    else {
      last = node;
      beside = [];
    }
  }
}

/** Tasks that name the same file run one after another. */
function orderByFile(draft: Draft, list: TaskList, rank: Int32Array, tasks: readonly number[]): void {
  const last = new Map<string, number>();
  for (const node of tasks) {
    for (const { path } of (list.tasks[node] as Task).files) {
      const from = last.get(path);
      if (from !== undefined) forward(draft, rank, from, node, 'file');
      last.set(path, node);
    }
  }
}

/** Implementation waits for the run of tests that stands before it in the same phase and for the same stories. */
function orderTestsFirst(draft: Draft, list: TaskList, rank: Int32Array, tasks: readonly number[]): void {
  const groups = new Map<string, { tests: number[]; implementation: number[] }>();
  const finish = (name: string, tests: readonly number[], implementation: readonly number[]): void => {
    const cut = rank[implementation[0] as number] as number;
    const before = tests.filter((node) => (rank[node] as number) < cut);
    if (before.length > 0) draft.connect(before, implementation, `${name} tests done`, { reason: 'test-first' });
  };
  for (const node of tasks) {
    const task = list.tasks[node] as Task;
    const phase = list.phases[task.phase] as Phase;
    const name =
      (task.stories.length > 1 ? task.stories.toSorted().join('+') : task.stories[0]) ||
      phase.story ||
      phase.number ||
      phase.name;
    const group = groups.get(name) ?? { tests: [], implementation: [] };
    groups.set(name, group);
    if (isTestTask(task, phase)) {
      if (group.implementation.length > 0) {
        finish(name, group.tests, group.implementation);
        group.tests = [];
        group.implementation = [];
      }
      group.tests.push(node);
    } else if (group.tests.length > 0 && isImplementationTask(task, phase)) group.implementation.push(node);
  }
  for (const [name, { tests, implementation }] of groups)
    if (implementation.length > 0) finish(name, tests, implementation);
}

function forward(draft: Draft, rank: Int32Array, from: number, to: number, reason: 'order' | 'file'): void {
  if ((rank[from] as number) < (rank[to] as number)) draft.add(from, to, { reason });
}
