import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of a file below `integrations/`, as people may also copy it from there. */
export function template(path: string): string {
  return readFileSync(join(folder(), path), 'utf8');
}

/** The files below a folder of `integrations/`, by their paths from that folder, in the order of their names. */
export function templatesBelow(path: string): readonly string[] {
  const entries = readdirSync(join(folder(), path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder(), path).length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Beside `src/` in a clone, beside `dist/` in a package. */
function folder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const found = join(at, 'integrations');
    if (existsSync(found)) return found;
    if (dirname(at) === at) throw new Error('the folder `integrations` of tasks-ml is missing');
  }
}
