import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { badFile } from './bad-file.ts';
import type { KnownValue } from './known-values.ts';
import { knownValues } from './known-values.ts';

/** One problem to be solved: a file, and for graphs without resources a number of processors. */
export interface Instance {
  readonly path: string;
  /** What it is counted with: its folder, and its processors. */
  readonly set: string;
  readonly name: string;
  readonly processors: number;
  readonly known?: KnownValue;
}

const readable = /\.(?:stg|sm|json)$/;

/**
 * The instances of every n-th file in a folder, sorted by their paths, or of one file; graphs without resources once for
 * each number of processors.
 */
export function findInstances(root: string, processors: readonly number[], every: number): readonly Instance[] {
  const paths = (statSync(root).isDirectory() ? filesBelow(root) : [root]).filter((_, at) => at % every === 0);
  const tables = new Map<string, Table | undefined>();
  const tableOf = (folder: string): Table | undefined => {
    if (tables.has(folder)) return tables.get(folder);
    const path = ['verified.tsv', 'bounds.tsv'].map((name) => join(folder, name)).find((each) => existsSync(each));
    const above = dirname(folder);
    const table = path !== undefined ? readTable(path) : above === folder ? undefined : tableOf(above);
    tables.set(folder, table);
    return table;
  };
  return paths.flatMap((path) => {
    const table = tableOf(dirname(path));
    const folder = basename(dirname(path)).replace(/\.sm$/, '');
    if (path.endsWith('.sm')) {
      const name = basename(path, '.sm');
      const known = table?.values.get(name);
      return [{ path, set: folder, name, processors: 0, ...(known ? { known } : {}) }];
    }
    const place = table ? relative(table.folder, path).split(sep).join('/') : basename(path);
    return processors.map((count) => {
      const name = `${place} ${count}`;
      const known = table?.values.get(name);
      return { path, set: `${folder}, ${count}`, name, processors: count, ...(known ? { known } : {}) };
    });
  });
}

interface Table {
  readonly folder: string;
  readonly values: ReadonlyMap<string, KnownValue>;
}

function readTable(path: string): Table {
  return { folder: dirname(path), values: knownValues(path, readFileSync(path, 'utf8')) };
}

/** Files with a known ending; those that PSPLIB calls .sm and that hold values are none. */
function filesBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !/(?:opt|hrs|lb)\.sm$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (found.length === 0) throw badFile(folder, 0, 'it holds no .stg, .sm or .json files');
  return found;
}
