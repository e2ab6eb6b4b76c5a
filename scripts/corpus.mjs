import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ask } from './ask.mjs';
import { compareCounts, parseCounts } from './corpus/counts.mjs';
import { findTaskFiles } from './corpus/find-task-files.mjs';
import { readEach } from './corpus/read-each.mjs';
import { showCorpus, showEach } from './corpus/show-corpus.mjs';

const usage = 'usage: npm run corpus -- <folder> [--counts <file.tsv>] [--verbose]';
const library = new URL('../dist/index.js', import.meta.url);

function request() {
  const options = { counts: { type: 'string' }, verbose: { type: 'boolean' }, help: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return { help: true };
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('name one folder');
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  const counts = values.counts === undefined ? undefined : parseCounts(readFileSync(values.counts, 'utf8'));
  return { folder, counts, verbose: values.verbose };
}

async function run({ folder, counts, verbose }) {
  if (!existsSync(library))
    execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
  const { files, crashes } = readEach(folder, findTaskFiles(folder), await import(library));
  if (verbose) console.log(showEach(files));
  console.log(showCorpus(files, crashes));
  if (crashes.length > 0) process.exitCode = 1;
  if (!counts) return;
  const { agree, uncounted, differences } = compareCounts(counts, files);
  console.log(`\nCounts: ${agree} of ${counts.size} agree; ${uncounted} more were read and are not counted`);
  for (const difference of differences) console.log(`  ${difference}`);
  if (differences.length > 0) process.exitCode = 1;
}

await ask(request, usage, run);
