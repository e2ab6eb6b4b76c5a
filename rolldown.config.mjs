import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { yamlModules } from './scripts/yaml-modules.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isPackage = (names) => (id) => names.some((name) => id === name || id.startsWith(`${name}/`));
const drawing = [...Object.keys(peerDependencies), 'puppeteer', '@sparticuz/chromium'];

// What every command needs stands in one file: each further file costs a command more than half a millisecond.
const checkPath =
  /src\/(?:base|model|graph\/(?!exchange|explain-dependency)|schedule\/(?:batches|critical-path|estimates|ready)|lint\/(?!plan-rules|plan-facts|lint-plan|lint-comments)|report\/(?!sarif|github|gitlab|junit|fingerprint)|read\/(?:tasks|suppressions|markdown|placeholders|inline|estimate|amount-of-time|labelled-times|number-words|unread-estimate|text-file)|compile\/check-list|cli\/(?:define|find-|io|left-out|optimize-later|commands\/check|check\/(?!check-worker|mend)))|commander|markdown-it|picocolors/;

// What the check of a feature and that of a plan share stands in a second one.
const planPath =
  /src\/(?:read\/(?:plan|spec\.|sections|fields|risks|requirements|scenarios|clarifications|source-tree|tree-|references)|lint\/(?:lint-plan|plan-rules\/no-(?:needs-clarification|plan-placeholder)))/;

// What looks for schedules stands in one of its own: `check` and `build` load it where the settings name a team.
const solverPath = /src\/schedule\/(?:solve|limited)\//;

const absent = fileURLToPath(new URL('scripts/without-inline.mjs', import.meta.url));
const withoutInline = Object.fromEntries(
  ['linkify-it', 'mdurl', 'uc.micro', 'entities', 'punycode.js'].map((name) => [name, absent]),
);

// Only the block rules of markdown-it are used (src/read/markdown-parser.ts): the rest is half of it, and what Node has
// to read before it begins.
const blockRulesAlone = {
  name: 'block-rules-alone',
  transform: (code, id) => {
    if (!id.endsWith('markdown-it/dist/markdown-it.mjs')) return undefined;
    const whole = 'export { MarkdownItCallable as default };';
    if (!code.includes(whole)) throw new Error(`${id} is built in another way: its block rules were not found`);
    // These statements only decorate the rest, and would keep it.
    const plain = code.replace(/^_defineProperty\(MarkdownIt, .*$/gm, '').replace(/^var MarkdownItCallable = .*$/m, '');
    return { code: plain.replace(whole, 'export default { ParserBlock };'), moduleSideEffects: false };
  },
};

// commander asks for child processes to run commands in files of their own: here there are none, and loading Node's
// module costs as much as reading forty tasks.
const withoutChildren = {
  name: 'without-children',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('/commander/') ? absent : undefined),
};

/** The command line carries its dependencies and is CommonJS, which Node starts four milliseconds sooner; split by command; the library leaves them to npm. */
export default defineConfig([
  {
    input: { main: 'src/cli/main.ts', 'check-worker': 'src/cli/check/check-worker.ts' },
    platform: 'node',
    resolve: { alias: withoutInline },
    plugins: [withoutChildren, blockRulesAlone, yamlModules],
    external: isPackage(drawing),
    output: {
      dir: 'dist/cli',
      format: 'cjs',
      minify: true,
      comments: { legal: false },
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        groups: [
          { name: 'core', test: checkPath, priority: 1 },
          { name: 'plan', test: planPath },
          { name: 'solver', test: solverPath },
        ],
      },
    },
  },
  {
    input: { index: 'src/index.ts' },
    platform: 'node',
    plugins: [yamlModules],
    external: isPackage([...Object.keys(dependencies), ...drawing]),
    output: { dir: 'dist', format: 'esm', chunkFileNames: '[name]-[hash].js' },
  },
]);
