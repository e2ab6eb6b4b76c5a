import type { DataKind, TaskTypeId } from './task-type.ts';
import { taskTypes } from './task-types.ts';

/** A type of task with the words of a text that speak for it. */
export interface Recognised {
  readonly type: TaskTypeId;
  /** The kind of data that the text speaks of most, if any. */
  readonly data?: DataKind;
  /** The words that led to it, as written, each once, in the order of the text. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
  /** Sum of the weights of what was found. */
  readonly score: number;
}

/** Types of tasks that a text speaks of, the most likely first; empty where there is no sign of any. Deterministic. */
export function recogniseTaskTypes(text: string): readonly Recognised[] {
  return taskTypes()
    .map(({ id, signs }) => {
      const words = new Map<string, number>();
      let score = 0;
      for (const { pattern, weight } of signs) {
        const found = [...text.matchAll(new RegExp(pattern, 'giu'))];
        if (found.length === 0) continue;
        // A word that is said often says little more than one that is said twice.
        score += weight * Math.min(2, found.length);
        for (const match of found)
          if (!words.has(match[0].toLowerCase())) words.set(match[0].toLowerCase(), match.index);
      }
      const sorted = [...words].map(([word, at]) => ({ word, at })).sort((a, b) => a.at - b.at);
      return { type: id, words: sorted, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
