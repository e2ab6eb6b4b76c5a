import { wordsOf } from '../base/names.ts';

/** The words of a name as a file may carry them everywhere: in Latin letters without accents, where there are some. */
function fileWords(name: string): readonly string[] {
  const plain = wordsOf(name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')).filter((word) =>
    /^[a-z0-9]+$/.test(word),
  );
  return plain.some((word) => /[a-z]/.test(word)) ? plain : wordsOf(name);
}

/** `prediction_record`: file names of Python, Go, Rust. */
export function snakeCase(name: string): string {
  return fileWords(name).join('_') || 'unnamed';
}

/** `prediction-record`: folders, file names of the web. */
export function kebabCase(name: string): string {
  return fileWords(name).join('-') || 'unnamed';
}

/** `PredictionRecord`: file names of Java, C#, Swift. */
export function pascalCase(name: string): string {
  return (
    fileWords(name)
      .map((word) => (word[0] as string).toUpperCase() + word.slice(1))
      .join('') || 'Unnamed'
  );
}

/** Words that say nothing in a file name. */
const small = new Set(
  'a an and are as at be by can for from has have in is it its must of on or own so than that the their this to under using via when with within without'.split(
    ' ',
  ),
);

/** A short name for a sentence: its first telling words; the fallback where it has none in Latin letters. */
export function sentenceName(sentence: string, fallback: string, most = 5): string {
  const words = fileWords(sentence);
  if (!words.some((word) => /^[a-z]/.test(word))) return fallback;
  const telling = words.filter((word) => !small.has(word) && !/^\p{N}+$/u.test(word));
  return (telling.length > 0 ? telling : words).slice(0, most).join(' ');
}

/** The first clause of a sentence: what it says before it goes into detail. */
export function firstClause(text: string): string {
  const sentence = text.split(/(?<=[.;])\s/)[0] ?? '';
  const clause = /^.{24,}?(?=,\s|:\s|\s\(|\s[–—-]\s|\s(?:and|which|that|so that|because|where|with)\s)/.exec(
    sentence,
  )?.[0];
  return clause ?? sentence;
}

/**
 * A piece of a document as it may stand in a task: one line without emphasis and tags, shortened at a word. What a
 * reader would take for a tag or for a dependency is left out.
 */
export function excerpt(text: string, most = 110): string {
  const line = text
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/\*\*|__|`/g, '')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\([^()]*\bT\d+[^()]*\)/g, ' ')
    .replace(/[([{]\s*no file:[^)\]}]*[)\]}]?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s*(?:\[[^\]]*\]|\((?:P|RED|GREEN|REFACTOR)\)|[-*+:–—.~]))+\s*/, '')
    .trim()
    .replace(/[\s.;,:]+$/, '');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$|[\s,;:.(–—-]+$/g, '')}…`;
}

/** A name as it may stand in a task: never empty. */
export function nameText(name: string): string {
  return excerpt(name, 60) || wordsOf(name).join(' ') || 'unnamed';
}

/** A title in quotes; empty where nothing of it may stand in a task. */
export function quoted(title: string, most: number): string {
  const words = excerpt(title, most);
  return words === '' ? '' : `"${words}"`;
}
