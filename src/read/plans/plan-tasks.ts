import type { Diagnostic } from '../../base/diagnostic.ts';
import type { PlanDialect } from '../../model/plan.ts';
import type { MarkdownBlock } from '../markdown.ts';
import type { Section } from '../sections.ts';
import { readComponentTasks } from './components/components.ts';
import { readIdHeadings } from './headings/id-headings.ts';
import { readPhasedTasks } from './headings/phased-tasks.ts';
import { readMlPhases } from './ml-phases/ml-phases.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { FoundTask, PlanPart, TaskReader } from './plan-part.ts';
import { readSteps } from './steps/steps.ts';
import { readTaskLines } from './task-lines/task-lines.ts';

/** Readers of the tasks that a plan spells out, by dialect; the points of phases are tasks only where nothing else is. */
const readers: readonly (readonly [PlanDialect, TaskReader])[] = [
  ['phased-tasks', readPhasedTasks],
  ['components', readComponentTasks],
  ['spec-kit', readTaskLines],
  ['phased-tasks', readIdHeadings],
  ['steps', readSteps],
  ['ml-phases', readMlPhases],
];

/** The tasks that a plan spells out, and how many of them in which dialect. */
export interface PlanTasks extends PlanPart<readonly FoundTask[]> {
  /** Dialects with tasks, that of most tasks first. */
  readonly dialects: readonly PlanDialect[];
}

/** The explicit tasks of a plan, in the order of the document, each reference once; dialects may be mixed unless one is told. */
export function readPlanTasks(outline: PlanOutline, told?: PlanDialect): PlanTasks {
  const busy = new Set<Section>();
  const known = new Set<string>();
  const read: (PlanPart<readonly FoundTask[]> & { readonly dialect: PlanDialect })[] = [];
  for (const [dialect, reader] of readers) {
    if (told !== undefined && dialect !== told) continue;
    const part = reader(outline, { told: told !== undefined, busy, known });
    if (part.value.length === 0) continue;
    for (const { task } of part.value) known.add(task.reference);
    read.push({ dialect, ...part });
    for (const { section } of part.value)
      for (let at: Section | undefined = section; at && !busy.has(at); at = outline.parentOf(at)) busy.add(at);
  }
  const diagnostics: Diagnostic[] = read.flatMap((one) => one.diagnostics);
  const tasks = new Map<string, FoundTask>();
  const repeated: FoundTask[] = [];
  for (const found of read.flatMap(({ value }) => value).sort((a, b) => a.task.span.start - b.task.span.start)) {
    const { reference, span } = found.task;
    const same = tasks.get(reference);
    if (!same) {
      tasks.set(reference, found);
      continue;
    }
    repeated.push(found);
    diagnostics.push({
      code: 'repeated-task',
      severity: 'warning',
      message: `"${reference}" stands twice in this plan; the second one is left out. Give it a number of its own`,
      span,
      related: [{ message: 'the first one', span: same.task.span }],
    });
  }
  return {
    value: [...tasks.values()],
    taken: withoutRepeated(
      outline,
      read.flatMap(({ taken }) => taken),
      repeated,
    ),
    dialects: [...new Set(read.toSorted((a, b) => b.value.length - a.value.length).map(({ dialect }) => dialect))],
    diagnostics,
  };
}

/** What was taken but for the text of tasks that are left out: it stays text. */
function withoutRepeated(
  outline: PlanOutline,
  taken: readonly MarkdownBlock[],
  repeated: readonly FoundTask[],
): readonly MarkdownBlock[] {
  if (repeated.length === 0) return taken;
  const ranges = repeated.map(({ task, section, ownsSection }) =>
    ownsSection ? outline.wholeRange(section) : ([task.span.start, task.span.end] as const),
  );
  let next = 0;
  return taken
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while (next < ranges.length && (ranges[next] as readonly [number, number])[1] <= span.start) next++;
      return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) >= span.end;
    });
}
