/** A list item: the lines below the first are indented so that they belong to it. */
export function listItem(marker: string, text: string): string {
  return `${marker} ${indented(text, marker.length + 1).trimStart()}`;
}

/** A text with spaces in front of each line that says something. */
export function indented(text: string, spaces: number): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(spaces));
}
