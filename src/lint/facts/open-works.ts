import type { Dag } from '../../graph/task-graph.ts';
import { isImplementationTask } from '../../graph/test-tasks.ts';
import { storiesOf } from '../../model/stories-of.ts';
import type { Phase } from '../../model/task.ts';
import { madeNames } from './tested-names.ts';

/** Open implementation tasks that make one thing. */
export interface Work {
  /** The first of them: a task that nothing of this work comes before. */
  readonly first: number;
  /** Its generation, and the highest one of them. */
  readonly earliest: number;
  readonly latest: number;
  /** They name files. Then a task without one, which checks or measures something, is none of them. */
  readonly filed: boolean;
}

/** What is still to be implemented, by what it is called. */
export interface OpenWorks {
  /** All of it, wherever it stands. */
  readonly every: Work | undefined;
  /** What stands in phases for the core and for stories. */
  readonly core: Work | undefined;
  /** The work on a story in a phase, or where there is none in it, anywhere. */
  ofStory(story: string, phase: number): Work | undefined;
  /** The work on a story anywhere. */
  ofWholeStory(story: string): Work | undefined;
  /** The work on files of a name, of one story where it is said. */
  ofFile(name: string, story: string | undefined): Work | undefined;
}

/** Gathers what is to do; what has begun is in nobody's hands any more. Files are looked at when first asked for. */
export function openWorks({ list, generation }: Dag): OpenWorks {
  const tasks = [...list.tasks.entries()].filter(
    ([, task]) => task.status === 'todo' && isImplementationTask(task, list.phases[task.phase] as Phase),
  );
  const works = new Map<string, Work>();
  let [every, core]: (Work | undefined)[] = [];
  for (const [at, task] of tasks) {
    const phase = list.phases[task.phase] as Phase;
    const own = {
      first: at,
      earliest: generation[at] as number,
      latest: generation[at] as number,
      filed: task.files.length > 0,
    };
    every = joined(every, own);
    if (phase.category === 'core' || phase.category === 'story') core = joined(core, own);
    for (const story of storiesOf(task, phase))
      for (const key of [story, `${story}:${task.phase}`]) works.set(key, joined(works.get(key), own));
  }
  let files: Map<string, Work> | undefined;
  const byFile = (): Map<string, Work> => {
    const found = new Map<string, Work>();
    for (const [at, task] of tasks) {
      const own = { first: at, earliest: generation[at] as number, latest: generation[at] as number, filed: true };
      for (const name of madeNames(task))
        for (const key of [
          name,
          ...storiesOf(task, list.phases[task.phase] as Phase).map((story) => `${story}:${name}`),
        ])
          found.set(key, joined(found.get(key), own));
    }
    return found;
  };
  return {
    every,
    core,
    ofStory: (story, phase) => works.get(`${story}:${phase}`) ?? works.get(story),
    ofWholeStory: (story) => works.get(story),
    ofFile: (name, story) => {
      files ??= byFile();
      return files.get(story === undefined ? name : `${story}:${name}`);
    },
  };
}

function joined(known: Work | undefined, own: Work): Work {
  if (!known || (own.filed && !known.filed)) return own;
  if (known.filed && !own.filed) return known;
  const { first, earliest } = own.earliest < known.earliest ? own : known;
  return { first, earliest, latest: Math.max(known.latest, own.latest), filed: known.filed };
}
