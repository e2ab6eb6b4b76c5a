import type { PlanTask } from '../../model/plan.ts';
import { boxes } from '../boxes.ts';
import { adaptedPlan } from './adapted-plan.ts';
import { splitAtHeading, textBelow } from './author-text.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { indented } from './list-item.ts';
import { markedWords } from './marked-words.ts';
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
  order: ['assignee', 'skill', 'resources', 'estimate', 'status', ...workFields],
  // The box says the state, and the end of the line what the task waits for where that is said in ids.
  isLeftOut: (name, task) =>
    (name === 'status' && !task.blocked) ||
    (name === 'dependencies' && (task.dependencies.length === 0 || suffix(task) !== '')),
  dependenciesKey: 'Dependencies',
  importsKey: 'Imports',
  titlesNameFiles: true,
};

/** Writes a plan as spec-kit does, its tasks being lines `- [ ] T001 …` in phases. */
export const writeSpecKit: PlanWriter = (given) => {
  const plan = adaptedPlan(given, 'spec-kit');
  const { runs, phases } = plan;
  const named = phasesOfTable(plan);
  const table = phaseTable(phases, { named, isShown: ({ deliverables }) => deliverables !== undefined });
  const sections = placeSections(plan, 'spec-kit', [
    { role: 'overview', title: 'Summary', held: attributesTable(plan.attributes) },
    { role: 'context', title: 'Technical Context' },
    { role: 'constitution', title: 'Constitution Check' },
    { role: 'structure', title: 'Project Structure' },
    { role: 'phases', title: 'Phase Breakdown', held: table },
    {
      role: 'steps',
      title: 'Task Breakdown',
      after: runsBelowHeadings(runs, named).map(runText),
    },
    { role: 'complexity', title: 'Complexity Tracking' },
    ...tablePlaces(plan),
    { role: 'notes', title: 'Notes' },
  ]);
  return `${joinedBlocks([planHead(plan, 'Implementation Plan'), sections])}\n`;
};

function runText({ phase, depth, tasks }: PlanRun): string {
  // Deeper down there would be no room for the headings of notes.
  const level = Math.min(depth, 1) + 2;
  const lines = tasks.map(taskText).join('\n');
  if (!phase) return joinedBlocks(['## Task Breakdown', lines]);
  const [above, below] = splitAtHeading(phase.notes);
  const fields = phaseFields(phase, (key, value) => `**${key === 'Estimate' ? 'Estimated Time' : key}**: ${value}`, {
    nested: depth === 1,
  });
  return joinedBlocks([
    phaseHeading(phase, level, tasks.length > 0),
    fields.join('\n'),
    textBelow(above, level),
    lines,
    textBelow(below, level),
    phaseCriteria(phase, level + 1),
  ]);
}

function taskText(task: PlanTask): string {
  const tags = task.tags.map((tag) => `[${tag}] `).join('');
  const line = `- [${boxes[task.status]}] ${task.reference} ${tags}${markedWords(task.title)}${suffix(task)}`;
  const below = withText(taskFields(task, style), task.notes, 0);
  return below === '' ? line : `${line}${/^- /.test(below) ? '\n' : '\n\n'}${indented(below, 2)}`;
}

/** `(depends on T001, T002)` where all that the task waits for has an id of that form. */
function suffix({ dependencies }: PlanTask): string {
  const ids = dependencies.map(({ value }) => value);
  return ids.length > 0 && ids.every((id) => /^T\d+[a-z]?$/.test(id)) ? ` (depends on ${ids.join(', ')})` : '';
}
