import type { Diagnostic, Parsed } from '../../base/diagnostic.ts';
import type { WorkingTime } from '../../model/config.ts';
import type { PlanTask } from '../../model/plan.ts';
import type { Section } from '../sections.ts';
import { readComponentTasks } from './components.ts';
import { readPhasedTasks } from './phased-tasks.ts';
import { readSteps } from './steps.ts';
import { readTaskLines } from './task-lines.ts';

/** The dialects in which plans spell out tasks. `ml-phases` has none: its phases are headings with bullets. */
const dialects: readonly ((root: Section, time: WorkingTime) => Parsed<readonly PlanTask[]>)[] = [
  readPhasedTasks,
  readComponentTasks,
  readTaskLines,
  readSteps,
];

/** The explicit tasks of a plan, in the order of the document, each reference once; dialects may be mixed. */
export function readPlanTasks(root: Section, time: WorkingTime): Parsed<readonly PlanTask[]> {
  const read = dialects.map((dialect) => dialect(root, time)).filter(({ value }) => value.length > 0);
  const diagnostics: Diagnostic[] = read.flatMap((one) => one.diagnostics);
  const tasks = new Map<string, PlanTask>();
  for (const task of read.flatMap(({ value }) => value).sort((a, b) => a.span.start - b.span.start)) {
    const same = tasks.get(task.reference);
    if (!same) tasks.set(task.reference, task);
    else {
      diagnostics.push({
        code: 'repeated-task',
        severity: 'warning',
        message: `"${task.reference}" stands twice in this plan; the second one is left out. Give it a number of its own`,
        span: task.span,
        related: [{ message: 'the first one', span: same.span }],
      });
    }
  }
  return { value: [...tasks.values()], diagnostics };
}
