import type { SourceSpan } from '../base/source.ts';
import type { Dag } from '../graph/task-graph.ts';
import { categoryOf } from '../model/category.ts';
import type { Plan, PlanContent, PlanPhase, PlanTask, Stated } from '../model/plan.ts';
import type { Phase, Task } from '../model/task.ts';
import { criterionOf, verificationOf } from '../read/plans/task/task-points.ts';

/**
 * A compiled list as the content of a plan: its tasks under its phases, each with what the plan says of it beside, and
 * all that the plan holds but tasks and phases.
 */
export function listPlan(dag: Dag, plan: Plan): PlanContent {
  const { list } = dag;
  const byReference = new Map(plan.tasks.map((task) => [task.reference, task]));
  const waits = namedPredecessors(dag);
  const { frontMatter, title, attributes, milestones, gates, risks, sections } = plan;
  return {
    ...(frontMatter === undefined ? {} : { frontMatter }),
    title,
    attributes,
    phases: list.phases.map(phaseOf),
    tasks: list.tasks.map((task, at) =>
      taskOf(
        task,
        waits[at] as readonly string[],
        list.phases[task.phase],
        byReference.get(task.fields.reference ?? ''),
      ),
    ),
    milestones,
    gates,
    risks,
    sections,
  };
}

function phaseOf({ name, number, text = '', below = '', span }: Phase): PlanPhase {
  return {
    kind: 'phase',
    name,
    ...(number === undefined ? {} : { number }),
    dependencies: [],
    acceptance: [],
    gates: [],
    notes: [text, below].filter((part) => part !== '').join('\n\n'),
    span,
  };
}

function taskOf(
  { id, title, status, phase, stories, tags, parallel, files, fields, notes, span }: Task,
  waits: readonly string[],
  within: Phase | undefined,
  planned: PlanTask | undefined,
): PlanTask {
  const stated = (value: string): Stated => ({ value, span });
  const { estimate, assignee, skill, resources } = fields;
  const actions = new Map(planned?.files.map(({ value, action }) => [value, action]));
  return {
    reference: id,
    title,
    status,
    phase,
    category: within?.category ?? categoryOf(title),
    ...(estimate ? { estimate } : {}),
    ...(assignee === undefined ? {} : { assignee }),
    ...(skill === undefined ? {} : { skill }),
    ...(resources === undefined ? {} : { resources }),
    tags: [...(parallel ? ['P'] : []), ...stories, ...tags],
    ...(planned?.action === undefined ? {} : { action: planned.action }),
    files: files.map(({ path, action = actions.get(path) }) => ({ value: path, ...(action ? { action } : {}), span })),
    dependencies: waits.map(stated),
    imports: planned?.imports ?? [],
    signatures: planned?.signatures ?? [],
    steps: planned?.steps ?? [],
    verification: verificationOf(fields.verification.map(stated)),
    doneWhen: fields.doneWhen.map((value) => criterionOf(stated(value))),
    notes: [planned?.notes ?? '', notes.join('\n')].filter((part) => part !== '').join('\n\n'),
    span: span as SourceSpan,
  };
}

/**
 * By task the ids that it waits for. Of a barrier between two sets of tasks only the last of the one stand at the first
 * of the other: the rest follows from these.
 */
function namedPredecessors({ list, digraph }: Dag): readonly (readonly string[])[] {
  const { size, from, to, in: into, out } = digraph;
  const tasks = list.tasks.length;
  const before = (node: number): readonly number[] =>
    Array.from(into.edges.subarray(into.offsets[node], into.offsets[node + 1]), (edge) => from[edge] as number);
  const after = (node: number): readonly number[] =>
    Array.from(out.edges.subarray(out.offsets[node], out.offsets[node + 1]), (edge) => to[edge] as number);
  const waits = list.tasks.map((_, node) => before(node).filter((one) => one < tasks));
  for (let milestone = tasks; milestone < size; milestone++) {
    const ends = new Set(before(milestone).filter((one) => one < tasks));
    const begins = new Set(after(milestone).filter((one) => one < tasks));
    const last = [...ends].filter((node) => !after(node).some((next) => ends.has(next)));
    for (const node of begins)
      if (!before(node).some((one) => begins.has(one))) (waits[node] as number[]).push(...last);
  }
  return waits.map((nodes) => [...new Set(nodes)].sort((a, b) => a - b).map((node) => (list.tasks[node] as Task).id));
}
