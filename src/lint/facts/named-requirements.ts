/** The number of a requirement by its id: `3` for `NFR-003`. */
export function requirementNumber(id: string): string {
  return withoutZeros(id.slice(id.search(/\d/)));
}

/**
 * The numbers of the requirements of one kind that a text names: `FR-001`, `FR1`, `FR-001 to FR-003`, `FR-001–003`,
 * `FR-001, 002`. Linear in the text.
 */
export function namedRequirements(text: string, kind: string): ReadonlySet<string> {
  const named = new Set<string>();
  const id = new RegExp(`(?<![\\w-])${kind}-?(\\d{1,4}(?:\\.\\d{1,3})?[a-z]?)(?!\\w)`, 'g');
  // What may follow an id: a connection, and one more with or without its kind.
  const next = new RegExp(
    `[\`*_]{0,3}[ \\t]*(?:([-–—~…]|\\.\\.\\.?|to\\b|through\\b|bis\\b)|[,/&+、]|and\\b)[ \\t]*[\`*_]{0,3}(?:${kind}-?(\\d{1,4}[a-z]?)|(\\d{2,4}))(?![\\w.])`,
    'y',
  );
  for (let found = id.exec(text); found; found = id.exec(text)) {
    let number = withoutZeros(found[1] as string);
    named.add(number);
    next.lastIndex = id.lastIndex;
    for (let more = next.exec(text); more; more = next.exec(text)) {
      const last = withoutZeros((more[2] ?? more[3]) as string);
      if (more[1] !== undefined) for (const between of betweenNumbers(number, last)) named.add(between);
      named.add(last);
      number = last;
      id.lastIndex = next.lastIndex;
    }
  }
  return named;
}

/** A range of more than that is a slip of the pen. */
const longest = 200;

function betweenNumbers(from: string, to: string): readonly string[] {
  const [first, length] = [Number.parseInt(from, 10) + 1, Number.parseInt(to, 10) - Number.parseInt(from, 10) - 1];
  return length > 0 && length <= longest ? Array.from({ length }, (_, at) => String(first + at)) : [];
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
