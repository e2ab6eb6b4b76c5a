import type { Plan, PlanPhase } from '../model/plan.ts';
import { formatVersion } from '../model/stamp.ts';
import type { Phase, StatedDependency, Task, TaskList } from '../model/task.ts';

/** The tasks of a plan as a list that states all its dependencies, so that they can be linked and scheduled. */
export function planList({ file, title, phases, tasks }: Pick<Plan, 'file' | 'title' | 'phases' | 'tasks'>): TaskList {
  const span = title.span;
  // Tasks that stand in no phase have one of their own, the last.
  const own: Phase = { title: '', name: '', category: 'other', span };
  return {
    file,
    title: title.value,
    phases: [...phases.map(phaseOf), own],
    tasks: tasks.map((task): Task => {
      const { estimate, assignee, skill, resources } = task;
      return {
        id: task.reference,
        title: task.title,
        status: task.status,
        parallel: task.tags.includes('P'),
        stories: [],
        tags: [],
        phase: task.phase ?? phases.length,
        files: task.files.map(({ value, action }) => ({ path: value, ...(action ? { action } : {}) })),
        fields: {
          ...(estimate ? { estimate } : {}),
          ...(assignee === undefined ? {} : { assignee }),
          ...(skill === undefined ? {} : { skill }),
          ...(resources === undefined ? {} : { resources }),
          verification: [],
          doneWhen: [],
        },
        notes: [],
        span: task.span,
      };
    }),
    dependencies: tasks.flatMap(({ reference, dependencies }) =>
      dependencies.map(
        ({ value, span }): StatedDependency => ({ from: [value], to: [reference], span, place: 'task' }),
      ),
    ),
    freeSections: [],
    leftOut: [],
    skipped: [],
    dialect: 'generated',
    stamp: { version: formatVersion, inputs: new Map(), wording: new Map(), highest: 0, span },
  };
}

function phaseOf({ name, number, span }: PlanPhase): Phase {
  return { title: name, name, ...(number === undefined ? {} : { number }), category: 'other', span };
}
