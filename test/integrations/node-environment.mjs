import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a cloned repository and further packages for a hook of the language node, as pre-commit does: install, pack,
 * install globally what was packed. Gives the folder of the programs. Without a repository there are only the packages.
 */
export function nodeEnvironment(store, source, packages) {
  const folder = join(store, `node-${[source ? 'clone' : 'local', ...packages].join('-').replace(/[^\w.-]/g, '_')}`);
  if (!existsSync(folder)) {
    mkdirSync(folder);
    const wanted = [...packages];
    if (source) {
      npm(source, 'install', '--include=dev', '--include=prod', '--ignore-prepublish', '--no-progress', '--no-save');
      const packed = join(source, npm(source, 'pack').trim());
      wanted.unshift(packed);
    }
    npm(store, 'install', '--global', '--prefix', folder, ...wanted);
    if (source) rmSync(join(source, 'node_modules'), { recursive: true, force: true });
  }
  return join(folder, 'bin');
}

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args[0]}: ${stderr}`);
  return stdout;
}
