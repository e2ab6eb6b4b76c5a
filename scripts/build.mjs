import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import configs from '../rolldown.config.mjs';

// Run by `npm ci`: quiet unless something is wrong.
rmSync('dist', { recursive: true, force: true });
for (const { output, ...input } of configs) {
  const bundle = await rolldown(input);
  await bundle.write(output);
  await bundle.close();
}
writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
