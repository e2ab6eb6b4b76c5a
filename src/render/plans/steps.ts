import type { PlanTask } from '../../model/plan.ts';
import type { AdaptedPlan } from './adapted-plan.ts';
import { adaptedPlan } from './adapted-plan.ts';
import { hasList, splitAtTask, textBelow } from './author-text.ts';
import { withFrameSteps } from './frame-steps.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { markedHeading, markedWords } from './marked-words.ts';
import { workOrder } from './order-graph.ts';
import { phasesOfTable, phaseTable, runsBelowHeadings } from './phase-table.ts';
import { phaseCriteria, phaseFields, phaseHeading, withText } from './phase-text.ts';
import { placeSections } from './place-sections.ts';
import { planHead } from './plan-head.ts';
import type { PlanRun } from './plan-runs.ts';
import { attributesTable, tablePlaces } from './plan-tables.ts';
import type { PlanWriter } from './plan-writer.ts';
import type { TaskFieldStyle } from './task-fields.ts';
import { taskFields } from './task-fields.ts';

/** Writes a plan as `### Step 1: …` with the twelve sections of a ticket's plan; those that say nothing do not apply. */
export const writeSteps: PlanWriter = (given) => {
  const plan = adaptedPlan(withFrameSteps(given), 'steps');
  const { phases, tasks } = plan;
  const named = phasesOfTable(plan);
  const table = phaseTable(phases, { named, isShown: ({ deliverables }) => deliverables !== undefined });
  const order = workOrder(tasks);
  // An order in the words of the author stays the only one, and the steps say themselves what they wait for.
  const ordered = plan.sections.some(({ role, text }) => role === 'order' && hasList(text));
  const sections = placeSections(plan, 'steps', [
    { role: 'overview', title: 'Overview', held: attributesTable(plan.attributes), demanded: true },
    { role: 'architecture', title: 'Architecture Context', demanded: true },
    { role: 'phases', title: 'Phase Breakdown', held: table },
    {
      role: 'steps',
      title: 'Implementation Steps',
      held: stepTexts(plan, ordered ? undefined : order, named),
      demanded: true,
    },
    {
      role: 'order',
      title: 'Implementation Order',
      held: ordered && given.dialects.includes('steps') ? '' : orderList(order),
      apart: ordered,
      demanded: true,
    },
    { role: 'testing', title: 'Testing Checklist', demanded: true },
    { role: 'edge-cases', title: 'Pipeline Errors or Edge Cases', demanded: true },
    { role: 'partial-updates', title: 'Partial Update Support', demanded: true },
    { role: 'libraries', title: 'External Dependencies' },
    {
      role: 'dependencies',
      title: 'Dependencies',
      ...(plan.sections.some(({ role }) => role === 'libraries') ? {} : { demanded: true }),
    },
    ...tablePlaces(plan),
    { role: 'notes', title: 'Notes', demanded: true },
    { role: 'next-steps', title: 'Next Steps After Implementation', demanded: true },
    { role: 'verification', title: 'Implementation Verification', demanded: true },
  ]);
  return `${joinedBlocks([planHead(plan, 'Backend Implementation Plan'), sections])}\n`;
};

function stepTexts({ runs }: AdaptedPlan, order: readonly PlanTask[] | undefined, named: ReadonlySet<number>): string {
  const before = new Map(order?.map(({ reference }, at) => [reference, order[at - 1]?.reference]));
  const style: TaskFieldStyle = {
    order: [
      'files',
      'action',
      'signatures',
      'steps',
      'imports',
      'dependencies',
      'estimate',
      'assignee',
      'skill',
      'resources',
      'status',
      'tags',
      'verification',
      'doneWhen',
    ],
    // A step waits for the one before it unless it says otherwise.
    isLeftOut: (name, { reference, dependencies }) => {
      const last = before.get(reference);
      const implied = last === undefined ? [] : [last];
      return (
        order !== undefined &&
        name === 'dependencies' &&
        implied.join() === dependencies.map(({ value }) => value).join()
      );
    },
    dependenciesKey: 'Depends on',
    importsKey: 'Dependencies',
  };
  return joinedBlocks(runsBelowHeadings(runs, named).map((run) => runText(run, style)));
}

function runText({ phase, tasks }: PlanRun, style: TaskFieldStyle): string {
  const level = phase ? 4 : 3;
  const texts = tasks.map((task) =>
    joinedBlocks([
      `${'#'.repeat(level)} ${task.reference}: ${markedHeading(markedWords(task.title))}`,
      withText(taskFields(task, style), task.notes, level),
    ]),
  );
  if (!phase) return joinedBlocks(texts);
  const [above, below] = splitAtTask(phase.notes);
  const fields = phaseFields(phase, (key, value) => `- **${key === 'Estimate' ? 'Estimated Time' : key}**: ${value}`);
  return joinedBlocks([
    phaseHeading(phase, level - 1, tasks.length > 0),
    withText(fields.join('\n'), above, level - 1),
    ...texts,
    textBelow(below, level - 1),
    phaseCriteria(phase, level),
  ]);
}

function orderList(order: readonly PlanTask[]): string {
  return order.map((task, at) => `${at + 1}. ${orderLine(task)}`).join('\n');
}

/** The step with its title, unless words of the title could be taken for other steps or for a state. */
function orderLine({ reference, title }: PlanTask): string {
  const unclear = /→|->|=>|(?:\p{L}{2,}|\p{Lo})\s*#?\d|[^\p{L}\p{N}`)'".]\s*$|(?:^|\s)\p{Lu}{2,}\s*$/u.test(title);
  return unclear ? reference : `${reference}: ${markedWords(title)}`;
}
