import { appendFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { baseCommit } from './base-commit.mjs';
import { findProgram } from './find-program.mjs';
import { summarize } from './summarize.mjs';

const { env } = process;
const input = (name) => (env[`TASKS_ML_${name}`] ?? '').trim();
const isOn = (name) => input(name).toLowerCase() === 'true';
const say = (text) => process.stdout.write(text);
const append = (file, text) => file && appendFileSync(file, text);

/** The step: exit code 0 fine, 1 findings, 2 the check could not run. Annotations need paths from the root. */
function check() {
  const root = resolve(env.GITHUB_WORKSPACE || '.');
  const run = findProgram(root, input('VERSION'), env);
  const start = input('WORKING_DIRECTORY').replaceAll('\\', '/') || '.';
  const paths = input('PATHS')
    .split(/\r?\n/)
    .map((path) => path.trim())
    .filter(Boolean);
  const places = (paths.length > 0 ? paths : ['.']).map((path) => posix.join(start, path));

  const base = input('CHANGED_ONLY').toLowerCase() === 'false' ? {} : baseCommit(root, env.GITHUB_EVENT_PATH);
  if (base.problem) say(`::notice title=tasks-ml::${base.problem}\n`);
  const maxWarnings = input('MAX_WARNINGS');
  const question = [
    'check',
    ...(isOn('STRICT') ? ['--strict'] : []),
    ...(maxWarnings === '' ? [] : ['--max-warnings', maxWarnings]),
    ...(base.commit ? ['--changed', '--since', base.commit] : []),
  ];

  const answer = run([...question, '--json', '--', ...places]);
  if (answer.code > 1) {
    say(`::error title=tasks-ml::${escapeCommand(answer.err.trim())}\n`);
    return answer.code;
  }
  const { files } = JSON.parse(answer.out).data;
  say(run([...question, '--format', 'github', '--', ...places]).out);
  say(answer.err);

  const sarif = ['', 'false'].includes(input('SARIF').toLowerCase()) ? undefined : sarifFile(root, start);
  if (sarif) {
    const written = run([...question, '--format', 'sarif', '--output-file', sarif, '--', ...places]);
    if (written.code > 1) throw new Error(written.err);
  }
  const count = (severity) =>
    files.flatMap(({ diagnostics }) => diagnostics).filter((one) => one.severity === severity).length;
  append(
    env.GITHUB_OUTPUT,
    `errors=${count('error')}\nwarnings=${count('warning')}\n${sarif ? `sarif-file=${sarif}\n` : ''}`,
  );
  append(
    env.GITHUB_STEP_SUMMARY,
    summarize(files, isOn('GRAPH') ? (file) => run(['graph', '--', file]) : undefined, env),
  );
  return answer.code;
}

function sarifFile(root, start) {
  if (!isOn('SARIF')) return resolve(root, start, input('SARIF'));
  return join(env.RUNNER_TEMP || root, 'tasks-ml.sarif');
}

/** Text in a workflow command. */
function escapeCommand(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

try {
  process.exitCode = check();
} catch (error) {
  say(`::error title=tasks-ml::${escapeCommand(error.message)}\n`);
  process.exitCode = 2;
}
