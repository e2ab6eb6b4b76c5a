import type { PlanPhase, PlanTask } from '../../model/plan.ts';
import type { AdaptedPlan } from './adapted-plan.ts';
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
import { attributesTable, gatesTable, milestonesTable } from './plan-tables.ts';
import type { PlanWriter } from './plan-writer.ts';
import { riskPoints } from './risk-points.ts';
import { scheduledDuration } from './scheduled-values.ts';
import type { TaskFieldStyle } from './task-fields.ts';
import { taskFields, workFields } from './task-fields.ts';

/** Writes a plan as the sections of a machine learning plan, its tasks being the points of the phases. */
export const writeMlPhases: PlanWriter = (given) => {
  const plan = adaptedPlan(given, 'ml-phases');
  const { phases } = plan;
  const named = phasesInTable(plan);
  const sections = placeSections(plan, 'ml-phases', [
    { role: 'overview', title: 'Overview', held: attributesTable(plan.attributes) },
    { role: 'architecture', title: 'ML Architecture & Technical Stack' },
    { role: 'data', title: 'Data Pipeline & Engineering' },
    { role: 'training', title: 'Model Training Strategy' },
    { role: 'evaluation', title: 'Model Evaluation & Validation' },
    { role: 'deployment', title: 'Model Deployment & Monitoring' },
    { role: 'mlops', title: 'MLOps & Infrastructure' },
    { role: 'considerations', title: 'Task-Specific Considerations' },
    {
      role: 'phases',
      title: 'Implementation Phases',
      held: joinedBlocks([
        phaseTable(phases, { named, isShown: ({ deliverables }) => deliverables !== undefined }),
        phaseTexts(plan, named),
      ]),
    },
    { role: 'milestones', title: 'Milestones', held: milestonesTable(plan.milestones) },
    { role: 'gates', title: 'Quality Gates', held: gatesTable(plan.gates) },
    { role: 'risks', title: 'Risk Mitigation', held: riskPoints(plan) },
    { role: 'notes', title: 'Notes' },
  ]);
  return `${joinedBlocks([planHead(plan, 'ML Implementation Plan'), sections])}\n`;
};

/** Phases that say no more than how long they take have a heading each. */
function phasesInTable(plan: AdaptedPlan): ReadonlySet<number> {
  const named = phasesOfTable(plan);
  const timed = [...named].every((index) => {
    const { estimate, owner, deliverables, notes } = plan.phases[index] as PlanPhase;
    return estimate !== undefined && owner === undefined && deliverables === undefined && notes === '';
  });
  return timed ? new Set() : named;
}

function phaseTexts(plan: AdaptedPlan, named: ReadonlySet<number>): string {
  const before = new Map(plan.tasks.map(({ reference }, at) => [reference, plan.tasks[at - 1]?.reference]));
  const style: TaskFieldStyle = {
    order: ['estimate', 'assignee', 'skill', 'resources', 'status', 'tags', ...workFields],
    // A task waits for the one above it unless it says otherwise.
    isLeftOut: (name, { reference, dependencies }) => {
      const last = before.get(reference);
      const implied = last === undefined ? [] : [last];
      return name === 'dependencies' && implied.join() === dependencies.map(({ value }) => value).join();
    },
    dependenciesKey: 'Dependencies',
    importsKey: 'Imports',
    titlesNameFiles: true,
  };
  return joinedBlocks(runsBelowHeadings(plan.runs, named).map((run) => runText(run, plan, style)));
}

function runText({ phase, index, tasks }: PlanRun, { times }: AdaptedPlan, style: TaskFieldStyle): string {
  if (!phase || index === undefined) return '';
  const [above, below] = splitAtHeading(phase.notes);
  const duration = tasks.length > 0 ? scheduledDuration(times, index) : undefined;
  const fields = phaseFields(phase, (key, value) => `- ${key === 'Estimate' ? 'Estimated time' : key}: ${value}`, {
    duration,
  });
  const work = tasks.map((task) => taskText(task, style));
  const heading = phaseHeading(phase, 3, tasks.length > 0);
  if (below === '' || work.length === 0) {
    const list = [...work, ...fields].join('\n');
    return joinedBlocks([heading, list, textBelow(phase.notes, 3), phaseCriteria(phase, 4)]);
  }
  // Where the phase has parts, one of them holds the tasks: it might have another of that name.
  return joinedBlocks([
    heading,
    fields.join('\n'),
    textBelow(above, 3),
    `#### Tasks\n\n${work.join('\n')}`,
    textBelow(below, 3),
    phaseCriteria(phase, 4),
  ]);
}

function taskText(task: PlanTask, style: TaskFieldStyle): string {
  const below = withText(taskFields(task, style), task.notes, 0);
  const line = `- **${task.reference}** ${markedWords(task.title)}`;
  return below === '' ? line : `${line}${/^- /.test(below) ? '\n' : '\n\n'}${indented(below, 2)}`;
}
