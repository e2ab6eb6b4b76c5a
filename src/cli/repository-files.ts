import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs git in a repository and gives what it prints, cut at its zero bytes; undefined where git is missing or refuses.
 * The module for child processes is loaded only now: it costs as much as reading forty tasks.
 */
function gitLines(root: string, argv: readonly string[], input = ''): readonly string[] | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // A hook's own variables point at its repository, which need not be this one.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', '-C', root, ...argv], {
    input,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 30_000,
    env: { ...env, GIT_CEILING_DIRECTORIES: dirname(root), GIT_OPTIONAL_LOCKS: '0' },
  });
  // `check-ignore` ends with 1 where nothing is ignored.
  return status === 0 || status === 1 ? stdout.split('\0').filter((line) => line !== '') : undefined;
}

/** Those of some paths, from the root, that git is told to ignore. */
export function gitIgnored(root: string, paths: readonly string[]): readonly string[] {
  const input = paths.map((path) => `${path}\0`).join('');
  return gitLines(root, ['check-ignore', '-z', '--stdin', '--no-index'], input) ?? [];
}

/** All files of a repository, from its root: those that git knows or would add; without git, what is there. */
export function repositoryFiles(root: string): readonly string[] {
  return gitLines(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']) ?? filesBelow(root);
}

/** More files than a repository has that is worth the time. */
const mostFiles = 200_000;
const passedOver = /^(?:\.git|node_modules|\.?venv|__pycache__|dist|target)$/;

function filesBelow(root: string): readonly string[] {
  const files: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    if (files.length > mostFiles) break;
    for (const entry of entriesOf(join(root, folder))) {
      if (passedOver.test(entry.name)) continue;
      (entry.isDirectory() ? folders : files).push(folder === '' ? entry.name : `${folder}/${entry.name}`);
    }
  }
  return files;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
