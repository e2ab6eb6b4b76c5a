import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isPackage = (names) => (id) => names.some((name) => id === name || id.startsWith(`${name}/`));
const drawing = [...Object.keys(peerDependencies), 'puppeteer', '@sparticuz/chromium'];

/** The command line carries its dependencies, split by command; the library leaves them to npm. */
export default defineConfig([
  {
    input: { main: 'src/cli/main.ts' },
    platform: 'node',
    external: isPackage(drawing),
    output: { dir: 'dist/cli', format: 'esm', minify: true, comments: { legal: false }, chunkFileNames: '[name]-[hash].js' },
  },
  {
    input: { index: 'src/index.ts' },
    platform: 'node',
    external: isPackage([...Object.keys(dependencies), ...drawing]),
    output: { dir: 'dist', format: 'esm', chunkFileNames: '[name]-[hash].js' },
  },
]);
