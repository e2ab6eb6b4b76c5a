const severities = ['error', 'warning', 'info'];
const sum = (values) => values.reduce((total, value) => total + value, 0);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** All files of a corpus in one table. Without the last two lines the same for the same files. */
export function showCorpus(files, crashes) {
  const times = files.map(({ time }) => time);
  const slowest = files[times.indexOf(Math.max(...times))];
  return [
    ...table([
      ['files', files.length + crashes.length],
      ...['tasks', 'phases'].map((name) => [name, sum(files.map((file) => file[name]))]),
      ['stated dependencies', sum(files.map(({ dependencies }) => dependencies))],
    ]),
    ...section('Left out', countIn(files, ({ leftOut }) => leftOut.map(({ reason }) => reason)).map(inFiles)),
    ...section(
      'Dialects',
      countIn(files, ({ dialect }) => [dialect]).map(([name, , count]) => [name, count]),
    ),
    ...section('Diagnostics', diagnosticsOf(files)),
    ...section('Files with an error', errorsOf(files)),
    ...section(
      'CRASHES',
      crashes.map(({ path, stack }) => [`${path}\n${stack.replace(/^/gm, '    ')}`]),
    ),
    '',
    `slowest file: ${slowest ? `${slowest.path}, ${slowest.time.toFixed(1)} ms` : 'none'}`,
    `all files: ${sum(times).toFixed(0)} ms`,
  ].join('\n');
}

/** Each file with its numbers, and below it what was left out and reported. */
export function showEach(files) {
  return files
    .map(({ path, tasks, done, parallel, phases, dependencies, dialect, leftOut, diagnostics }) =>
      [
        `${path}: ${dialect}; ${tasks} tasks, ${done} done, ${parallel} [P]; ${phases} phases; ${dependencies} dependencies`,
        ...leftOut.map(({ reason, line }) => `  ${line} left out: ${reason}`),
        ...diagnostics.map(({ line, severity, code, message }) => `  ${line} ${severity} ${code}: ${message}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** How often each name is there, and in how many files; sorted by name. */
function countIn(files, namesOf) {
  const counts = new Map();
  for (const file of files) {
    const names = namesOf(file);
    for (const name of names)
      counts.set(name, { all: (counts.get(name)?.all ?? 0) + 1, files: counts.get(name)?.files ?? 0 });
    for (const name of new Set(names)) counts.get(name).files++;
  }
  return [...counts].map(([name, { all, files }]) => [name, all, files]).sort(([a], [b]) => compare(a, b));
}

const inFiles = ([name, all, files]) => [name, all, `in ${files} file${files === 1 ? '' : 's'}`];

function diagnosticsOf(files) {
  return severities.flatMap((severity) =>
    countIn(files, ({ diagnostics }) => diagnostics.filter((one) => one.severity === severity).map(({ code }) => code))
      .map(([code, ...counts]) => [`${severity} ${code}`, ...counts])
      .map(inFiles),
  );
}

function errorsOf(files) {
  return files.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ line, code, message }) => [`${path}:${line} ${code} ${message.replace(/\s+/g, ' ')}`]),
  );
}

function section(title, rows) {
  return rows.length === 0 ? ['', `${title}: none`] : ['', `${title}:`, ...table(rows).map((line) => `  ${line}`)];
}

/** Rows with their second column, a number, below each other. */
function table(rows) {
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => (row.length > 1 ? String(row[at]).length : 0))));
  return rows.map(([name, number, ...rest]) =>
    number === undefined ? name : [name.padEnd(widths[0]), String(number).padStart(widths[1]), ...rest].join('  '),
  );
}
