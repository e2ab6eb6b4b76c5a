/** A table; bars in cells are escaped, line breaks become spaces. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${header.map((title) => '-'.repeat(title.length + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
