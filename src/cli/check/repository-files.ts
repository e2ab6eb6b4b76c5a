import { dirname, join } from 'node:path';
import { entriesOf } from '../find-feature.ts';

/**
 * All files of a repository, from its root: those that git knows or would add; where git is missing or refuses, what is
 * there. The module for child processes is loaded only now: it costs as much as reading forty tasks.
 */
export function repositoryFiles(root: string): readonly string[] {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // A hook's own variables point at its repository, which need not be this one.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', '-C', root, ...list], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 30_000,
    env: { ...env, GIT_CEILING_DIRECTORIES: dirname(root), GIT_OPTIONAL_LOCKS: '0' },
  });
  return status === 0 ? stdout.split('\0').filter((line) => line !== '') : filesBelow(root);
}

/** More files than a repository has that is worth the time. */
const mostFiles = 200_000;
const passedOver = /^(?:\.git|node_modules|\.?venv|__pycache__|dist|target)$/;

function filesBelow(root: string): readonly string[] {
  const files: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    if (files.length > mostFiles) break;
    for (const entry of entriesOf(join(root, folder), false)) {
      if (passedOver.test(entry.name)) continue;
      (entry.isDirectory() ? folders : files).push(folder === '' ? entry.name : `${folder}/${entry.name}`);
    }
  }
  return files;
}
