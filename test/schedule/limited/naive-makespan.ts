import type { Task } from '../../../src/model/task.ts';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';

/** Whom the assignees of random requests stand for, and what their skills ask for. */
const people: Readonly<Record<string, readonly string[]>> = {
  reviewer: ['reviewer'],
  'ml-engineer': ['ml-engineer'],
  'data-engineer': ['data-engineer'],
  'Reviewer (half time) and ML Engineer': ['reviewer', 'ml-engineer'],
};
const skillsOf: Readonly<Record<string, readonly string[]>> = { ml: ['ml'], ops: ['ops'], 'ml, ops': ['ml', 'ops'] };
const needsOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gpu: { gpu: 1 },
  '2 × gpu': { gpu: 2 },
  'GPU, test-db': { gpu: 1, 'test-db': 1 },
};

interface Placed {
  readonly start: number;
  readonly finish: number;
  /** Name, or a number of a kind where nobody has a name; absent where nobody is needed. */
  readonly worker?: string;
  readonly files: readonly string[];
  readonly needs: Readonly<Record<string, number>>;
}

/**
 * The length of the shortest schedule of a small random request, by trying all orders of its tasks with all workers, minute
 * by minute; infinite where there is none. It shares no code with the scheduler.
 */
export function naiveMakespan({ dag, minutes, team, resources, absences, progress }: ScheduleRequest): number {
  const { tasks } = dag.list;
  const now = progress?.now ?? 0;
  const isClosed = ({ status }: Task): boolean => status === 'done' || status === 'dropped';
  const holds = (node: number): Pick<Placed, 'files' | 'needs'> => {
    const task = tasks[node] as Task;
    if (isClosed(task)) return { files: [], needs: {} };
    const files = task.files.map(({ path }) => path).filter((path) => path.endsWith('.py'));
    return { files, needs: needsOf[task.fields.resources ?? ''] ?? {} };
  };
  const away = (name: string | undefined, minute: number): boolean =>
    (absences?.get(name ?? '') ?? []).some(({ start, end }) => start <= minute && minute < end);

  const placed = new Map<number, Placed>();
  for (const [node, given] of progress?.given ?? []) {
    const { start, finish, worker } = given;
    const isOpen = finish > now && !isClosed(tasks[node] as Task);
    const held = isOpen ? { ...holds(node), ...(worker === undefined ? {} : { worker }) } : { files: [], needs: {} };
    placed.set(node, { start, finish, ...held });
  }
  const running = [...placed.values()];
  const before = (node: number): readonly number[] =>
    dag.dependencies.filter(({ to }) => to === node).map(({ from }) => from);

  /** What is planned beside what is running never asks for more than there is, as far as the running tasks leave some. */
  const fits = (candidate: Placed): boolean => {
    for (let minute = candidate.start; minute < candidate.finish; minute++) {
      const others = [...placed.values()].filter(({ start, finish }) => start <= minute && minute < finish);
      if (candidate.worker !== undefined && others.some(({ worker }) => worker === candidate.worker)) return false;
      if (team.kind === 'equal' && others.filter((each) => each.worker !== undefined).length >= team.count)
        return false;
      if (others.some(({ files }) => files.some((file) => candidate.files.includes(file)))) return false;
      for (const [name, amount] of Object.entries(candidate.needs)) {
        const used = others.reduce((sum, { needs }) => sum + (needs[name] ?? 0), 0);
        if (used + amount > (resources[name] as number)) return false;
      }
    }
    return true;
  };
  const candidates = (node: number): readonly { name: string; speed: number }[] => {
    if (team.kind !== 'named') return [{ name: `somebody for ${node}`, speed: 1 }];
    const task = tasks[node] as Task;
    const { assignee = '', skill = '' } = task.fields;
    const able = team.workers.filter(
      ({ name, skills }) =>
        (people[assignee]?.includes(name) ?? true) && (skillsOf[skill] ?? []).every((each) => skills.includes(each)),
    );
    return able.length === 0 && isClosed(task) ? team.workers : able;
  };
  const lengthOf = (node: number, speed: number): number => {
    // In tenths: 0.7 of a minute is no number of a computer.
    return Math.ceil(((minutes[node] as number) * 10) / Math.round(speed * 10));
  };

  let best = Number.POSITIVE_INFINITY;
  const place = (): void => {
    const left = Array.from({ length: dag.digraph.size }, (_, node) => node).filter((node) => !placed.has(node));
    if (left.length === 0) {
      best = Math.min(best, Math.max(0, ...[...placed.values()].map(({ finish }) => finish)));
      return;
    }
    const ready = left.filter((node) => before(node).every((each) => placed.has(each)));
    const short = ready.find((node) => (minutes[node] ?? 0) === 0);
    const from = (node: number): number =>
      Math.max(now, ...before(node).map((each) => (placed.get(each) as Placed).finish));
    for (const node of short === undefined ? ready : [short]) {
      if (short !== undefined) {
        // A milestone behind what is over was reached when that ended.
        const isOver = node >= tasks.length && before(node).every((each) => (placed.get(each) as Placed).finish <= now);
        const at = isOver
          ? Math.max(0, ...before(node).map((each) => (placed.get(each) as Placed).finish))
          : from(node);
        placed.set(node, { start: at, finish: at, files: [], needs: {} });
        place();
        placed.delete(node);
        continue;
      }
      for (const { name, speed } of candidates(node))
        for (let start = from(node); start < best; start++) {
          if (away(name, start)) continue;
          let finish = start;
          for (let done = 0; done < lengthOf(node, speed); finish++) if (!away(name, finish)) done++;
          const candidate = { start, finish, worker: name, ...holds(node) };
          if (!fits(candidate)) continue;
          placed.set(node, candidate);
          place();
          placed.delete(node);
          break;
        }
    }
  };
  if (running.length <= tasks.length) place();
  return best;
}
