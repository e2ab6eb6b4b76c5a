import { adaptedPlan } from './adapted-plan.ts';
import { splitAtTask, textBelow } from './author-text.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { markedHeading, markedWords } from './marked-words.ts';
import { isDrawn, orderGraph } from './order-graph.ts';
import { phasesOfTable, phaseTable, runsBelowHeadings } from './phase-table.ts';
import { phaseCriteria, phaseFields, phaseHeading, withText } from './phase-text.ts';
import { placeSections } from './place-sections.ts';
import { planHead } from './plan-head.ts';
import type { PlanRun } from './plan-runs.ts';
import { attributesTable, tablePlaces } from './plan-tables.ts';
import type { PlanWriter } from './plan-writer.ts';
import type { TaskFieldStyle } from './task-fields.ts';
import { taskFields, workFields } from './task-fields.ts';

const style: TaskFieldStyle = {
  order: ['assignee', 'skill', 'resources', 'estimate', 'status', 'tags', ...workFields],
  dependenciesKey: 'Dependencies',
  importsKey: 'Imports',
};

/** Writes a plan as phases with `### Task 1.1: …` and a Mermaid graph of their order. */
export const writePhasedTasks: PlanWriter = (given) => {
  const plan = adaptedPlan(given, 'phased-tasks');
  const drawn = given.dialects.includes('phased-tasks') && isDrawn(plan);
  const { runs, phases } = plan;
  const named = phasesOfTable(plan);
  const table = phaseTable(phases, { named, isShown: ({ deliverables }) => deliverables !== undefined });
  const work = runsBelowHeadings(runs, named).map(runText);
  const sections = placeSections(plan, 'phased-tasks', [
    { role: 'overview', title: 'Overview', held: attributesTable(plan.attributes) },
    { role: 'requirements', title: 'Requirements Summary' },
    { role: 'phases', title: 'Phase Breakdown', held: table },
    { role: 'steps', title: 'Task Breakdown', after: work },
    { role: 'order', title: 'Execution Order', held: drawn ? '' : orderGraph(plan.tasks) },
    ...tablePlaces(plan),
    { role: 'notes', title: 'Notes' },
  ]);
  return `${joinedBlocks([planHead(plan, 'Implementation Plan'), sections])}\n`;
};

function runText({ phase, depth, tasks }: PlanRun): string {
  // Deeper down there would be no room for the headings of notes.
  const level = Math.min(depth, 1) + 2;
  const texts = tasks.map(({ reference, title, notes, ...task }) =>
    joinedBlocks([
      `${'#'.repeat(level + 1)} ${reference}: ${markedHeading(markedWords(title))}`,
      withText(taskFields({ reference, title, notes, ...task }, style), notes, level + 1),
    ]),
  );
  if (!phase) return joinedBlocks(['## Task Breakdown', ...texts]);
  const [above, below] = splitAtTask(phase.notes);
  const fields = phaseFields(phase, (key, value) => `- **${key === 'Estimate' ? 'Estimated Time' : key}**: ${value}`, {
    nested: depth === 1,
  });
  return joinedBlocks([
    phaseHeading(phase, level, tasks.length > 0),
    withText(fields.join('\n'), above, level),
    ...texts,
    textBelow(below, level),
    phaseCriteria(phase, level + 1),
  ]);
}
