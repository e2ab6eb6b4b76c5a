import { enumerate } from '../../base/enumerate.ts';
import { positionOf } from '../../base/source.ts';
import type { PlanFile, PlanTask } from '../../model/plan.ts';
import { impliedPairs } from '../plan-facts/implied-pairs.ts';
import { openPhasedTasks } from '../plan-facts/open-phased-tasks.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** Every file of a task says what is done to it, and what the tasks say of one file fits together. */
export const useFileAction: PlanRule = {
  name: 'use-file-action',
  description: 'Every file of a task says whether it is created, modified or deleted.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check({ plan }) {
    for (const { reference, files } of openPhasedTasks(plan)) {
      const silent = files.filter(({ action }) => action === undefined);
      const [first] = silent;
      if (first)
        yield {
          span: first.span,
          message: `${reference} does not say what is done to ${enumerate(silent.map(({ value }) => `\`${value}\``))}; write (CREATE), (MODIFY) or (DELETE) behind each path`,
        };
    }
    yield* clashes(plan.tasks);
  },
};

/** What one task does to a file. */
interface Work {
  readonly at: number;
  readonly task: PlanTask;
  readonly file: PlanFile;
}

/** Files that two tasks create, or that are modified before they are there. A file that is deleted may come back. */
function* clashes(tasks: readonly PlanTask[]): Iterable<Finding> {
  const byPath = new Map<string, Work[]>();
  for (const [at, task] of tasks.entries()) {
    if (task.status === 'dropped') continue;
    for (const file of task.files) {
      // A folder may well be created by whoever comes first.
      if (!/[^/.][.][^/]+$|file$/i.test(file.value)) continue;
      const works = byPath.get(file.value);
      if (works) works.push({ at, task, file });
      else byPath.set(file.value, [{ at, task, file }]);
    }
  }
  const early: { readonly work: Work; readonly created: Work }[] = [];
  for (const works of byPath.values()) {
    if (works.length < 2 || works.some(({ file }) => file.action === 'delete')) continue;
    const [created, ...again] = works.filter(({ file }) => file.action === 'create');
    if (!created) continue;
    for (const { task, file } of again) if (task !== created.task) yield createdTwice(task, file, created);
    const modified = works.find(({ at, file }) => at < created.at && file.action === 'modify');
    if (modified) early.push({ work: modified, created });
  }
  yield* modifiedFirst(tasks, early);
}

/** A task that stands above the one that creates the file waits for it all the same, or it comes too early. */
function* modifiedFirst(
  tasks: readonly PlanTask[],
  early: readonly { readonly work: Work; readonly created: Work }[],
): Iterable<Finding> {
  const places = new Map(tasks.map(({ reference }, at) => [reference, at]));
  const edges = tasks.flatMap(({ dependencies }, to) =>
    dependencies.flatMap(({ value }) => {
      const from = places.get(value);
      return from === undefined ? [] : [{ from, to }];
    }),
  );
  const waits = impliedPairs(
    tasks.length,
    edges,
    early.map(({ work, created }) => ({ from: created.at, to: work.at })),
  );
  for (const [at, { work, created }] of early.entries())
    if (!waits[at])
      yield {
        span: work.file.span,
        message: `${work.task.reference} modifies \`${work.file.value}\`, which ${created.task.reference} creates only later; let it wait for ${created.task.reference}, or write (CREATE)`,
        related: [{ message: 'created here', span: created.file.span }],
      };
}

function createdTwice({ reference }: PlanTask, file: PlanFile, created: Work): Finding {
  return {
    span: file.span,
    message: `${reference} creates \`${file.value}\`, which ${created.task.reference} creates as well in line ${positionOf(created.file.span).line}; write (MODIFY) in the later one`,
    related: [{ message: 'created here first', span: created.file.span }],
  };
}
