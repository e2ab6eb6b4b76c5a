import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { nodeEnvironment } from './node-environment.mjs';

/*
 * What `pre-commit run` does at a commit, as https://pre-commit.com describes it, for hooks of the language node:
 * unstaged changes are put aside, each hook gets the staged files that its patterns let through, and fails with an exit
 * code other than 0 or when it changed files.
 */
const root = git('rev-parse', '--show-toplevel').trim();
process.chdir(root);
const store = process.argv[2];

const staged = git('diff', '--staged', '--name-only', '--no-ext-diff', '-z', '--diff-filter=ACMRTUXB')
  .split('\0')
  .filter((path) => path !== '' && existsSync(path) && lstatSync(path).isFile());
process.exitCode = withoutUnstaged(() => (hooks().map(runHook).includes(false) ? 1 : 0));

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

function withoutUnstaged(run) {
  const patch = git(
    'diff-index',
    '--ignore-submodules',
    '--binary',
    '--no-color',
    '--no-ext-diff',
    '-p',
    git('write-tree').trim(),
    '--',
  );
  if (patch === '') return run();
  const file = join(store, 'unstaged.patch');
  writeFileSync(file, patch);
  git('checkout', '--', '.');
  try {
    return run();
  } finally {
    const restored = spawnSync('git', ['apply', '--whitespace=nowarn', file]);
    if (restored.status !== 0) {
      git('checkout', '--', '.');
      git('apply', '--whitespace=nowarn', file);
    }
  }
}

/** The hooks of the configuration, each over what its repository says of it, and with the folder of its programs. */
function hooks() {
  const { repos } = parse(readFileSync('.pre-commit-config.yaml', 'utf8'));
  return repos.flatMap(({ repo, rev, hooks: chosen }) => {
    const source = repo === 'local' ? undefined : cloned(repo, rev);
    const offered = source ? parse(readFileSync(join(source, '.pre-commit-hooks.yaml'), 'utf8')) : [];
    return chosen.map((hook) => {
      const whole = { ...offered.find(({ id }) => id === hook.id), ...hook };
      if (whole.language !== 'node' || whole.types) throw new Error(`${whole.id}: this runner cannot do that`);
      const programs = nodeEnvironment(store, source, whole.additional_dependencies ?? []);
      return { ...whole, programs };
    });
  });
}

function cloned(repo, rev) {
  const folder = join(store, 'clone');
  if (existsSync(folder)) return folder;
  // The index of the commit that is under way is no business of this clone.
  const { GIT_INDEX_FILE: _, ...env } = process.env;
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--branch', rev, repo, folder], { env });
  if (status !== 0) throw new Error(`git clone: ${stderr}`);
  return folder;
}

function runHook({ id, name, entry, args = [], files = '', exclude = '^$', pass_filenames = true, programs }) {
  const say = (text) => process.stdout.write(text);
  const paths = staged.filter((path) => new RegExp(files).test(path) && !new RegExp(exclude).test(path));
  if (paths.length === 0) {
    say(`${name}...(no files to check)Skipped\n`);
    return true;
  }
  const before = git('diff', '--no-ext-diff', '--no-textconv', '--ignore-submodules');
  const [program, ...words] = entry.split(' ');
  const { status, stdout, stderr } = spawnSync(program, [...words, ...args, ...(pass_filenames ? paths : [])], {
    encoding: 'utf8',
    env: { ...process.env, PRE_COMMIT: '1', PATH: `${programs}${delimiter}${process.env.PATH}` },
  });
  const modified = git('diff', '--no-ext-diff', '--no-textconv', '--ignore-submodules') !== before;
  const passed = status === 0 && !modified;
  say(`${name}...${passed ? 'Passed' : 'Failed'}\n`);
  if (!passed)
    say(
      `- hook id: ${id}\n${status === 0 ? '' : `- exit code: ${status}\n`}${modified ? '- files were modified by this hook\n' : ''}\n${stdout}${stderr}\n`,
    );
  return passed;
}
