/** Words of a specification as they may stand in a plan: one line, nothing in them is Markdown or a placeholder. */
export function ownWords(text: string, most = 240): string {
  const plain = text
    .replace(/\[(NEEDS CLARIFICATION[^\]]*)\]/g, '$1')
    .replace(/NEEDS[ _]CLARIFICATION:?/g, 'still open:')
    .replace(/[[\]]/g, (mark) => (mark === '[' ? '(' : ')'))
    .replace(/\{\{+/g, '{')
    .replace(/\}\}+/g, '}')
    .replace(/\$ARGUMENTS/g, 'ARGUMENTS')
    .replace(/[*`]|~~+/g, ' ')
    .replaceAll('|', '¦')
    .replace(/<([A-Za-z/!][^<>]*)>/g, '‹$1›')
    .replace(/<(?=[A-Za-z/!])/g, '‹')
    .replace(/\\/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$|[\s,;:.(–—-]+$/g, '')}…`;
}

/** Words in quotes: in round ones where there are others within. */
export function quoted(words: string): string {
  return words.includes('"') ? `“${words}”` : `"${words}"`;
}

/** Words of a specification as they may stand in a title: without what a reader could take for a path, a tag or an end. */
export function titleWords(text: string, most = 80): string {
  return ownWords(text.replace(/\([^()]*\)/g, ' '), most)
    .replace(/[/(){}<>#_=]/g, ' ')
    .replace(/\.(?=\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:\p{Extended_Pictographic}|\uFE0F|\s)+$/u, '')
    .replace(/\b(?:DONE|COMPLETED?|TODO|BLOCKED)$/, (state) => state.toLowerCase());
}
