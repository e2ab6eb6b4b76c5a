/** Points of a list, one a line. */
export function points(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** `- **Key**: value`. */
export function point(key: string, value: string): string {
  return `- **${key}**: ${value}`;
}

/** A question that somebody has to answer before the work can go on. */
export function open(question: string): string {
  return `NEEDS CLARIFICATION: ${question}`;
}

/** Blocks of Markdown with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
