import type { Plan, PlanPhase, PlanTask } from '../../model/plan.ts';
import { columns, cutText } from '../../render/text-columns.ts';
import { boxOf } from '../list/task-words.ts';

/** Fewest columns that a title is cut to. */
const leastTitle = 20;
/** Most columns that are kept free for references; longer ones push their title to the right. */
const mostReference = 24;

/** The tasks of a plan, a line each below their phase; those that stand in none come first. Titles are cut where `width` is known. */
export function planTaskLines(plan: Plan, width: number | undefined): readonly (readonly string[])[] {
  const { tasks, phases } = plan;
  const reference = tasks.reduce((most, task) => Math.max(most, columns(task.reference)), 0);
  const line = (task: PlanTask): string => taskLine(task, Math.min(reference, mostReference), width);
  const byPhase = new Map<number | undefined, string[]>();
  for (const task of tasks) {
    const known = byPhase.get(task.phase);
    if (known) known.push(line(task));
    else byPhase.set(task.phase, [line(task)]);
  }
  const loose = byPhase.get(undefined);
  return [
    ...(loose ? [['Tasks', ...loose]] : []),
    ...phases.map((phase, index) => [phaseTitle(phase), ...(byPhase.get(index) ?? [])]),
  ];
}

function phaseTitle({ kind, name, number, estimate, owner, within, dependencies }: PlanPhase): string {
  const word = kind === 'phase' ? 'Phase' : 'Component';
  const title = number === undefined ? (kind === 'phase' ? name : `${word}: ${name}`) : `${word} ${number}: ${name}`;
  const said = [
    ...(estimate ? [estimate.text] : []),
    ...(owner === undefined ? [] : [owner]),
    ...(within === undefined ? [] : [`in ${within}`]),
  ];
  const waits = dependencies.map(({ value }) => value).join(', ');
  return `${title}${said.length === 0 ? '' : ` (${said.join(', ')})`}${waits === '' ? '' : `  ← ${waits}`}`;
}

function taskLine(task: PlanTask, referenceColumns: number, width: number | undefined): string {
  const { reference, title, estimate, assignee, blocked, dependencies } = task;
  const pad = ' '.repeat(Math.max(0, referenceColumns - columns(reference)));
  const start = `  ${boxOf(task)} ${reference}${pad}  `;
  const said = [...(blocked ? ['blocked'] : []), ...(estimate ? [estimate.text] : []), ...(assignee ? [assignee] : [])];
  const waits = dependencies.map(({ value }) => value).join(', ');
  const end = `${said.length === 0 ? '' : `  (${said.join(', ')})`}${waits === '' ? '' : `  ← ${waits}`}`;
  const shown = width === undefined ? title : cutText(title, Math.max(leastTitle, width - columns(start + end)));
  return `${start}${shown}${end}`;
}
