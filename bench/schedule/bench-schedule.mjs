import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

// The sources are TypeScript: they are made into one file first, which the threads load too.
const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-bench-schedule-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const bundle = await rolldown({ input: fileURLToPath(new URL('main.ts', import.meta.url)), platform: 'node' });
const file = join(folder, 'bench-schedule.mjs');
await bundle.write({ file, format: 'esm' });
await bundle.close();
await import(pathToFileURL(file).href);
