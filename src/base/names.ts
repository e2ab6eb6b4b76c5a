/** The words of a name: `PredictionRecord`, `prediction-record` and `prediction record` are the same two. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The same for two spellings of one name. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}
