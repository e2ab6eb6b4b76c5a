/** Names to choose from: `a`, `a or b`, `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  const [last, ...others] = [names.at(-1) ?? '', ...names.slice(0, -1)];
  return others.length === 0 ? last : `${others.join(', ')} or ${last}`;
}
