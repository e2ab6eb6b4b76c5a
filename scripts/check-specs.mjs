import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Our own feature folders, as a user's CI would check them: fresh, and without a warning.
const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...argv) => spawnSync(process.execPath, ['bin/tasks-ml.js', ...argv], { cwd: root, encoding: 'utf8' });

const folders = readdirSync(new URL('../specs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `specs/${name}`)
  .sort();
for (const folder of folders) {
  const failed = [
    ['build', '--check', folder],
    ['check', '--strict', folder],
  ]
    .map((argv) => ({ argv, ...run(...argv) }))
    .filter(({ status }) => status !== 0);
  for (const { argv, stdout, stderr } of failed) console.error(`$ tasks-ml ${argv.join(' ')}\n${stdout}${stderr}`);
  if (failed.length > 0) process.exitCode = 1;
  else console.log(`${folder}: fresh, nothing to report`);
}
if (folders.length === 0) {
  console.error('specs/ holds no feature folder');
  process.exitCode = 1;
}
