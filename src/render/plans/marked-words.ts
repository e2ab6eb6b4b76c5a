const opens = /(?<![\p{L}\p{N}_])_+[^\s_]/u;
const closes = /[^\s_]_+(?![\p{L}\p{N}_])/u;
/** Marks at the edge of a word: as the readers see them, a star may close what an underscore opens. */
const edge = /(?<![\p{L}\p{N}_])[*_]|[*_](?![\p{L}\p{N}_])/u;
/** What Markdown makes something of: what a text has then, and the words it is made of. */
const marks: readonly (readonly [text: readonly RegExp[], word: RegExp])[] = [
  [[/\*\*|~~/], /\*\*|~~/],
  // One star alone is a star.
  [[/\*\S.*\*/], /\*\S|\S\*/],
  [[opens, closes], new RegExp(`${opens.source}|${closes.source}`, 'u')],
  [[/(?:^|[\s(])[*_](?=\S)[^*_\n]{1,300}[*_](?=$|[\s).,:;!?])/], edge],
  [[/<(?!br\b|https?:|mailto:)[a-z/!?][^<>]*>/i], /<(?!br\b)[a-z/!?]/i],
  [[/\[[^[\]]+\]\([^()]*\)/], /\[|\]\(/],
];
const any = /[*_~<[]/;

/** Plain words as Markdown that reads and shows as the same words: `__init__`, `List<int>` are put between backticks. */
export function markedWords(text: string): string {
  if (text.includes('`') || !any.test(text)) return text;
  const seen = marks.filter(([patterns]) => patterns.every((pattern) => pattern.test(text))).map(([, word]) => word);
  return ticked(text, seen);
}

/** Some words between backticks, without the brackets and the punctuation around them. */
function ticked(text: string, meant: readonly RegExp[]): string {
  return text
    .split(' ')
    .map((word) => {
      if (!meant.some((pattern) => pattern.test(word))) return word;
      const lead = /^["'“«(]*/.exec(word)?.[0] ?? '';
      const rest = word.slice(lead.length);
      const tail = rest.slice(rest.search(rest.includes('(') ? /["'”».,:;!?]*$/ : /["'”».,:;!?)]*$/));
      return `${lead}\`${rest.slice(0, rest.length - tail.length)}\`${tail}`;
    })
    .join(' ');
}

/** Markdown as the text of a heading: a `#` at its end would be taken for the end of the heading, so one is written behind. */
export function markedHeading(markdown: string): string {
  return /(?:^|\s)#+$/.test(markdown) ? `${markdown} #` : markdown;
}
