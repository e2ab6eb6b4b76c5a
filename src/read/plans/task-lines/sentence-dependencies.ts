import type { Stated } from '../../../model/plan.ts';
import type { Phase } from '../../../model/task.ts';
import { spanOfText } from '../../markdown.ts';
import type { Section } from '../../sections.ts';
import { readDependencySentence } from '../../tasks/dependency-sentence.ts';
import { sentencesOf } from '../../tasks/gathered-sentence.ts';
import { readPhaseTitle } from '../../tasks/phase-title.ts';
import { indexTasks } from '../../tasks/task-index.ts';
import { sectionKind } from '../../tasks/task-section.ts';
import type { PlanOutline } from '../plan-outline.ts';

/** As many dependencies are made of one sentence; where it says more, the last task stands for those before it. */
const mostPairs = 10_000;

/** A task line, as sentences speak of it. */
export interface NamedTask {
  readonly id: string;
  readonly stories: readonly string[];
  readonly section: Section;
}

/** What each task waits for by the sentences below a heading such as "Dependencies"; their text stays text. */
export function sentenceDependencies(
  { sections }: PlanOutline,
  tasks: readonly NamedTask[],
): ReadonlyMap<string, readonly Stated[]> {
  const waits = new Map<string, Stated[]>();
  const spoken = sections.filter(({ title, heading }) => heading && sectionKind(title) === 'dependencies');
  if (spoken.length === 0 || tasks.length === 0) return waits;
  const holders = [...new Set(tasks.map(({ section }) => section))];
  const places = new Map(holders.map((section, place) => [section, place]));
  const phases = holders.flatMap(({ title, heading }): Phase[] =>
    heading ? [{ ...readPhaseTitle(title), span: spanOfText(heading) }] : [],
  );
  const index = indexTasks(
    tasks.map(({ id, stories, section }) => ({ id, stories, phase: places.get(section) ?? -1 })),
    phases,
  );
  for (const { text, span } of spoken.flatMap(({ blocks }) => blocks.flatMap((block) => sentencesOf(block)))) {
    for (const { from, to } of readDependencySentence(text, index) ?? []) {
      const before = from.length * to.length > mostPairs ? from.slice(-1) : from;
      for (const id of to) {
        const own = waits.get(id) ?? [];
        for (const value of before) if (value !== id && index.has(value)) own.push({ value, span });
        waits.set(id, own);
      }
    }
  }
  return waits;
}
