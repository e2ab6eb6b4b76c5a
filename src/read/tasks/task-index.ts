import type { Category, Phase, TaskId } from '../../model/task.ts';
import { idOrRangePattern, idPatternOf, isOutlineNumber, taskNumber, taskWord } from '../../model/task-id.ts';

/** What is known of a task before dependencies are read. */
export interface IndexedTask {
  readonly id: TaskId;
  readonly phase: number;
  readonly stories: readonly string[];
}

/** Finds the tasks that words speak of: ids, ranges, phases, stories, categories. */
export interface TaskIndex {
  /** Ids between two ends, both included: by number for plain ids, else by the order of the document. */
  range(first: TaskId, last: TaskId): readonly TaskId[];
  /** All ids and ranges that a text names, in its order; empty when there are none. */
  idsIn(text: string): readonly TaskId[];
  /** Tasks of the phase with a number such as `3.2` or `4`. */
  phase(number: string): readonly TaskId[] | undefined;
  /** Tasks of a phase by its place in the list. */
  phaseAt(place: number): readonly TaskId[];
  /** Tasks of the phases with this name, or of this category. */
  named(words: string): readonly TaskId[] | undefined;
  /** Tasks of a story: `US1`. */
  story(id: string): readonly TaskId[];
  /** Tasks of all stories. */
  stories(): readonly TaskId[];
  readonly all: readonly TaskId[];
  /** The tasks that stand in the file before the first of these. */
  before(ids: readonly TaskId[]): readonly TaskId[];
  /** Whether a task has this id. */
  has(id: TaskId): boolean;
  /** Whether ranges stood for so many tasks in all that the later ones were taken by their ends only. */
  overflowed(): boolean;
}

const categoryWords: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/^(?:ml )?setup$/, ['setup']],
  [/^foundation(?:al)?$/, ['foundational']],
  [/^(?:ml )?tests?(?: first)?(?: \(tdd\))?$/, ['tests']],
  [/^(?:ml |core )?implementation$|^(?:ml )?core$/, ['core']],
  [/^(?:ml )?integration$/, ['integration']],
  [/^(?:ml )?performance(?: (?:and|&) validation| validation)?$/, ['performance']],
  [/^(?:ml )?polish$/, ['polish']],
  [/^user stories$|^stories$/, ['story']],
];

const namesTask = new RegExp(`(?:${taskWord}|tasks)\\s*$`);

/** Builds the index once for a list; every question is then linear in its answer. */
export function indexTasks(tasks: readonly IndexedTask[], phases: readonly Phase[]): TaskIndex {
  const position = new Map<TaskId, number>();
  const all: TaskId[] = [];
  const byPhase: TaskId[][] = phases.map(() => []);
  const byStory = new Map<string, TaskId[]>();
  // A story that has a phase is that phase: a test or a benchmark of it that stands elsewhere is no part of it.
  const ofPhases = new Set(phases.flatMap(({ story }) => story ?? []));
  const numbered: { number: number; id: TaskId }[] = [];
  for (const { id, phase, stories } of tasks) {
    if (position.has(id)) continue;
    position.set(id, all.length);
    all.push(id);
    byPhase[phase]?.push(id);
    const story = phases[phase]?.story;
    const own = stories.filter((name) => !ofPhases.has(name));
    for (const name of new Set(story === undefined ? own : [...own, story])) {
      const members = byStory.get(name);
      if (members) members.push(id);
      else byStory.set(name, [id]);
    }
    const number = taskNumber(id);
    if (number !== undefined) numbered.push({ number, id });
  }
  numbered.sort((a, b) => a.number - b.number);
  const idOrRange = new RegExp(idOrRangePattern(idPatternOf(all)), 'g');

  // Ten thousand tasks that each name all others would be a hundred million dependencies: no plan means that.
  let left = 20 * all.length + 100_000;
  const range = (first: TaskId, last: TaskId): readonly TaskId[] => {
    if (left < 0) return [first, last];
    const ids = expand(first, last);
    left -= ids.length;
    return ids;
  };
  const expand = (first: TaskId, last: TaskId): readonly TaskId[] => {
    const low = taskNumber(first);
    const high = taskNumber(/^\d+$/.test(last) && first.startsWith('T') ? `T${last}` : last);
    if (low !== undefined && high !== undefined) {
      const ids = between(numbered, low, high);
      const ends = [first, last].map((end) => (/^\d+$/.test(end) ? formatLike(first, end) : end));
      const missing = ends.filter((end) => !position.has(end));
      return missing.length === 0 ? ids : [...ids, ...missing];
    }
    const from = position.get(first);
    const to = position.get(last);
    if (from === undefined || to === undefined || to < from) return [first, last];
    return all.slice(from, to + 1);
  };
  return {
    range,
    idsIn: (text) => {
      const ids: TaskId[] = [];
      for (const match of text.matchAll(idOrRange)) {
        const first = match[1] as string;
        const last = match[2];
        // `Python 3.11` names no task, `Task 3.11` does.
        if (isOutlineNumber(first) && !position.has(first) && !namesTask.test(text.slice(0, match.index))) continue;
        if (last === undefined) ids.push(first);
        else ids.push(...range(first, last));
      }
      return [...new Set(ids)];
    },
    phase: (number) => {
      const found = phases.flatMap((phase, index) => (phase.number === number ? (byPhase[index] as TaskId[]) : []));
      return found.length > 0 ? found : undefined;
    },
    phaseAt: (place) => byPhase[place] ?? [],
    named: (words) => {
      const wanted = words.toLowerCase();
      const exact = phases.flatMap((phase, index) =>
        phase.name.toLowerCase() === wanted || phase.title.toLowerCase() === wanted ? (byPhase[index] as TaskId[]) : [],
      );
      if (exact.length > 0) return exact;
      const categories = categoryWords.find(([pattern]) => pattern.test(wanted))?.[1];
      const members = phases.flatMap((phase, index) =>
        categories?.includes(phase.category) ? (byPhase[index] as TaskId[]) : [],
      );
      return members.length > 0 ? members : undefined;
    },
    story: (id) => byStory.get(id) ?? [],
    stories: () => [...new Set([...byStory.values()].flat())],
    all,
    before: (ids) => all.slice(0, Math.min(...ids.map((one) => position.get(one) ?? all.length), all.length)),
    has: (one) => position.has(one),
    overflowed: () => left < 0,
  };
}

function between(numbered: readonly { number: number; id: TaskId }[], low: number, high: number): TaskId[] {
  let from = 0;
  let to = numbered.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbered[middle]?.number as number) < low) from = middle + 1;
    else to = middle;
  }
  const ids: TaskId[] = [];
  for (let at = from; at < numbered.length && (numbered[at]?.number as number) <= high; at++)
    ids.push(numbered[at]?.id as string);
  return ids;
}

function formatLike(first: TaskId, digits: string): TaskId {
  return `T${digits.padStart(first.length - 1, '0')}`;
}
