/** Names in a sentence: `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`. */
export function enumerate(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
