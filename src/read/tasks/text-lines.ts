/** Lines with one sort of ending, without empty ones at both ends and without the stamp. */
export function plainLines(text: string): string {
  return text
    .replace(/<!--\s+tasks-ml\s[^>]*-->\s*$/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** The same, moved to the margin by the indent of the first line. */
export function linesAtMargin(text: string): string {
  const plain = plainLines(text);
  const indent = /^[ \t]*/.exec(plain)?.[0].length as number;
  return indent === 0 ? plain : plain.replace(new RegExp(`^[ \\t]{1,${indent}}`, 'gm'), '');
}
