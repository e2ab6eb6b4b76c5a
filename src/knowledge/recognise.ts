import { blankOut, commentsIn } from './blank-out.ts';
import { dataKindOf } from './data-kind-of.ts';
import { denialsIn } from './denials.ts';
import { learningWords } from './learning-words.ts';
import { leftAside } from './left-aside.ts';
import { misleadingWords } from './misleading-words.ts';
import type { Range } from './range.ts';
import { isIn } from './range.ts';
import { declarationsIn, headsOf } from './statements.ts';
import type { DataKind, TaskType, TaskTypeId } from './task-type.ts';
import { taskTypes } from './task-types.ts';
import type { TextSearch } from './text-search.ts';
import { textSearch } from './text-search.ts';

/** A type of task with the words of a text that speak for it. */
export interface Recognised {
  readonly type: TaskTypeId;
  /** The kind of data that the text speaks of most, if any. */
  readonly data?: DataKind;
  /** The words that led to it, as written, each once, in the order of the text, with how much they say. */
  readonly words: readonly { readonly word: string; readonly at: number; readonly weight: number }[];
  /** Sum of the weights of what was found. */
  readonly score: number;
  /** How far it is ahead of the next type, as a share of its own score: 1 where there is no other, 0 or less where it is not first. */
  readonly margin: number;
}

/** A type is taken for sure only when it is ahead of the next one by this share. */
const clearMargin = 0.3;
/** Scores below mean nothing; one that says much may stand in a text without a word about models. */
const enough = { besideLearning: 6, alone: 18 };
/** Without a sign of this weight, many weak ones are chance. */
const telling = 4;
/** A type that is stated as such outweighs whatever else is said. */
const declaration = 200;
/** A type with less than this share of the best score is not worth a question. */
const worthNaming = 0.2;

/** Types that go with one kind of data. */
const dataOfType: Partial<Record<TaskTypeId, DataKind>> = {
  'time-series': 'time-series',
  recommendation: 'interactions',
};

/** Whether the first of these types is so far ahead that nobody needs to be asked. */
export function isClear(found: readonly Recognised[]): boolean {
  return (found[0]?.margin ?? 0) >= clearMargin;
}

/** Types of tasks that a text speaks of, the most likely first; empty where there is no sign of any. Deterministic, and linear in the text. */
export function recogniseTaskTypes(text: string): readonly Recognised[] {
  const bare = blankOut(blankOut(text, commentsIn(text)), leftAside(text));
  const search = textSearch(bare);
  const said = withoutMisleading(bare, search);
  const learning = learningWords.filter((pattern) => search.matcher(pattern)?.test(said)).length;
  // A few lines cannot say much of models.
  const speaksOfLearning = learning >= (text.length < 1000 ? 1 : text.length < 4000 ? 2 : 3);
  const places = { heads: headsOf(said), declared: declarationsIn(said, search), denied: denialsIn(said, search) };
  const scored = taskTypes()
    .map((type) => scoreOf(type, said, search, places))
    .filter(({ score }) => score >= (speaksOfLearning ? enough.besideLearning : enough.alone))
    .filter(({ words, score }) => score >= declaration || words.some(({ weight }) => weight >= telling))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const named = scored.filter(({ score }) => score >= best * worthNaming);
  const spokenOf = dataKindOf(said, search);
  return named.map((one, index) => {
    const rival = named[index === 0 ? 1 : 0];
    const data = dataOfType[one.type] ?? spokenOf;
    const margin = rival === undefined ? 1 : (one.score - rival.score) / one.score;
    return { ...one, ...(data === undefined ? {} : { data }), margin };
  });
}

/** The text without phrases that mean something else. */
function withoutMisleading(text: string, search: TextSearch): string {
  return misleadingWords.reduce((left, pattern) => {
    const matcher = search.matcher(pattern);
    return matcher ? left.replace(matcher, (word) => ' '.repeat(word.length)) : left;
  }, text);
}

function scoreOf(
  { id, signs }: TaskType,
  text: string,
  search: TextSearch,
  { heads, declared, denied }: { readonly [place in 'heads' | 'declared' | 'denied']: readonly Range[] },
): Omit<Recognised, 'data' | 'margin'> {
  const words = new Map<string, { word: string; at: number; weight: number }>();
  let score = 0;
  let named = false;
  for (const { pattern, weight } of signs) {
    const matcher = search.matcher(pattern);
    if (!matcher) continue;
    const found = [...text.matchAll(matcher)].filter(({ index }) => !isIn(index, denied));
    if (found.length === 0) continue;
    const inHead = found.some(({ index }) => isIn(index, heads));
    named ||= weight > 0 && found.some(({ index }) => isIn(index, declared));
    // A word that is said often says little more than one that is said twice.
    score += weight * (Math.min(2, found.length) + (inHead ? 1 : 0));
    if (weight <= 0) continue;
    for (const { 0: word, index: at } of found) {
      const key = word.toLowerCase();
      const known = words.get(key);
      if (known === undefined || known.weight < weight) words.set(key, { word, at: known?.at ?? at, weight });
    }
  }
  return { type: id, words: [...words.values()].sort((a, b) => a.at - b.at), score: score + (named ? declaration : 0) };
}
