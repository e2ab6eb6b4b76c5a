/** The dialect of a file as the reader names it; the commonest one is split by how people write ids and stories. */
export function dialectOf({ dialect, file: { text }, tasks }) {
  if (dialect !== 'spec-kit') return dialect;
  const bold = tasks.filter(({ id, span }) => /\*\*\[?$/.test(text.slice(span.start, span.end).split(id, 1)[0]));
  if (bold.length * 2 > tasks.length) return 'spec-kit, bold ids';
  return tasks.some(({ stories }) => stories.length > 0) ? 'spec-kit, [US#]' : 'spec-kit';
}
