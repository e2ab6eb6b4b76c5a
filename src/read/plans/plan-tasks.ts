import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlanDialect } from '../../model/plan.ts';
import { readComponentTasks } from './components.ts';
import { readPhasedTasks } from './phased-tasks.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart, TaskReader } from './plan-part.ts';
import { readSteps } from './steps.ts';
import { readTaskLines } from './task-lines.ts';

/** Readers of the tasks that a plan spells out, by dialect. */
const readers: readonly (readonly [PlanDialect, TaskReader])[] = [
  ['phased-tasks', readPhasedTasks],
  ['components', readComponentTasks],
  ['spec-kit', readTaskLines],
  ['steps', readSteps],
];

/** The tasks that a plan spells out, and how many of them in which dialect. */
export interface PlanTasks extends PlanPart<readonly FoundTask[]> {
  /** Dialects with tasks, that of most tasks first. */
  readonly dialects: readonly PlanDialect[];
}

/** The explicit tasks of a plan, in the order of the document, each reference once; dialects may be mixed unless one is told. */
export function readPlanTasks(outline: PlanOutline, told?: PlanDialect): PlanTasks {
  const read = readers
    .filter(([dialect]) => told === undefined || dialect === told)
    .map(([dialect, reader]) => ({ dialect, ...reader(outline) }))
    .filter(({ value }) => value.length > 0);
  const diagnostics: Diagnostic[] = read.flatMap((one) => one.diagnostics);
  const tasks = new Map<string, FoundTask>();
  for (const found of read.flatMap(({ value }) => value).sort((a, b) => a.task.span.start - b.task.span.start)) {
    const { reference, span } = found.task;
    const same = tasks.get(reference);
    if (!same) tasks.set(reference, found);
    else {
      diagnostics.push({
        code: 'repeated-task',
        severity: 'warning',
        message: `"${reference}" stands twice in this plan; the second one is left out. Give it a number of its own`,
        span,
        related: [{ message: 'the first one', span: same.task.span }],
      });
    }
  }
  return {
    value: [...tasks.values()],
    taken: read.flatMap(({ taken }) => taken),
    dialects: read.toSorted((a, b) => b.value.length - a.value.length).map(({ dialect }) => dialect),
    diagnostics,
  };
}
