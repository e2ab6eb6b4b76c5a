import { sentenceName } from '../derive/naming.ts';
import { inLatinLetters } from './latin-letters.ts';

/** What a feature can be named after. */
export interface NameSources {
  /** Name of the feature folder, with or without its number. */
  readonly feature?: string;
  readonly title: string;
  /** Text and path of the specification. */
  readonly text: string;
  readonly path: string;
}

const branchField =
  /^[ \t]{0,3}(?:[-*][ \t]{1,3})?\*\*(?:Feature )?Branch:?\*\*[ \t]{0,3}:?[ \t]{0,3}`?([\w./-]{2,120})`?[ \t]*$/im;
/** Folders that say nothing of a feature. */
const general = /^(?:specs?|docs?|src|features?|examples?|notes|home|tmp|work|changes)$/i;

/**
 * A name that can stand in paths and branches: the feature folder's, the title's, that of the branch field, that of the
 * folder which holds the file, the title in Latin letters; `feature` where there is none of them.
 */
export function featureName({ feature, title, text, path }: NameSources): string {
  const letters = title.match(/\p{L}/gu) ?? [];
  const isLatin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 > letters.length;
  const branch = branchField.exec(text)?.[1]?.split('/').at(-1);
  const folder = path.split('/').at(-2) ?? '';
  const named = [feature, isLatin ? sentenceName(title, '') : '', branch, general.test(folder) ? '' : folder]
    .map((name) => name?.replace(/^[A-Za-z]?\d+-/, '') ?? '')
    .find((name) => /[a-z]/i.test(name));
  return named ?? sentenceName(inLatinLetters(title), 'feature');
}
