import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import configs from '../rolldown.config.mjs';

/** The licenses of the packages in a bundle: whoever passes the bundle on passes them on. */
function licensesOf(chunks) {
  const folders = new Set();
  for (const chunk of chunks)
    for (const id of Object.keys(chunk.modules ?? {})) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];
      if (folder !== undefined && existsSync(`${folder}/package.json`)) folders.add(folder);
    }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
}

// Run by `npm ci`: quiet unless something is wrong.
for (const made of ['dist', '.cache']) rmSync(made, { recursive: true, force: true });
for (const { output, ...input } of configs) {
  const bundle = await rolldown(input);
  const written = await bundle.write(output);
  await bundle.close();
  const licenses = licensesOf(written.output);
  if (licenses.length > 0) writeFileSync(`${output.dir}/LICENSES.txt`, licenses.join(`\n${'-'.repeat(80)}\n\n`));
}
writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
