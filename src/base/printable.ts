/**
 * A text on one line, in which nothing steers a terminal, turns the order of what is read, or cannot stand in XML. A
 * file may hold anything. Each UTF-16 unit stays in its place.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '?');
}
