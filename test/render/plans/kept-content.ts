import type { PlanContent, PlanTask } from '../../../src/model/plan.ts';
import { contentOf } from './content-of.ts';

/**
 * What every conversion keeps of a plan: all of its tasks with the tasks they wait for by title, and all else but ids,
 * titles of sections, and what makes a phase a component. Steps and a phase that a conversion added are left out.
 */
export function keptContent(plan: PlanContent): object {
  const isAdded = ({ notes }: PlanTask): boolean => notes.includes('Added by the conversion');
  const added = new Set(plan.tasks.filter(isAdded).map(({ reference }) => reference));
  const titles = new Map(plan.tasks.map(({ reference, title }) => [reference, title]));
  const names = plan.phases.map(({ name }) => name);
  const tasks = plan.tasks
    .filter((task) => !added.has(task.reference))
    .map(({ dependencies, phase, ...task }) => ({
      ...task,
      reference: '',
      phase: phase === undefined || names[phase] === 'Implementation' ? undefined : names[phase],
      dependencies: dependencies.flatMap(({ value, ...one }) =>
        added.has(value) ? [] : [{ ...one, value: titles.get(value) ?? 'no task of the plan' }],
      ),
    }));
  const sections = plan.sections.filter(({ title }) => title !== 'Former Ids');
  return contentOf({
    ...plan,
    tasks: tasks as unknown as PlanContent['tasks'],
    phases: plan.phases
      .filter(({ name }) => name !== 'Implementation')
      .map(({ number, ...phase }) => ({ ...phase, kind: 'phase' })),
    sections: sections.map((section) => ({ ...section, title: '', role: 'other' })),
  });
}
