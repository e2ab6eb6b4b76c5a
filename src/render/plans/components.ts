import type { PlanTask } from '../../model/plan.ts';
import type { AdaptedPlan } from './adapted-plan.ts';
import { adaptedPlan } from './adapted-plan.ts';
import { depthOf, textBelow } from './author-text.ts';
import { joinedBlocks } from './joined-blocks.ts';
import { markdownTable } from './markdown-table.ts';
import { markedHeading, markedWords } from './marked-words.ts';
import { isDrawn, orderGraph } from './order-graph.ts';
import { phasesOfTable, phaseTable, runsBelowHeadings } from './phase-table.ts';
import { phaseCriteria, phaseFields, phaseHeading, withText } from './phase-text.ts';
import { placeSections } from './place-sections.ts';
import { planHead } from './plan-head.ts';
import type { PlanRun } from './plan-runs.ts';
import { attributesTable, gatesTable, milestonesTable, risksTable } from './plan-tables.ts';
import type { PlanWriter } from './plan-writer.ts';
import { scheduledAttributes, scheduledMilestones } from './scheduled-values.ts';
import type { TaskFieldStyle } from './task-fields.ts';
import { statusNames, taskFields } from './task-fields.ts';
import { componentNames } from './task-references.ts';

const style: TaskFieldStyle = {
  order: [
    'skill',
    'resources',
    'tags',
    'action',
    'files',
    'signatures',
    'steps',
    'imports',
    'verification',
    'doneWhen',
  ],
  dependenciesKey: 'Dependencies',
  importsKey: 'Imports',
  titlesNameFiles: true,
};

/** Writes a plan as components with tables of tasks; what the schedule gives is filled in where the plan says nothing. */
export const writeComponents: PlanWriter = (given) => {
  const plan = adaptedPlan(given, 'components');
  const drawn = given.dialects.includes('components') && isDrawn(plan);
  const named = phasesOfTable(plan);
  const sections = placeSections(plan, 'components', [
    { role: 'overview', title: 'Overview', held: attributesTable(scheduledAttributes(plan)) },
    { role: 'phases', title: 'Phase Breakdown', held: phaseRows(plan, named) },
    { role: 'steps', title: 'Detailed Task Breakdown', held: componentTexts(plan, named) },
    { role: 'dependencies', title: 'Dependencies', held: drawn ? '' : orderGraph(plan.tasks) },
    { role: 'libraries', title: 'External Dependencies' },
    { role: 'milestones', title: 'Milestones', held: milestonesTable(scheduledMilestones(plan)) },
    { role: 'risks', title: 'Risks', held: risksTable(plan.risks) },
    { role: 'gates', title: 'Quality Gates', held: gatesTable(plan.gates) },
    { role: 'review', title: 'Code Review Checklist' },
    { role: 'coverage', title: 'Testing Requirements' },
    { role: 'documentation', title: 'Documentation Requirements' },
    { role: 'notes', title: 'Notes' },
  ]);
  return `${joinedBlocks([planHead(plan, 'Implementation Plan'), sections])}\n`;
};

/** All phases, unless nothing is known of any; then those that stand nowhere else. */
function phaseRows({ phases, times }: AdaptedPlan, named: ReadonlySet<number>): string {
  const known = times !== undefined || phases.some(({ estimate, deliverables }) => estimate ?? deliverables);
  return phaseTable(phases, { named, isShown: () => known, times });
}

function componentTexts({ runs, phases }: AdaptedPlan, named: ReadonlySet<number>): string {
  const names = componentNames(phases);
  return joinedBlocks(
    runsBelowHeadings(runs, named).map((run) => runText(run, run.index === undefined ? undefined : names[run.index])),
  );
}

function runText({ phase, tasks }: PlanRun, component: string | undefined): string {
  const fields = phase
    ? phaseFields(phase, (key, value) => `**${key === 'Estimate' ? 'Estimated Effort' : key}:** ${value}`)
    : [];
  return joinedBlocks([
    phase ? phaseHeading(phase, 3, tasks.length > 0) : '',
    fields.join('\n'),
    textBelow(phase?.notes ?? '', 3),
    phase && tasks.length > 0 ? '#### Tasks' : '',
    taskTable(tasks, component, phase?.owner),
    taskDetails(tasks, component),
    phase ? phaseCriteria(phase, 4) : '',
  ]);
}

function taskTable(tasks: readonly PlanTask[], component: string | undefined, owner: string | undefined): string {
  if (tasks.length === 0) return '';
  const withAssignee = tasks.some(({ assignee }) => assignee !== owner);
  const columns = ['ID', 'Task', ...(withAssignee ? ['Assignee'] : []), 'Effort', 'Dependency', 'Status'];
  const rows = tasks.map(({ reference, title, assignee = '-', estimate, dependencies, status, blocked }) => [
    idIn(component, reference),
    markedWords(title),
    ...(withAssignee ? [markedWords(assignee)] : []),
    estimate?.text ?? '',
    dependencies.map(({ value }) => dependencyCell(idIn(component, value))).join(', ') || 'None',
    (blocked ? 'Blocked' : statusNames[status]).toUpperCase(),
  ]);
  return markdownTable(columns, rows);
}

function taskDetails(tasks: readonly PlanTask[], component: string | undefined): string {
  // Where notes have headings within headings there is no room for one more around them.
  const level = tasks.some(({ notes }) => depthOf(notes) > 1) ? 4 : 5;
  const texts = tasks.flatMap((task) => {
    const text = withText(taskFields(task, style), task.notes, level);
    const title = `${idIn(component, task.reference)}: ${markedHeading(markedWords(task.title))}`;
    return text === '' ? [] : [`${'#'.repeat(level)} ${title}`, text];
  });
  return texts.length === 0 ? '' : joinedBlocks([level === 5 ? '#### Task Details' : '', ...texts]);
}

/** The id of a task within its component: `T1`; of tasks elsewhere the whole reference. */
function idIn(component: string | undefined, reference: string): string {
  return component !== undefined && reference.startsWith(`${component}/`)
    ? reference.slice(component.length + 1)
    : reference;
}

/** A name with commas or the like in it must not be taken for several. */
function dependencyCell(id: string): string {
  return /[,;&+]/.test(id) && !id.includes('`') ? `\`${id}\`` : id;
}
