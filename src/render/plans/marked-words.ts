const mark = /(^|[\s(])((?:__|[*_])(?=\S)[^\s*_]{1,300}(?:__|[*_]))(?=$|[\s),.:;!?])/g;

/** Plain words as Markdown that reads as the same words: what looks like emphasis, `__init__`, is put between backticks. */
export function markedWords(text: string): string {
  return text.includes('`') ? text : text.replace(mark, '$1`$2`');
}

/** Markdown as the text of a heading: a `#` at its end would be taken for the end of the heading, so one is written behind. */
export function markedHeading(markdown: string): string {
  return /(?:^|\s)#+$/.test(markdown) ? `${markdown} #` : markdown;
}
