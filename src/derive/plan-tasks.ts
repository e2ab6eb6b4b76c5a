import type { Diagnostic } from '../base/diagnostic.ts';
import { formatLine } from '../base/source.ts';
import { filesOfTitle } from '../model/file-paths.ts';
import type { Plan, PlanTask, Stated } from '../model/plan.ts';
import type { Category } from '../model/task.ts';
import type { Need, TaskDraft } from './draft.ts';
import { draft, draftKey } from './draft.ts';
import { excerpt } from './naming.ts';
import { categoryRank } from './phases.ts';

/** Tasks that the plan spells out itself, with its own estimates, assignees, files and dependencies. */
export function derivePlanTasks({ tasks, phases }: Plan): {
  readonly drafts: readonly TaskDraft[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const byReference = new Map<string, PlanTask>();
  for (const task of tasks) {
    const known = byReference.get(task.reference);
    if (!known) byReference.set(task.reference, task);
    else
      diagnostics.push({
        code: 'no-duplicate-id',
        severity: 'error',
        span: task.span,
        message: `the plan uses ${task.reference} twice (first in line ${formatLine(known.span).replace(/^.*:/, '')}); give one of them another id`,
        related: [{ message: `first ${task.reference}`, span: known.span }],
      });
  }
  const unique = [...byReference.values()];
  const categories = raiseCategories(unique, byReference);
  const last = lastOfPhases(unique, byReference);
  const drafts = unique.map((task) => {
    const needs: Need[] = [];
    for (const { value, span } of task.dependencies) {
      if (byReference.has(value)) needs.push({ key: draftKey('plan', value), reason: 'stated', span });
      else
        diagnostics.push({
          code: 'no-unknown-task',
          severity: 'error',
          span,
          message: `${task.reference} waits for ${value}, which the plan does not have; correct the id or add the task`,
        });
    }
    const { estimate, assignee, skill, resources } = task;
    const verification = task.verification.map(({ value }) => value);
    const doneWhen = [...task.doneWhen, ...(last.has(task) ? criteriaOf(task, phases) : [])].map(({ value }) => value);
    const title = excerpt(task.title, 160) || task.reference;
    const files = [...new Set(task.files.map(({ value }) => value))];
    const inTitle = filesOfTitle(title).paths;
    const made = draft({
      kind: 'plan',
      subject: task.reference,
      category: categories.get(task) as Category,
      text: title,
      paths: files.every((path) => inTitle.includes(path)) ? [] : files,
      ...(task.files.length === 0 ? { noFile: 'the plan names none' } : {}),
      cause: task.span,
      needs,
      fields: {
        ...(estimate ? { estimate } : {}),
        ...(assignee === undefined ? {} : { assignee }),
        ...(skill === undefined ? {} : { skill }),
        ...(resources === undefined ? {} : { resources }),
        verification,
        doneWhen,
        reference: task.reference,
      },
    });
    const { tags, status } = task;
    return {
      ...made,
      files,
      stories: storiesOf(task),
      tags: tags.filter((tag) => tag !== 'P' && !storyTag.test(tag)),
      status,
    };
  });
  return { drafts, diagnostics };
}

const storyTag = /^US-?\d+$/i;

/** The stories that a task is tagged with, or names in its title. */
function storiesOf({ tags, title }: PlanTask): readonly string[] {
  const named = [...tags.filter((tag) => storyTag.test(tag)), ...(title.match(/\bUS-?\d+\b/g) ?? [])];
  return [...new Set(named.map((name) => name.toUpperCase().replace('-', '')))];
}

/** Tasks that no other task of their phase waits for: what the phase must meet is met when they are done. */
function lastOfPhases(tasks: readonly PlanTask[], byReference: ReadonlyMap<string, PlanTask>): ReadonlySet<PlanTask> {
  const last = new Set(tasks.filter(({ phase }) => phase !== undefined));
  for (const { phase, dependencies } of tasks)
    for (const { value } of dependencies) {
      const before = byReference.get(value);
      if (before && before.phase === phase) last.delete(before);
    }
  return last;
}

function criteriaOf({ phase }: PlanTask, phases: Plan['phases']): readonly Stated[] {
  const own = phase === undefined ? undefined : phases[phase];
  return own ? [...own.acceptance, ...own.gates] : [];
}

/** A task cannot stand in an earlier phase than one it waits for: its category is raised until that holds. */
function raiseCategories(
  tasks: readonly PlanTask[],
  byReference: ReadonlyMap<string, PlanTask>,
): Map<PlanTask, Category> {
  const categories = new Map(tasks.map((task) => [task, categoryIn(task)]));
  // Each round lifts along one more dependency; there are six phases, so it ends after six lifts of any chain.
  const waiting = new Map<PlanTask, PlanTask[]>();
  for (const task of tasks)
    for (const { value } of task.dependencies) {
      const before = byReference.get(value);
      if (before) waiting.set(before, [...(waiting.get(before) ?? []), task]);
    }
  const queue = [...tasks];
  for (let at = 0; at < queue.length; at++) {
    const before = queue[at] as PlanTask;
    const rank = categoryRank(categories.get(before) as Category);
    for (const task of waiting.get(before) ?? [])
      if (categoryRank(categories.get(task) as Category) < rank) {
        categories.set(task, categories.get(before) as Category);
        queue.push(task);
      }
  }
  return categories;
}

const setUp = /^(?:set ?up|scaffold|initiali[sz]e)\b/i;
const testFirst =
  /^(?:write|add|create|implement)\b.{0,60}\btests?\b|^(?:unit|integration|contract|component|acceptance|end-to-end) tests?\b/i;

/** What a task is for: what its phase is for, unless its first words say that it sets up or writes tests. */
function categoryIn({ category, title }: PlanTask): Category {
  const known = built(category);
  if (known !== 'core' && known !== 'integration') return known;
  return setUp.test(title) ? 'setup' : testFirst.test(title) ? 'tests' : known;
}

/** The phases that `build` writes are six: the others are part of the core. */
function built(category: Category): Category {
  return category === 'foundational' || category === 'story' || category === 'other'
    ? 'core'
    : category === 'convergence'
      ? 'polish'
      : category;
}
