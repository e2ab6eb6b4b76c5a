import { namesBranch } from '../../model/names-branch.ts';
import type { PlanTask } from '../../model/plan.ts';
import { updatesDocumentation } from '../../model/updates-documentation.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** What is said of a step that nobody planned. */
const added = 'Added by the conversion: a plan in steps begins with a branch and ends with the documentation.';

/**
 * A plan of another dialect with the two steps around its tasks that each plan in steps has, where it lacks them: the
 * branch, which all tasks wait for, and the documentation, which waits for all.
 */
export function withFrameSteps(plan: WrittenPlan): WrittenPlan {
  const { tasks, dialects } = plan;
  const [first] = tasks;
  const last = tasks.at(-1);
  if (!first || !last || dialects.includes('steps')) return plan;
  const { span } = plan.title;
  const needsBranch = !tasks.some(({ title }) => namesBranch(title));
  const waitedFor = new Set(tasks.flatMap(({ dependencies }) => dependencies.map(({ value }) => value)));
  const ends = tasks.filter(({ reference }) => !waitedFor.has(reference));
  const known = new Set(tasks.map(({ reference }) => reference));
  const branch: PlanTask = {
    ...bare(plan, 'Create Feature Branch', branchReference),
    ...branchWork(plan),
    category: 'setup',
  };
  const documentation: PlanTask = {
    ...bare(plan, 'Update Technical Documentation', documentationReference),
    action: 'Bring the documentation up to date with what the steps before changed',
    category: 'polish',
    dependencies: ends.map(({ reference }) => ({ value: reference, span })),
  };
  const isRoot = ({ dependencies }: PlanTask): boolean => !dependencies.some(({ value }) => known.has(value));
  return {
    ...plan,
    tasks: [
      ...(needsBranch ? [branch] : []),
      ...tasks.map((task) =>
        needsBranch && isRoot(task)
          ? { ...task, dependencies: [...task.dependencies, { value: branchReference, span: task.span }] }
          : task,
      ),
      ...(updatesDocumentation(last) ? [] : [documentation]),
    ],
  };
}

const branchReference = 'branch step';
const documentationReference = 'documentation step';

/** Whether a step has no id of its own yet, because it was added. */
export function isFrameReference(reference: string): boolean {
  return reference === branchReference || reference === documentationReference;
}

function bare({ title: { span } }: WrittenPlan, title: string, reference: string): PlanTask {
  return {
    reference,
    title,
    status: 'todo',
    category: 'other',
    tags: [],
    files: [],
    dependencies: [],
    imports: [],
    signatures: [],
    steps: [],
    verification: [],
    doneWhen: [],
    notes: `- **Notes**: ${added}`,
    span,
  };
}

function branchWork({ title }: WrittenPlan): Pick<PlanTask, 'action' | 'steps'> {
  const ticket = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]+-\d+(?![\p{L}\p{N}])/u.exec(title.value)?.[0];
  const words = title.value.toLowerCase().match(/[a-z0-9]+/g) ?? ['feature'];
  const branch = `feature/${ticket ?? words.slice(0, 6).join('-')}-mlops`;
  return {
    action: `Create the feature branch \`${branch}\` and switch to it`,
    steps: [
      'Get the latest state of the base branch: `git pull`',
      `Create the branch: \`git checkout -b ${branch}\``,
      'Verify that it is checked out: `git branch`',
    ],
  };
}
