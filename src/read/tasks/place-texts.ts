import type { Phase } from '../../model/task.ts';
import type { Candidate } from './candidate.ts';

/** The phases with what stands above and below their tasks, and what stands between them by the task below it. */
export interface PlacedTexts {
  readonly phases: readonly Phase[];
  /** What stands right above a task, behind another one of its phase. */
  readonly above: ReadonlyMap<Candidate, string>;
}

/** Places the texts of each phase among its tasks. */
export function placeTexts(phases: readonly Phase[], parts: readonly (readonly (string | Candidate)[])[]): PlacedTexts {
  const above = new Map<Candidate, string>();
  const placed = phases.map((phase, at): Phase => {
    let texts: string[] = [];
    const takeTexts = (): string | undefined => {
      const text = texts.length === 0 ? undefined : texts.join('\n\n');
      texts = [];
      return text;
    };
    let text: string | undefined;
    let isFirst = true;
    for (const part of parts[at] ?? []) {
      if (typeof part === 'string') {
        texts.push(part);
        continue;
      }
      const here = takeTexts();
      if (isFirst) text = here;
      else if (here !== undefined) above.set(part, here);
      isFirst = false;
    }
    const below = takeTexts();
    return { ...phase, ...(text === undefined ? {} : { text }), ...(below === undefined ? {} : { below }) };
  });
  return { phases: placed, above };
}
