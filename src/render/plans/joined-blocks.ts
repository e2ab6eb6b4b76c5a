/** Blocks of Markdown with one blank line between them; empty ones are left out. */
export function joinedBlocks(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
