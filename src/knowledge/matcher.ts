/** A pattern of the knowledge base, ready to be looked for everywhere in a text. */
export function matcher(pattern: string): RegExp {
  return new RegExp(pattern, 'giu');
}
