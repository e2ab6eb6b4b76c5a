/** A title or a name as a message shows it: in quotes, on one line, cut where it is long. */
export function quotedName(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return `"${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}"`;
}
