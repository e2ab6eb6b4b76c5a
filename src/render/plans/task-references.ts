import { namesBranch } from '../../model/names-branch.ts';
import type { PlanDialect, PlanPhase, PlanTask } from '../../model/plan.ts';
import type { WrittenPlan } from './plan-writer.ts';

/** The form of a task's id in each dialect; that of `components` stands behind the name of the component. */
const forms: Readonly<Record<PlanDialect, RegExp>> = {
  steps: /^Step (?:\d+(?:\.\d+)*[a-z]?|N(?:\+1)?)$/,
  'ml-phases': /^\d+(?:\.\d+)+$/,
  components: /^(?=.*\d)[A-Z]{0,10}-?\d+(?:\.\d+)*[a-z]?$/,
  'phased-tasks': /^Task \d+(?:\.\d+)*[a-z]?$/,
  'spec-kit': /^T\d+[a-z]?$/,
};

/** Ids that headings of `phased-tasks` may have as well, where all tasks have them. */
const headingId = /^T\d+(?:\.\d+)*[a-z]?$/;

function haveIds(tasks: readonly PlanTask[]): boolean {
  const ids = new Set(tasks.map(({ reference }) => reference));
  return ids.size > 1 && [...ids].every((id) => headingId.test(id));
}

/** The id of each task in a dialect: its own where the plan is in that dialect and it fits, else the next one that is free. */
export function taskReferences({ phases, tasks, dialects }: WrittenPlan, dialect: PlanDialect): readonly string[] {
  const own = dialects.includes(dialect);
  const form = dialect === 'phased-tasks' && haveIds(tasks) ? headingId : forms[dialect];
  const names = componentNames(phases);
  const prefixOf = ({ phase }: PlanTask): string => {
    const name = dialect === 'components' && phase !== undefined ? names[phase] : undefined;
    return name === undefined ? '' : `${name}/`;
  };
  const used = new Set<string>();
  const missing = missingNumbers(tasks);
  const kept = tasks.map((task) => {
    const { reference } = task;
    const prefix = prefixOf(task);
    const fits = own && reference.startsWith(prefix) && form.test(reference.slice(prefix.length));
    if (!fits || used.has(reference)) return undefined;
    used.add(reference);
    return reference;
  });
  const width = Math.max(3, `${tasks.length}`.length);
  const places = new Map<string, number>();
  return tasks.map((task, at) => {
    const stays = kept[at];
    if (stays !== undefined) return stays;
    const { phase } = task;
    const number = phase === undefined ? undefined : phases[phase]?.number;
    const group = dialect === 'steps' || dialect === 'spec-kit' ? '' : `${phase}`;
    // The first step is the one that makes the branch.
    let place =
      places.get(group) ??
      (dialect === 'steps' && !namesBranch(tasks[0]?.title ?? '') ? 1 : dialect === 'steps' ? 0 : 1);
    const next = (): string => {
      switch (dialect) {
        case 'steps':
          return `Step ${place}`;
        case 'ml-phases':
          return `${number ?? (phase ?? 0) + 1}.${place}`;
        case 'components':
          return `${prefixOf(task)}T${place}`;
        case 'phased-tasks':
          return phase === undefined ? `Task ${place}` : `Task ${number ?? phase + 1}.${place}`;
        default:
          return `T${`${place}`.padStart(width, '0')}`;
      }
    };
    while (used.has(next()) || missing.has(numberOf(next()))) place++;
    const reference = next();
    used.add(reference);
    places.set(group, place + 1);
    return reference;
  });
}

/** The id of a task that does not exist, in the form of a dialect with the number that it has; as written without one. */
export function missingReference(reference: string, dialect: PlanDialect): string {
  const number = /\d/.test(reference) ? numberOf(reference) : '';
  if (number === '' || !/^\d/.test(number)) return reference;
  if (dialect === 'ml-phases') return number;
  if (dialect === 'spec-kit') return `T${number.replace(/\D/g, '')}`;
  return `${{ steps: 'Step ', components: 'T', 'phased-tasks': 'Task ' }[dialect]}${number}`;
}

/** Numbers of tasks that others wait for and that do not exist: no other task gets one of them. */
function missingNumbers(tasks: readonly PlanTask[]): ReadonlySet<string> {
  const known = new Set(tasks.map(({ reference }) => reference));
  return new Set(
    tasks.flatMap(({ dependencies }) =>
      dependencies.flatMap(({ value }) =>
        known.has(value) ? [] : [numberOf(value), numberOf(value).replace(/\D/g, '')],
      ),
    ),
  );
}

function numberOf(reference: string): string {
  return /\d+(?:\.\d+)*[a-z]?$/.exec(reference)?.[0].replace(/^0+(?=\d)/, '') ?? reference;
}

/** The names of components as tasks of other components write them; a name that comes again has a number behind it. */
export function componentNames(phases: readonly PlanPhase[]): readonly (string | undefined)[] {
  const seen = new Map<string, number>();
  return phases.map(({ kind, name }) => {
    if (kind !== 'component') return undefined;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name} ${count}` : name;
  });
}
