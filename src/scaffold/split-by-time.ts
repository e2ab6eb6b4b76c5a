import type { Brief, Statement } from '../model/brief.ts';
import type { TypeRecipe } from './type-recipe.ts';

const demand =
  /\b(?:split|train(?:ed|ing)?|test|hold-?out|evaluate)\b[^.\n]*\b(?:by (?:time|date|season|year|month|week)|temporal|chronolog\w*|time-(?:based|ordered)|out[- ]of[- ]time|before the cut-?off)|\bsplit\b[^.\n]*(?:zeitlich|nach (?:datum|saison|jahr))|\b(?:división|separación) (?:temporal|por fecha)|(?:разбиени|раздел)[^.\n]*по (?:времени|дат)|按时间(?:顺序)?(?:划分|切分)|時系列(?:順)?で分割/iu;

/** The sentence that asks for a split by time. */
export function splitByTime({ statements }: Brief): Statement | undefined {
  return statements.find(({ text }) => demand.test(text));
}

/** How the data is split in the order of time, where the type is split otherwise unless somebody asks. */
export function inOrderOfTime(recipe: TypeRecipe): TypeRecipe {
  return {
    ...recipe,
    split:
      'In the order of time: the oldest examples train, the next ones validate, the most recent ones test; the limits stand in the configuration, and nothing is drawn at random',
    splitTests: [
      'no example of a part is older than one of the part before it',
      'no feature uses a value from after the moment of the prediction',
      'the same snapshot gives the same parts',
    ],
  };
}
