import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../../read/text-file.ts';

/** One line of a .gitignore. */
interface Pattern {
  readonly test: RegExp;
  readonly negated: boolean;
  readonly onlyFolders: boolean;
}

/**
 * Tells of paths from the root of a repository whether its .gitignore files name them. Each file is read once, when it
 * is first needed. What a machine ignores on its own does not count: the answer is the same everywhere.
 */
export function ignoredIn(root: string): (path: string) => boolean {
  const known = new Map<string, readonly Pattern[]>();
  const patternsOf = (folder: string): readonly Pattern[] => {
    const patterns = known.get(folder) ?? readPatterns(join(root, folder, '.gitignore'));
    known.set(folder, patterns);
    return patterns;
  };
  const named = (path: string, isFolder: boolean): boolean => {
    let ignored = false;
    for (let end = -1; ; ) {
      const folder = end < 0 ? '' : path.slice(0, end);
      const below = path.slice(end + 1);
      for (const { test, negated, onlyFolders } of patternsOf(folder))
        if ((isFolder || !onlyFolders) && test.test(below)) ignored = !negated;
      end = path.indexOf('/', end + 1);
      if (end < 0) return ignored;
    }
  };
  return (path) => {
    // What lies in an ignored folder is ignored, whatever else is said of it.
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (named(path.slice(0, end), true)) return true;
    return named(path, false);
  };
}

function readPatterns(file: string): readonly Pattern[] {
  // Most folders have none, and a failure to read costs more than a look.
  const { file: source } = existsSync(file) ? readTextFile(file, file) : {};
  return (source?.text ?? '')
    .split('\n')
    .flatMap((line) => patternOf(line.replace(/\r$/, '').replace(/(?<!\\) +$/, '')) ?? []);
}

/** More stars than anybody needs, and few enough to be matched in no time. */
const mostStars = 8;

function patternOf(line: string): Pattern | undefined {
  if (line === '' || line.startsWith('#') || line.split('*').length > mostStars) return undefined;
  const negated = line.startsWith('!');
  const onlyFolders = line.endsWith('/');
  const pattern = line.slice(negated ? 1 : 0, onlyFolders ? -1 : undefined);
  const anchored = pattern.includes('/');
  try {
    return { test: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${expressionOf(pattern)}$`), negated, onlyFolders };
  } catch {
    return undefined;
  }
}

function expressionOf(pattern: string): string {
  return pattern
    .replace(/^\//, '')
    .replace(/\\(.)|\*\*\/|\/\*\*$|\*+|\?|\[!?([^\]]+)\]|[^\w/]/g, (part, escaped?: string, group?: string) => {
      if (escaped !== undefined) return /\w/.test(escaped) ? escaped : `\\${escaped}`;
      if (group !== undefined) return `[${part.startsWith('[!') ? '^' : ''}${group.replace(/[\\^]/g, '\\$&')}]`;
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**') return '/.*';
      if (part.startsWith('*')) return '[^/]*';
      return part === '?' ? '[^/]' : /[\x21-\x7e]/.test(part) ? `\\${part}` : part;
    });
}
