const columns = ['tasks', 'done', 'parallel', 'first', 'last'];
const numbers = 3;

/** Reads `file<TAB>tasks<TAB>done<TAB>parallel<TAB>first<TAB>last`; lines with `#` are comments. */
export function parseCounts(text) {
  const counts = new Map();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [path, ...cells] = line.split('\t');
    // Editors drop tabs at the end of a line, where the ids of a file without tasks would stand.
    while (cells.length >= numbers && cells.length < columns.length) cells.push('');
    if (cells.length !== columns.length || !cells.slice(0, numbers).every((cell) => /^\d+$/.test(cell)))
      throw new Error(`line ${at + 1} of the counts is not: file, ${columns.join(', ')}, with tabs between`);
    if (counts.has(path)) throw new Error(`line ${at + 1} of the counts names ${path} again`);
    counts.set(path, cells);
  }
  return counts;
}

/** Holds what was read against what was counted. */
export function compareCounts(counts, files) {
  const read = new Map(files.map((file) => [file.path, file]));
  const found = [...counts].map(([path, cells]) =>
    differencesOf(read.get(path), cells).map((text) => `${path}: ${text}`),
  );
  return {
    agree: found.filter(({ length }) => length === 0).length,
    uncounted: files.filter(({ path }) => !counts.has(path)).length,
    differences: found.flat().sort(),
  };
}

function differencesOf(file, cells) {
  if (!file) return ['was counted, but not read'];
  return columns.flatMap((column, at) => {
    const counted = at < numbers ? Number(cells[at]) : cells[at];
    return file[column] === counted ? [] : [`${column} ${shown(file[column])}, counted ${shown(counted)}`];
  });
}

const shown = (value) => (value === '' ? 'none' : value);
