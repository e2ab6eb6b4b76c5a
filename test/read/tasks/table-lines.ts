const ruler = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const noHeader = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s|#{1,6}\s)/;
const behind = /^\s*(?:$|#{1,6}(?:\s|$)|```|~~~)/;

/** The lines of pipe tables, from 1: each from a header above a ruler to the next empty line, heading or fence. */
export function tableLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const header = lines[at - 1] ?? '';
    if (!line.includes('|') || !ruler.test(line) || !header.includes('|') || noHeader.test(header)) continue;
    for (let row = at; row <= lines.length && !behind.test(lines[row - 1] as string); row++) found.add(row);
  }
  return found;
}
